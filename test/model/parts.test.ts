import { describe, expect, it } from 'vitest';
import { mix } from '../../src/model/hash.ts';
import type { Recipe } from '../../src/model/parts.ts';
import { mixParts, newParts, partSums } from '../../src/model/parts.ts';
import type { Rows } from '../../src/model/rows.ts';

/** Five features, not a multiple of what the kernel makes at once; the second and fifth stand alone. */
const RECIPE: Recipe = { count: 5, alone: new Set([2, 5]) };
const LEFT = [0, 7, -3, 2 ** 31 - 1, 0, 12], RIGHT = [0, -1, 99, 5, 77, 99];

const cells = Int8Array.from({ length: 1024 + 3 }, (_, i) => (i * 37) % 251 - 125);
const shipped: Rows = { cells, mask: 1023, columns: 3 };

it('a feature is its number mixed with its part, or with both its parts mixed', () => {
  const parts = newParts(RECIPE), features = new Int32Array(5);
  parts.left.set(LEFT);
  parts.right.set(RIGHT);
  mixParts(parts, RECIPE, features);
  expect([...features]).toEqual([mix(1, mix(7, -1)), mix(2, -3), mix(3, mix(2 ** 31 - 1, 5)), mix(4, mix(0, 77)), mix(5, 12)]);
});

describe('the sums of features given by parts', () => {
  const sums = (rows: Rows): number[] => {
    const { parts, scores, add } = partSums(rows, RECIPE);
    parts.left.set(LEFT);
    parts.right.set(RIGHT);
    add();
    return [...scores];
  };
  it('are the same from the kernel as in training', () => expect(sums(shipped)).toEqual(sums({ ...shipped, cells: Float32Array.from(cells) })));
  it('are made once for a table', () => expect(partSums(shipped, RECIPE)).toBe(partSums(shipped, RECIPE)));
});
