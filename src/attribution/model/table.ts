import type { Model } from '../../model/format.ts';

/**
 * Rows of weights found by the key of their feature: open addressing, so that a feature costs one look at the keys, and one
 * at its row where it has one. Row `slot` has its weights from `slot * columns` on; a key of 0 is an empty slot.
 */
export interface Table {
  readonly keys: Int32Array;
  readonly cells: Int8Array;
  readonly columns: number;
  readonly scale: number;
}

/*
 * In the file rows lie sorted by key. The key's upper bits name a bucket and its lower bits the row in it, so that two bytes a
 * row are enough to tell it from others.
 */

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
  const rows = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length !== 1 << BUCKET_BITS || marks.length !== rows || weights.cells.length !== rows * columns) throw new RangeError(`Model "${name}", table "${table}": ${weights.cells.length} cells; expected ${rows} rows of ${columns}`);
  let slots = 1024;
  while (slots < rows * ROOM) slots *= 2;
  const keys = new Int32Array(slots), cells = new Int8Array(slots * columns);
  for (let bucket = 0, row = 0; bucket < counts.length; bucket++) {
    for (const end = row + counts[bucket]!; row < end; row++) {
      const key = (bucket << MARK_BITS) | marks[row]!;
      let slot = key & (slots - 1);
      while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
      keys[slot] = key;
      for (let c = 0; c < columns; c++) cells[slot * columns + c] = weights.cells[row * columns + c]!;
    }
  }
  return { keys, cells, columns, scale: weights.scale };
}

/** Slots for each row at least: with more empty ones a feature without a row is known for one sooner. */
const ROOM = 1.5;

/** The slot of a feature, -1 for one the training dropped. */
export function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const there = keys[slot]!;
    if (there === key) return slot;
    if (there === 0) return -1;
  }
}
