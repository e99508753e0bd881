import { perLanguage } from '../lang/per-language.ts';

/**
 * A word cut to what its inflections share: "mined", "mines" and "mining" give `min`. Cruder than Porter's (1980): it has to find
 * the same word again within one article and to print nothing.
 */
export function stemOf(lower: string): string {
  let stem = lower;
  for (const ending of ENDINGS) {
    if (stem.length - ending.length >= SHORTEST && stem.endsWith(ending)) {
      stem = ending === 'ies' || ending === 'ied' ? `${stem.slice(0, -3)}y` : stem.slice(0, -ending.length);
      break;
    }
  }
  if (stem.length > SHORTEST && stem.at(-1) === stem.at(-2) && !/[aeiouls]$/.test(stem)) stem = stem.slice(0, -1);
  return stem.length > SHORTEST && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Longest first. */
const ENDINGS = ['ements', 'ement', 'ments', 'ment', 'ings', 'ing', 'ies', 'ied', 'ers', 'ed', 'er', 'es', 'ly', 's'];
/** A stem of fewer letters means too many things. */
const SHORTEST = 3;

/** What a word may be recognised by: its stem, and the families of deeds it is of ("ambush" and "attack" are of one). */
export type KeysOf = (lower: string) => readonly string[];

export const keysOf = perLanguage((language): KeysOf => {
  const families = new Map<string, string[]>();
  language.table('deeds').forEach((line, n) => {
    for (const word of new Set(line.join(' ').split(/\s+/).map(stemOf))) {
      const of = families.get(word);
      if (of) of.push(`#${n}`);
      else families.set(word, [`#${n}`]);
    }
  });
  const lemmas = new Map(language.table('irregular-verbs').map(([form = '', lemma = '']) => [form, lemma]));
  return (lower) => {
    const stem = stemOf(lemmas.get(lower) ?? lower);
    return [stem, ...(families.get(stem) ?? [])];
  };
});
