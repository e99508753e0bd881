import type { Language } from '../lang/language.ts';

/** Word lists that tell something of a name, one bit each. */
const LISTS = [
  'given-names-f', 'given-names-m', 'titles', 'name-particles', 'outlet-words', 'outlet-nouns', 'body-nouns', 'office-nouns',
  'role-nouns', 'plural-people', 'weekdays-months', 'function-words', 'starters', 'organisations', 'organisation-words',
  'given-names-world', 'family-names',
] as const;
const STATE = LISTS.length, CAPITAL = STATE + 1, PEOPLE = STATE + 2;

const known = new WeakMap<Language, ReadonlyMap<string, number>>();

/** The lists a word (lower case) stands in, as bits. */
export function nameLexicon(language: Language): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before) return before;
  const lexicon = new Map<string, number>();
  const add = (word: string, bit: number): void => void lexicon.set(word, (lexicon.get(word) ?? 0) | 1 << bit);
  LISTS.forEach((list, bit) => { for (const word of language.words(list)) if (!word.includes(' ')) add(word.toLowerCase(), bit); });
  for (const [name = '', , capital = '', people = ''] of language.table('states')) {
    for (const [words, bit] of [[name, STATE], [capital, CAPITAL], [people, PEOPLE]] as const) for (const word of words.toLowerCase().split(' ')) add(word, bit);
  }
  known.set(language, lexicon);
  return lexicon;
}
