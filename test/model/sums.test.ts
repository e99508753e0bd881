import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import type { Rows } from '../../src/model/rows.ts';
import { sumsOf } from '../../src/model/sums.ts';

/** Rows of three columns; the one at place n is n, n + 1, n + 2, as the table goes from -128 up. */
const COLUMNS = 3, MASK = 127;
const cells = Int8Array.from({ length: MASK + 1 + COLUMNS }, (_, i) => i - 128);
const shipped: Rows = { cells, mask: MASK, columns: COLUMNS };
const inTraining: Rows = { ...shipped, cells: Float32Array.from(cells) };

describe.each([['one byte a cell', shipped], ['fractions', inTraining]])('the sums of a table of %s', (_, rows) => {
  const { features, scores, stride, add } = sumsOf(rows);

  it('are those of the rows that features name', () => {
    features.set([128, 129, 5]);
    add(3);
    expect([...scores.subarray(0, COLUMNS)]).toEqual([-378, -375, -372]);
  });

  it('are one for each group', () => {
    features.set([100, 101, 1, 2]);
    add(2, 2);
    expect([...scores.subarray(0, COLUMNS), ...scores.subarray(stride, stride + COLUMNS)]).toEqual([-55, -53, -51, -253, -251, -249]);
  });

  it('reach to the end of the table', () => {
    features.set([-1]);
    add(1);
    expect([...scores.subarray(0, COLUMNS)]).toEqual([-1, 0, 1]);
  });
});

describe('the kernel', () => {
  it('is made once for a table', () => expect(sumsOf(shipped)).toBe(sumsOf(shipped)));
  it('does not overflow with as many features as it takes', () => {
    const { features, scores, add } = sumsOf(shipped);
    features.fill(0);
    add(255);
    expect(scores[0]).toBe(255 * -128);
  });
  it('refuses more', () => expect(() => sumsOf(shipped).add(256)).toThrow(RangeError));
  it('is what its source says', async () => {
    const { buffer } = (await wabt()).parseWat('kernel.wat', readFileSync('src/model/kernel.wat', 'utf8'), { simd: true }).toBinary({});
    expect(Buffer.from(buffer).toString('hex')).toBe(readFileSync('src/model/kernel.wasm').toString('hex'));
  });
});
