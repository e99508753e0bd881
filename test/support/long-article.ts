const PEOPLE = ['Teo Brandt', 'Ane Dahl', 'Odd Lerwick', 'Sunniva Brandal', 'Mirek Dall', 'Greta Holm', 'Rolf Tinde', 'Hanne Stridh'];
const CLAUSES = ['the northern gate had been opened before the water rose', 'nobody on the harbour board was told of the second letter', 'the pilots would return to the strait before the end of the month', 'repairs to the outer wall cost more than the council had set aside', 'two of the boats had left the port without their lamps lit'];
const PLAIN = 'The harbour has been closed since the first week of spring, and the fishing boats of both shores have stayed at their moorings while the inspectors went from shed to shed.';

/** An article of more than 20,000 words with two statements in each of its paragraphs. */
export function longArticle(): { readonly text: string; readonly statements: number; readonly words: number } {
  const paragraphs = Array.from({ length: 420 }, (_, n) => {
    const [one, other] = [PEOPLE[n % PEOPLE.length], PEOPLE[(n + 3) % PEOPLE.length]], [first, second] = [CLAUSES[n % CLAUSES.length], CLAUSES[(n + 2) % CLAUSES.length]];
    return `${one} said that ${first} in year ${n + 1}. ${PLAIN} ${other} told reporters that ${second}.`;
  });
  const text = `The long year of the harbour\n\n${paragraphs.join('\n\n')}\n`;
  return { text, statements: 2 * paragraphs.length, words: text.split(/\s+/).length };
}
