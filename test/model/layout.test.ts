import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedSums } from '../../src/model/keyed-sums.ts';
import { BUCKET_BITS, type Table } from '../../src/model/table.ts';
import { tableOfRows } from '../support/table.ts';

type Rows = ReadonlyMap<number, readonly number[]>;

/** The sums that the kernel makes of two groups of keys. */
function found(table: Table, keys: readonly number[]): number[] {
  const { features, scores, stride, add } = keyedSums(table);
  features.set([...keys, ...keys.slice().reverse()]);
  add(keys.length, 2);
  return [0, 1].flatMap((group) => [...scores.subarray(group * stride, group * stride + table.columns)]);
}

function expected(rows: Rows, keys: readonly number[], columns: number): number[] {
  const sums = Array.from({ length: columns }, (_, c) => keys.reduce((sum, key) => sum + (rows.get(key)?.[c] ?? 0), 0));
  return [...sums, ...sums];
}

// Few buckets and few marks, so that keys meet in a line and have to spill; the first and the last bucket, the lowest and the highest mark.
const key = fc.record({ bucket: fc.constantFrom(0, 1, 510, 511, 512, (1 << BUCKET_BITS) - 1), mark: fc.oneof(fc.nat(30), fc.constant(0x7fff)) }).map(({ bucket, mark }) => ((bucket << (32 - BUCKET_BITS)) | mark) >>> 0);

describe('a table laid out', () => {
  it.each([1, 7, 8, 34])('in rows of %i gives what its rows add up to', (columns) => {
    const row = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: columns, maxLength: columns });
    fc.assert(fc.property(fc.array(fc.tuple(key, row), { maxLength: 150 }), fc.array(key, { minLength: 1, maxLength: 20 }), (pairs, keys) => {
      const rows = new Map(pairs);
      expect(found(tableOfRows(rows, columns), keys)).toEqual(expected(rows, keys, columns));
    }), { numRuns: 40 });
  });

  it('refuses more rows of neighbouring keys than there is room for', () => {
    const crowd = new Map(Array.from({ length: 2000 }, (_, n) => [n, [1]]));
    expect(() => keyedSums(tableOfRows(crowd, 1))).toThrow('2000 rows of neighbouring keys spill into more than 255 lines');
  });
});
