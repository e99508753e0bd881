import type { Model } from './format.ts';
import { startsOf } from './starts.ts';

/**
 * Rows of weights found by the key of their feature. Rows lie sorted by key: the key's upper bits name a bucket and its lower bits
 * mark the row in it, so that two bytes a row are enough to tell it from others.
 */
export interface Table {
  /** The first row of each bucket, and behind the last bucket the number of rows. */
  readonly starts: Int32Array;
  readonly marks: Int16Array;
  /** `columns` weights a row; a weight means `cell * scale`. */
  readonly cells: Int8Array;
  readonly columns: number;
  readonly scale: number;
}

/** Upper bits that name a bucket, and the lower ones. */
export const BUCKET_BITS = 17, MARK_BITS = 32 - BUCKET_BITS;

export const bucketOf = (key: number): number => key >>> MARK_BITS;
export const markOf = (key: number): number => key & ((1 << MARK_BITS) - 1);

/** Takes a table out of a model. Throws `RangeError` when it is not there or not as long as its rows. */
export function tableOf({ name, tables }: Model, table: string, columns: number): Table {
  const counts = tables[`${table} counts`]?.cells, marks = tables[`${table} marks`]?.cells, weights = tables[`${table} cells`];
  if (!(counts instanceof Uint8Array) || !(marks instanceof Int16Array) || !(weights?.cells instanceof Int8Array)) throw new RangeError(`Model "${name}" has no table "${table}"`);
  const starts = startsOf(counts);
  const rows = starts[counts.length]!;
  if (counts.length !== 1 << BUCKET_BITS || marks.length !== rows || weights.cells.length !== rows * columns) throw new RangeError(`Model "${name}", table "${table}": ${weights.cells.length} cells; expected ${rows} rows of ${columns}`);
  return { starts, marks, cells: weights.cells, columns, scale: weights.scale };
}
