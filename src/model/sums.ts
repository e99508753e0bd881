import { MOST_EACH, newKernel, STEP } from './kernel.ts';
import type { Rows } from './rows.ts';
import { addRows } from './rows.ts';

/**
 * Adds up rows where reading is fast: features are written into `features`, then `add` leaves the sums in `scores`. Trained
 * tables, of one byte a cell, are added up eight columns at a time by `kernel.wat`; tables in training as `addRows` does.
 */
export interface Sums {
  readonly features: Int32Array;
  readonly scores: Int16Array | Float64Array;
  /** How many scores a group takes up: the columns, and what rounds them up to whole steps. */
  readonly stride: number;
  /** Adds up the rows of `groups` groups of `each` features, one behind the other; without `groups` of one. */
  readonly add: (each: number, groups?: number) => void;
}

/** Room for features and for scores, in numbers. */
const FEATURES = 2048, SCORES = 2048;
/** Where features, scores and cells begin in the kernel's memory, in bytes. */
const FEATURES_AT = 0, SCORES_AT = 4 * FEATURES, CELLS_AT = SCORES_AT + 2 * SCORES;

const known = new WeakMap<Rows, Sums>();

/** The sums of a table, made once. Rows of one byte a cell are copied, so they must not change any more. */
export function sumsOf(rows: Rows): Sums {
  const before = known.get(rows);
  if (before) return before;
  const sums = rows.cells instanceof Int8Array ? kernelSums(rows, rows.cells) : plainSums(rows);
  known.set(rows, sums);
  return sums;
}

function kernelSums({ mask, columns }: Rows, cells: Int8Array): Sums {
  // The last row's last step may read past the table.
  const { memory, sum } = newKernel(CELLS_AT + cells.length + STEP);
  new Int8Array(memory).set(cells, CELLS_AT);
  const steps = Math.ceil(columns / STEP);
  return {
    features: new Int32Array(memory, FEATURES_AT, FEATURES), scores: new Int16Array(memory, SCORES_AT, SCORES), stride: steps * STEP,
    add(each, groups = 1) {
      if (each > MOST_EACH || each * groups > FEATURES || groups * steps * STEP > SCORES) throw new RangeError(`${groups} groups of ${each} features are more than there is room for`);
      sum(FEATURES_AT, groups, each, CELLS_AT, mask, steps, SCORES_AT);
    },
  };
}

function plainSums(rows: Rows): Sums {
  const features = new Int32Array(FEATURES), scores = new Float64Array(SCORES);
  const stride = rows.columns;
  return {
    features, scores, stride,
    add(each, groups = 1) {
      for (let g = 0; g < groups; g++) addRows(rows, features.subarray(g * each), each, scores.subarray(g * stride));
    },
  };
}
