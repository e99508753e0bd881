import { describe, expect, it } from 'vitest';
import { keysAt } from '../../src/attribution/model/features.ts';
import { scorerOf } from '../../src/attribution/model/scorer.ts';
import type { Table } from '../../src/model/table.ts';
import { templates } from '../../src/attribution/model/templates.ts';
import { tableOfRows } from '../support/table.ts';

/** Two atoms over forty tokens, more than are scored at once; the words come round again after seven. */
const COLUMNS = [Int32Array.from({ length: 40 }, (_, i) => i % 7), Int32Array.from({ length: 40 }, (_, i) => -i)];
const PLACES = [0, 1, 2];

/** A table with a row 1, 2, 3 for each key, and rows for others in the same buckets. */
function tableWith(keys: readonly number[]): Table {
  const others = keys.flatMap((key) => Array.from({ length: 11 }, (_, n) => [key ^ (n + 1), [50, 50, 50]] as const));
  return tableOfRows([...keys.map((key) => [key, [1, 2, 3]] as const), ...others], 3, 0.5);
}

const keysOf = (notation: string, i: number, first: number, last: number): number[] => {
  const code = templates(notation, 'ab'), keys = new Int32Array(code.count);
  keysAt(code, COLUMNS, i, first, last, keys, 0);
  return [...keys];
};

function scored(table: Table, notation: string, first: number, last: number): number[][] {
  const scores = new Float64Array(3 * (last - first + 1));
  scorerOf(table, templates(notation, 'ab'))(COLUMNS, first, last, scores, 3, PLACES);
  return Array.from({ length: last - first + 1 }, (_, i) => [...scores.subarray(3 * i, 3 * i + 3)]);
}

describe('the scorer', () => {
  it('finds the row of a key that training would find', () => {
    const notation = 'a0 b0';
    expect(scored(tableWith(keysOf(notation, 21, 2, 37)), notation, 2, 37).flatMap(([score], i) => (score === 0 ? [] : [[i + 2, score]]))).toEqual([[21, 0.5]]);
  });

  it('adds up the rows of all templates, in every column', () => {
    const notation = 'a0 | b0 | a-1 b1 | b-4';
    expect(scored(tableWith(keysOf(notation, 21, 2, 37)), notation, 2, 37)[19]).toEqual([2, 4, 6]);
  });

  it('knows what stands outside the paragraph', () => {
    const notation = 'a-2 b0';
    expect(scored(tableWith(keysOf(notation, 3, 2, 37)), notation, 2, 37)[1]).toEqual([0.5, 1, 1.5]);
    expect(scored(tableWith(keysOf(notation, 3, 0, 37)), notation, 2, 37)[1]).toEqual([0, 0, 0]);
  });

  it('takes more templates than a sum of 16 bits holds', () => {
    const notation = Array.from({ length: 600 }, () => 'b0').join(' | ');
    expect(scored(tableWith(keysOf(notation, 5, 0, 5)), notation, 0, 5)[5]).toEqual([300, 600, 900]);
  });

  it('refuses a template that looks too far', () => expect(() => scored(tableWith([]), 'a5', 0, 1)).toThrow('looks 5 tokens away'));
});
