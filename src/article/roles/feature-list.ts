import { hashText, mix, stir } from '../../model/hash.ts';

/** Features of one line: numbers, each a mix of a template's name and what it saw. One list serves line after line. */
export interface FeatureList {
  /** What was added, template and value in turns, to be mixed all at once: a mixer at each of a hundred places would make code that takes longer to compile than to run. */
  readonly pairs: Int32Array;
  readonly ids: Int32Array;
  /** How many of `ids` count. */
  count: number;
}

/** No line has more features; what comes after is dropped. */
const MOST = 320;

export function newFeatureList(): FeatureList {
  return { pairs: new Int32Array(2 * MOST), ids: new Int32Array(MOST), count: 0 };
}

export function add(list: FeatureList, kind: number, value: number): void {
  const { pairs } = list, at = 2 * list.count;
  if (at >= pairs.length) return;
  pairs[at] = kind;
  pairs[at + 1] = value;
  list.count++;
}

/** Mixes what was added. */
export function mixAll({ pairs, ids, count }: FeatureList): void {
  for (let i = 0; i < count; i++) ids[i] = stir(mix(pairs[2 * i] as number, pairs[2 * i + 1] as number));
}

const numbers = new Map<string, number>();

/** The number of a template, by its name. */
export function template(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, number = hashText(`template ${name}`));
  return number;
}

/** The first of rising bounds that a value does not reach, counted from 0. */
export function bin(value: number, bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && value >= (bounds[i] as number)) i++;
  return i;
}

export const SHARES: readonly number[] = [0.001, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.999];
export const COUNTS: readonly number[] = [1, 2, 3, 4, 6, 9, 13, 19, 27, 40, 60, 100];
export const DISTANCES: readonly number[] = [-60, -30, -15, -8, -4, -2, -1, 0, 1, 2, 3, 5, 9, 16, 31, 61];
