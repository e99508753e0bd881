import { mix } from './hash.ts';
import { MOST_EACH, newKernel, STEP } from './kernel.ts';
import type { Rows } from './rows.ts';
import { addRows } from './rows.ts';

/**
 * Features in the making: number k, counted from 1, is made of `left[k]` and, but for those that stand alone, of `right[k]`.
 * Whoever lists features only writes parts down; mixing them to hashes is left to the kernel.
 */
export interface Parts {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** How features are made of parts: how many there are, and the numbers of those that have no right part. */
export interface Recipe {
  readonly count: number;
  readonly alone: ReadonlySet<number>;
}

export const newParts = ({ count }: Recipe): Parts => ({ left: new Int32Array(count + 1), right: new Int32Array(count + 1) });

/** Mixes parts to features, one after another from the first on. */
export function mixParts({ left, right }: Parts, { count, alone }: Recipe, features: Int32Array): void {
  for (let k = 1; k <= count; k++) features[k - 1] = mix(k, alone.has(k) ? (left[k] as number) : mix(left[k] as number, right[k] as number));
}

/** Adds up the rows of features given by their parts: parts are written into `parts`, then `add` leaves the sums in `scores`, one a column. */
export interface PartSums {
  readonly parts: Parts;
  readonly scores: Int16Array | Float64Array;
  readonly add: () => void;
}

const known = new WeakMap<Rows, PartSums>();

/** The sums of a table, made once, by the kernel where the table holds one byte a cell: it is copied then, so it must not change any more. */
export function partSums(rows: Rows, recipe: Recipe): PartSums {
  const before = known.get(rows);
  if (before) return before;
  const sums = rows.cells instanceof Int8Array ? kernelSums(rows, rows.cells, recipe) : plainSums(rows, recipe);
  known.set(rows, sums);
  return sums;
}

function kernelSums({ mask, columns }: Rows, cells: Int8Array, { count, alone }: Recipe): PartSums {
  if (count > MOST_EACH) throw new RangeError(`${count} features are more than ${MOST_EACH}`);
  const steps = Math.ceil(columns / STEP), width = 4 * 4 * Math.ceil((count + 1) / 4);
  // Each list has a number 0 that means nothing, and is rounded up to what the kernel makes at once.
  const leftAt = 0, rightAt = width, aloneAt = 2 * width, featuresAt = 3 * width, scoresAt = 4 * width, cellsAt = scoresAt + 2 * steps * STEP;
  const { memory, mix: mixAll, sum } = newKernel(cellsAt + cells.length + STEP);
  new Int8Array(memory, cellsAt).set(cells);
  const alones = new Int32Array(memory, aloneAt, count + 1);
  for (const k of alone) alones[k] = -1;
  return {
    parts: { left: new Int32Array(memory, leftAt, count + 1), right: new Int32Array(memory, rightAt, count + 1) }, scores: new Int16Array(memory, scoresAt, columns),
    add() {
      mixAll(leftAt + 4, rightAt + 4, aloneAt + 4, count, featuresAt);
      sum(featuresAt, 1, count, cellsAt, mask, steps, scoresAt);
    },
  };
}

function plainSums(rows: Rows, recipe: Recipe): PartSums {
  const parts = newParts(recipe), features = new Int32Array(recipe.count), scores = new Float64Array(rows.columns);
  return {
    parts, scores,
    add() {
      mixParts(parts, recipe, features);
      addRows(rows, features, recipe.count, scores);
    },
  };
}
