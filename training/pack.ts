import type { Model } from '../src/model/format.ts';
import { BUCKET_BITS, bucketOf, markOf } from '../src/model/table.ts';

type Tables = Record<string, Model['tables'][string]>;

/** Rows of a bucket that the kernel can tell apart. */
const MOST_IN_BUCKET = 31;
/** Weights beyond this share of all are cut to the largest that is kept: one odd weight must not coarsen all others. */
const CLIPPED = 0.0002;

/** Rows of `stride` weights, row 0 unused, as a table of the `most` that weigh most, eight bits a weight; of each row only the `columns` in use. */
export function packRows(name: string, keys: Int32Array, weights: Float32Array, stride: number, columns: readonly number[], most: number): Tables {
  const size = new Float32Array(keys.length);
  for (let row = 1; row < keys.length; row++) {
    let sum = 0;
    for (const c of columns) sum += weights[row * stride + c]! ** 2;
    size[row] = sum;
  }
  const least = size.slice(1).sort().at(-Math.min(most, keys.length - 1)) ?? 0;
  const rows = Array.from(keys.keys()).filter((row) => row > 0 && size[row]! >= least && size[row]! > 0)
    .sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0));
  const all = Float32Array.from(rows.flatMap((row) => columns.map((c) => Math.abs(weights[row * stride + c]!)))).sort();
  const scale = (all[Math.floor((all.length - 1) * (1 - CLIPPED))] ?? 1) / 127;
  const counts = new Uint8Array(1 << BUCKET_BITS), marks = new Int16Array(rows.length), cells = new Int8Array(rows.length * columns.length);
  rows.forEach((row, r) => {
    const key = keys[row]!;
    counts[bucketOf(key)] = counts[bucketOf(key)]! + 1;
    marks[r] = markOf(key);
    columns.forEach((c, k) => { cells[r * columns.length + k] = Math.max(-127, Math.min(127, Math.round(weights[row * stride + c]! / scale))); });
  });
  if (counts.some((count) => count > MOST_IN_BUCKET)) throw new RangeError(`More than ${MOST_IN_BUCKET} rows of "${name}" share the upper bits of their keys`);
  return { [`${name} counts`]: { cells: counts, scale: 1 }, [`${name} marks`]: { cells: marks, scale: 1 }, [`${name} cells`]: { cells, scale } };
}
