import { describe, expect, it } from 'vitest';
import { tableSums } from '../../src/model/sums.ts';
import { BUCKET_BITS, bucketOf, markOf, type Table } from '../../src/model/table.ts';

/** Two rows of three columns, found by these keys; both lie in one bucket. */
const KEYS = [0x12345601, 0x12345602];
const starts = Int32Array.from({ length: (1 << BUCKET_BITS) + 1 }, (_, bucket) => (bucket > bucketOf(KEYS[0] ?? 0) ? KEYS.length : 0));
const table: Table = { starts, marks: Int16Array.from(KEYS, markOf), cells: Int8Array.of(1, 2, 3, -10, -20, -30), columns: 3, scale: 1 };

describe('the sums of a table of rows found by their keys', () => {
  const { features, scores, stride, add } = tableSums(table);

  it('are those of the rows that have the keys', () => {
    features.set(KEYS);
    add(2);
    expect([...scores.subarray(0, 3)]).toEqual([-9, -18, -27]);
  });

  it('take nothing from keys without a row', () => {
    features.set([KEYS[1] ?? 0, 77, -1]);
    add(3);
    expect([...scores.subarray(0, 3)]).toEqual([-10, -20, -30]);
  });

  it('are one for each group', () => {
    features.set([KEYS[0] ?? 0, 77, 77, KEYS[1] ?? 0]);
    add(2, 2);
    expect([...scores.subarray(0, 3), ...scores.subarray(stride, stride + 3)]).toEqual([1, 2, 3, -10, -20, -30]);
  });

  it('are made once', () => expect(tableSums(table)).toBe(tableSums(table)));
  it('have room for so many features', () => expect(() => add(300)).toThrow(RangeError));
});
