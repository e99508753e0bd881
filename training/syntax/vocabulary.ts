import type { Table } from '../../src/model/format.ts';
import type { Vocabulary } from '../../src/syntax/forms.ts';
import { placeOf, wordHash } from '../../src/syntax/forms.ts';
import { TAGS } from '../../src/syntax/tag-set.ts';
import type { Example } from './align.ts';

/** A word seen less often is left unknown, so that training meets unknown words as reading will. */
const SEEN = 2;
/** A tag counts for what a word can be when it has at least this share of its occurrences. */
const SHARE = 0.05;
/** Kinds beyond the most frequent ones become one. */
const KINDS = 250;

/** The words of the examples with, for each, the set of tags it takes, as the number of that set. */
export function makeVocabulary(examples: readonly Example[]): Vocabulary & { readonly tables: Readonly<Record<'words' | 'kinds', Table>>; readonly size: number } {
  const counts = new Map<number, Map<number, number>>();
  for (const { tokens, tags } of examples) {
    tokens.forEach((token, i) => {
      const hash = wordHash(token), tag = tags[i] as number;
      let of = counts.get(hash);
      if (!of) counts.set(hash, of = new Map());
      of.set(tag, (of.get(tag) ?? 0) + 1);
    });
  }
  const total = (of: ReadonlyMap<number, number>): number => [...of.values()].reduce((a, b) => a + b, 0);
  const words = [...counts].filter(([, of]) => total(of) >= SEEN);
  const setOf = (of: ReadonlyMap<number, number>): string =>
    [...of].filter(([, n]) => n >= SHARE * total(of)).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3).map(([tag]) => tag).join(' ');
  const often = new Map<string, number>();
  for (const [, of] of words) often.set(setOf(of), (often.get(setOf(of)) ?? 0) + total(of));
  const sets = [...often].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KINDS).map(([set]) => set);
  let size = 1;
  while (size < words.length * 1.6) size *= 2;
  const keys = new Int32Array(size), kinds = new Uint8Array(size);
  for (const [hash, of] of words) {
    const place = placeOf(keys, hash);
    keys[place] = hash;
    const set = sets.indexOf(setOf(of));
    kinds[place] = set < 0 ? KINDS : set;
  }
  return { keys, kinds, nameKind: sets.indexOf(String(TAGS.indexOf('NNP'))), size: words.length, tables: { words: { cells: keys, scale: 1 }, kinds: { cells: kinds, scale: 1 } } };
}
