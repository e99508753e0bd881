import { hashText, mix, stir } from '../../model/hash.ts';

/** Features of one line: numbers, each a mix of a template's name and what it saw. */
export interface FeatureList {
  readonly ids: Int32Array;
  /** How many of `ids` are filled. */
  readonly count: () => number;
  readonly clear: () => void;
  readonly add: (template: number, value: number) => void;
}

/** No line has more features; what comes after is dropped. */
const MOST = 320;

export function newFeatureList(): FeatureList {
  const ids = new Int32Array(MOST);
  let count = 0;
  return {
    ids,
    count: () => count,
    clear() { count = 0; },
    add(kind, value) { if (count < MOST) ids[count++] = stir(mix(kind, value)); },
  };
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
