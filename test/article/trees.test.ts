import { describe, expect, it } from 'vitest';
import { shareByTrees } from '../../src/article/roles/trees.ts';
import { grown } from '../../training/article/boost.ts';

const GROWTH = { trees: 20, depth: 2, rate: 0.3, l2: 1, rows: 1, features: 1, seed: 1 };
/** Two features a row: what is told is what has more than 100 of one of them, but not of both. */
const CELLS = Uint8Array.from({ length: 400 }, (_, i) => (i * 97) % 256);
const truthOf = (row: number): number => Number((CELLS[2 * row] as number) > 100) ^ Number((CELLS[2 * row + 1] as number) > 100);
const ROWS = { width: 2, cells: CELLS, truth: Float32Array.from({ length: 200 }, (_, row) => truthOf(row)), weights: new Float32Array(200).fill(1) };
const ALL = Int32Array.from({ length: 200 }, (_, row) => row);

describe('trees', () => {
  const trees = grown(ROWS, ALL, GROWTH);
  it('tell what no sum of single questions could', () => expect([...ALL].filter((row) => Number(shareByTrees(trees, CELLS, 2 * row) > 0.5) !== truthOf(row))).toEqual([]));
  it('are the same from the same rows and seed', () => expect(grown(ROWS, ALL, GROWTH)).toEqual(trees));
  it('are half sure where they have no answer', () => expect(shareByTrees({ depth: 1, asks: Uint8Array.of(0), cuts: Uint8Array.of(9), answers: Int8Array.of(0, 0), scale: 1 }, Uint8Array.of(7), 0)).toBe(0.5));
});
