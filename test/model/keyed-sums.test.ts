import { describe, expect, it } from 'vitest';
import { keyedSums } from '../../src/model/keyed-sums.ts';
import { BUCKET_BITS, bucketOf, markOf, type Table } from '../../src/model/table.ts';

/** Three keys of one bucket and one of another, each with a row of three. */
const KEYS = [0x12340001, 0x12340002, 0x12347fff, 0x7fffffff];
const starts = new Int32Array((1 << BUCKET_BITS) + 1);
for (let bucket = 0, row = 0; bucket < 1 << BUCKET_BITS; bucket++) {
  while (row < KEYS.length && bucketOf(KEYS[row] ?? 0) === bucket) row++;
  starts[bucket + 1] = row;
}
const table: Table = { starts, marks: Int16Array.from(KEYS, markOf), cells: Int8Array.of(1, 2, 3, 10, 20, 30, -1, -2, -3, 100, 100, 100), columns: 3, scale: 1 };

describe('sums over rows found by key', () => {
  const { features, scores, stride, add } = keyedSums(table);

  it('add up the rows of the keys that have one', () => {
    features.set([0x12340001, 0x12347fff, 0x12340003, 0x7fffffff]);
    add(4);
    expect([...scores.subarray(0, 3)]).toEqual([100, 100, 100]);
  });

  it('are one for each group', () => {
    features.set([0x12340001, 0x12340002, 0x12340003, 0x7ffffffe]);
    add(2, 2);
    expect([...scores.subarray(0, 3), ...scores.subarray(stride, stride + 3)]).toEqual([11, 22, 33, 0, 0, 0]);
  });
});
