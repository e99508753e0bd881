import type { Model } from '../../model/format.ts';

/**
 * Rows of weights found by the key of their feature. The key's upper bits name a bucket, its lower bits the row in it; rows
 * lie sorted by key, so a table needs no decoding and two bytes a row tell it from others.
 */
export interface Table {
  /** Where each bucket's rows begin, and one entry more. */
  readonly starts: Int32Array;
  readonly marks: Int16Array;
  readonly cells: Int8Array;
  readonly columns: number;
  readonly scale: number;
}

/** Upper bits that name a bucket. */
export const BUCKET_BITS = 17;
const MARK_BITS = 32 - BUCKET_BITS;
const MARK_MASK = (1 << MARK_BITS) - 1;

export const bucketOf = (key: number): number => key >>> MARK_BITS;
export const markOf = (key: number): number => key & MARK_MASK;

/** Takes a table out of a model. Throws `RangeError` when it is not there or not as long as its rows. */
export function tableOf({ name, tables }: Model, table: string, columns: number): Table {
  const counts = tables[`${table} counts`]?.cells, marks = tables[`${table} marks`]?.cells, weights = tables[`${table} cells`];
  if (!(counts instanceof Uint8Array) || !(marks instanceof Int16Array) || !(weights?.cells instanceof Int8Array)) throw new RangeError(`Model "${name}" has no table "${table}"`);
  const starts = new Int32Array(counts.length + 1);
  for (let b = 0; b < counts.length; b++) starts[b + 1] = starts[b]! + counts[b]!;
  const rows = starts[counts.length]!;
  if (counts.length !== 1 << BUCKET_BITS || marks.length !== rows || weights.cells.length !== rows * columns) throw new RangeError(`Model "${name}", table "${table}": ${weights.cells.length} cells; expected ${rows} rows of ${columns}`);
  return { starts, marks, cells: weights.cells, columns, scale: weights.scale };
}

/** The row of a feature, -1 for one the training dropped. */
export function rowOf({ starts, marks }: Table, key: number): number {
  const bucket = key >>> MARK_BITS, mark = key & MARK_MASK;
  for (let row = starts[bucket]!, end = starts[bucket + 1]!; row < end; row++) if (marks[row] === mark) return row;
  return -1;
}
