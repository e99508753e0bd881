import { BUCKET_BITS, bucketOf, markOf, type Table } from '../../src/model/table.ts';

/** The table of a row for each key, a key not twice. */
export function tableOfRows(rows: Iterable<readonly [key: number, cells: readonly number[]]>, columns: number, scale = 1): Table {
  const sorted = [...rows].sort(([a], [b]) => (a >>> 0) - (b >>> 0)), starts = new Int32Array((1 << BUCKET_BITS) + 1);
  for (const [key] of sorted) starts[bucketOf(key) + 1] = starts[bucketOf(key) + 1]! + 1;
  for (let b = 0; b < 1 << BUCKET_BITS; b++) starts[b + 1] = starts[b + 1]! + starts[b]!;
  return { starts, marks: Int16Array.from(sorted, ([key]) => markOf(key)), cells: Int8Array.from(sorted.flatMap(([, cells]) => cells)), columns, scale };
}
