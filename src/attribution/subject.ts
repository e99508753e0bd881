import type { Range } from './noun-phrase.ts';
import { phraseEndingAt, sourceEndingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * Who a participle or an infinitive speaks for: "Lind left the room, saying …", "Lind came to say …" have the subject of the clause before it. Looks left for the
 * nearest finite verb outside quotations and takes what stands before it.
 */
export function subjectOfParticiple(view: View, at: number, floor: number): Range | null {
  const noun = at - 1 >= floor && view.lower(at).endsWith('ing') && view.tag(at - 1).startsWith('NN') ? phraseEndingAt(view, at - 1, floor) : undefined;
  if (noun && speaks(view, noun)) return noun; // "letters alleging that", "protesters chanting “…”"
  // "Radio Vell, citing a report, said": the phrase that the comma follows, if the sentence begins with it.
  const opener = view.tokens[at - 1]?.text === ',' && at - 2 >= floor ? phraseEndingAt(view, at - 2, floor) : undefined;
  if (opener?.first === floor) return opener;
  for (let i = at - 1; i > floor; i--) {
    const quotation = view.quotationOf(i);
    if (quotation && quotation !== view.quotationOf(at)) {
      i = quotation.open;
      continue;
    }
    const tag = view.tag(i);
    const finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD' || (tag === 'VBN' && /^(NN|PRP|RB|WP)/.test(view.tag(i - 1)));
    if (!finite) continue;
    let first = i;
    while (first - 1 >= floor && (view.tag(first - 1) === 'RB' || view.tag(first - 1) === 'MD')) first--;
    const subject = sourceEndingAt(view, first - 1, floor);
    if (subject) return subject;
  }
  return null;
}

/** Whether a phrase names somebody or something that can speak: a person by role, a body, an outlet, a document. */
function speaks(view: View, { first, last }: Range): boolean {
  const lists = ['role-nouns', 'body-nouns', 'outlet-nouns', 'plural-people', 'speech-nouns'];
  for (let i = first; i <= last; i++) if (lists.some((list) => view.language.words(list).has(view.lower(i)))) return true;
  return false;
}
