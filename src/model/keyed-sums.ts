import { MOST_EACH, newKernel, STEP } from './kernel.ts';
import type { Sums } from './sums.ts';
import type { Table } from './table.ts';
import { MARK_BITS } from './table.ts';

/** Room for keys and for scores, in numbers. */
const KEYS = 2048, SCORES = 2048;
const KEYS_AT = 0, SCORES_AT = 4 * KEYS, STARTS_AT = SCORES_AT + 2 * SCORES;

const known = new WeakMap<Table, Sums & { readonly scores: Int16Array }>();

/** Sums over the rows of a table that are found by key: `features` takes keys, and `add` leaves rows in their place. Made once for a table, which must not change any more. */
export function keyedSums(table: Table): Sums & { readonly scores: Int16Array } {
  const before = known.get(table);
  if (before) return before;
  const { starts, marks, cells, columns } = table;
  const steps = Math.ceil(columns / STEP), stride = steps * STEP;
  // Eight marks are read at once, and eight cells, also at the end; a key without a row is given the zeros behind the last one.
  const marksAt = STARTS_AT + 4 * starts.length, cellsAt = marksAt + 2 * (marks.length + 8);
  const { memory, rows, sum } = newKernel(cellsAt + cells.length + stride);
  new Int32Array(memory, STARTS_AT).set(starts);
  new Int16Array(memory, marksAt).set(marks);
  new Int8Array(memory, cellsAt).set(cells);
  const sums = {
    features: new Int32Array(memory, KEYS_AT, KEYS), scores: new Int16Array(memory, SCORES_AT, SCORES), stride,
    add(each: number, groups = 1): void {
      if (each > MOST_EACH || each * groups > KEYS || groups * stride > SCORES) throw new RangeError(`${groups} groups of ${each} features are more than there is room for`);
      rows(KEYS_AT, KEYS_AT + 4 * each * groups, STARTS_AT, marksAt, MARK_BITS, columns, cells.length);
      sum(KEYS_AT, groups, each, cellsAt, -1, steps, SCORES_AT);
    },
  };
  known.set(table, sums);
  return sums;
}
