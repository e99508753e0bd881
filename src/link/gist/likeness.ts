import { hashText } from '../../model/hash.ts';
import type { Terms } from './terms.ts';

/** What two texts share in what they speak of. */
export interface Likeness {
  /** Of the stems and numbers of both, the part that is shared (Dice), 0 to 1. */
  readonly dice: number;
  /** The same, where words of one family count as shared: "sunrise" and "morning". */
  readonly kin: number;
  /** How many of the words and numbers of the one that has fewer the other has too, families counted. */
  readonly shared: number;
  /** Those as a part of the one that has fewer, 0 to 1. */
  readonly held: number;
  /** Names that both have. */
  readonly names: number;
}

export function likenessOf(a: Terms, b: Terms): Likeness {
  const kin = kinShared(a, b), figures = countShared(a.numbers, b.numbers);
  // Most pairs have no word in common: then neither has the other a word of its families.
  if (kin === 0 && figures === 0) return { dice: 0, kin: 0, shared: 0, held: 0, names: countShared(a.names, b.names) };
  const stems = countShared(a.stems, b.stems), numbers = figures, size = a.stems.size + b.stems.size + a.numbers.size + b.numbers.size;
  const first = kin, second = kinShared(b, a), least = Math.min(a.stems.size + a.numbers.size, b.stems.size + b.numbers.size);
  return {
    dice: size === 0 ? 0 : (2 * (stems + numbers)) / size, kin: size === 0 ? 0 : (first + second + 2 * numbers) / size,
    shared: Math.min(first, second) + numbers, held: least === 0 ? 0 : (Math.min(first, second) + numbers) / least, names: countShared(a.names, b.names),
  };
}

/** Words of `a` that `b` has, or one of their family. */
function kinShared(a: Terms, b: Terms): number {
  let count = 0;
  for (const [stem, of] of a.kin) if (b.stems.has(stem) || (of.length > 0 && b.families.size > 0 && of.some((family) => b.families.has(family)))) count++;
  return count;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

/** Words in a row that two people do not have in common by chance. */
export const SAME_ROW = 5;

/** Words of one quotation that stand in the other in one row: the longest such row, 0 where none has `SAME_ROW` words. */
export function rowOf(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): number {
  // Most quotations have nothing in common: their rows are numbered once, and laid beside each other as numbers.
  if (!shareRow(a, b)) return 0;
  let longest = 0;
  for (const first of a) for (const second of b) longest = Math.max(longest, longestRow(first, second));
  return longest;
}

/** Whether some quotations have a row of `SAME_ROW` words in common, at the least by its number. */
export function shareRow(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [one, other] = [rowsOf(a), rowsOf(b)], [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const row of few) if (many.has(row)) return true;
  return false;
}

const numbered = new WeakMap<readonly (readonly string[])[], ReadonlySet<number>>();

/** A number for every row of `SAME_ROW` words. */
function rowsOf(quotations: readonly (readonly string[])[]): ReadonlySet<number> {
  let rows = numbered.get(quotations);
  if (!rows) {
    const made = new Set<number>();
    for (const words of quotations) for (let at = 0; at + SAME_ROW <= words.length; at++) made.add(hashText(words.slice(at, at + SAME_ROW).join(' ')));
    numbered.set(quotations, rows = made);
  }
  return rows;
}

/** Rows longer than this need not be told from each other. */
const ENOUGH = 60;

function longestRow(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [a.slice(0, ENOUGH), b.slice(0, 4 * ENOUGH)] : [b.slice(0, ENOUGH), a.slice(0, 4 * ENOUGH)];
  let longest = 0, before = new Uint16Array(long.length + 1), row = new Uint16Array(long.length + 1);
  for (const word of short) {
    for (let n = 0; n < long.length; n++) {
      const here = long[n] === word ? (before[n] ?? 0) + 1 : 0;
      row[n + 1] = here;
      if (here > longest) longest = here;
    }
    [before, row] = [row, before];
  }
  return longest;
}
