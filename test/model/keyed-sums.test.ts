import { describe, expect, it } from 'vitest';
import { keyedSums } from '../../src/model/keyed-sums.ts';
import { tableOfRows } from '../support/table.ts';

/** Three keys of one bucket and one of another, each with a row of three. */
const table = tableOfRows([[0x12340001, [1, 2, 3]], [0x12340002, [10, 20, 30]], [0x12347fff, [-1, -2, -3]], [0x7fffffff, [100, 100, 100]]], 3);

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
