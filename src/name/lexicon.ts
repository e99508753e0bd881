import { perLanguage } from '../lang/per-language.ts';
import { hashText } from '../model/hash.ts';

/** Word lists that tell something of a name, one bit each. */
const LISTS = [
  'given-names-f', 'given-names-m', 'titles', 'name-particles', 'outlet-words', 'outlet-nouns', 'body-nouns', 'office-nouns',
  'role-nouns', 'plural-people', 'weekdays-months', 'function-words', 'starters', 'organisations', 'organisation-words',
  'given-names-world', 'family-names',
] as const;
/** The bits of the lists of first names. */
export const GIVEN_NAMES = ['given-names-f', 'given-names-m', 'given-names-world'].reduce((bits, list) => bits | 1 << LISTS.findIndex((one) => one === list), 0);
const STATE = LISTS.length, CAPITAL = STATE + 1, PEOPLE = STATE + 2;

/** Places in the table, a power of two; the lists fill a quarter. */
const PLACES = 1 << 17;

/**
 * The lists a word (lower case) stands in, as bits; 0 for none. Thirty thousand words are hashed into a flat table (open addressing, Knuth, TAOCP 6.4) as they stand in their files: to make
 * strings and a map of them would take longer than to read an article. One word in a hundred thousand that stands in none is taken for another.
 */
export const nameLexicon = perLanguage((language): (word: string) => number => {
  const hashes = new Int32Array(PLACES), bits = new Int32Array(PLACES);
  const placeOf = (hash: number): number => {
    let at = hash & (PLACES - 1);
    while (hashes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & (PLACES - 1);
    return at;
  };
  const add = (hash: number, bit: number): void => {
    const at = placeOf(hash);
    hashes[at] = hash;
    bits[at] = (bits[at] as number) | 1 << bit;
  };
  LISTS.forEach((list, bit) => eachWord(language.lines(list).toLowerCase(), (hash) => add(hash, bit)));
  for (const [name = '', , capital = '', people = ''] of language.table('states')) {
    for (const [words, bit] of [[name, STATE], [capital, CAPITAL], [people, PEOPLE]] as const) for (const word of words.toLowerCase().split(' ')) add(hashText(word), bit);
  }
  return (word: string): number => bits[placeOf(hashText(word))] as number;
});

/** Calls `take` with the hash of the first column of each line that is one word. */
function eachWord(lines: string, take: (hash: number) => void): void {
  for (let start = 0; start < lines.length;) {
    let end = start, code = lines.charCodeAt(end);
    while (code > BLANK) code = lines.charCodeAt(++end);
    if (code !== BLANK) take(hashText(lines, start, end));
    start = code === NEW_LINE || code !== code ? end + 1 : nextLine(lines, end);
  }
}

const BLANK = 32, NEW_LINE = 10;

const nextLine = (lines: string, from: number): number => lines.indexOf('\n', from) + 1 || lines.length;
