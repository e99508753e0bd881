import { MOST_EACH, newKernel, STEP } from './kernel.ts';
import { layoutOf } from './layout.ts';
import type { Sums } from './sums.ts';
import type { Table } from './table.ts';

/** Room for keys and for scores, in numbers. */
const KEYS = 2048, SCORES = 2048;
const KEYS_AT = 0, SCORES_AT = 4 * KEYS, TABLE_AT = SCORES_AT + 2 * SCORES;

const known = new WeakMap<Table, Sums & { readonly scores: Int16Array }>();

/** Sums over the rows of a table that are found by key: `features` takes keys, which `add` may leave changed. Made once for a table, which must not change any more. */
export function keyedSums(table: Table): Sums & { readonly scores: Int16Array } {
  const before = known.get(table);
  if (before) return before;
  const stride = Math.ceil(table.columns / STEP) * STEP, layout = layoutOf(table);
  const kernel = newKernel(TABLE_AT + layout.bytes), adding = layout.place(kernel, TABLE_AT);
  const sums = {
    features: new Int32Array(kernel.memory, KEYS_AT, KEYS), scores: new Int16Array(kernel.memory, SCORES_AT, SCORES), stride,
    add(each: number, groups = 1): void {
      if (each > MOST_EACH || each * groups > KEYS || groups * stride > SCORES) throw new RangeError(`${groups} groups of ${each} features are more than there is room for`);
      adding(KEYS_AT, groups, each, SCORES_AT);
    },
  };
  known.set(table, sums);
  return sums;
}
