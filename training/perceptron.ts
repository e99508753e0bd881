import type { Table } from '../src/model/format.ts';
import type { Rows } from '../src/model/rows.ts';

/** An averaged perceptron in the making: its rows as they stand, and the sums that give their average over all steps. */
export interface Perceptron {
  readonly rows: Rows & { readonly cells: Float32Array };
  /** Adds `by` to `column` in the rows of the first `count` features. */
  readonly move: (features: Int32Array, count: number, column: number, by: number) => void;
  /** Counts a step, also one that moved nothing: the average is over time. */
  readonly step: () => void;
  /** The average so far. */
  readonly averaged: () => Rows & { readonly cells: Float32Array };
}

/** A perceptron of `2 ** bits` cells and rows of `columns`. */
export function newPerceptron(bits: number, columns: number): Perceptron {
  const mask = 2 ** bits - 1, length = mask + 1 + columns;
  const cells = new Float32Array(length), sums = new Float64Array(length);
  let now = 1;
  return {
    rows: { cells, mask, columns },
    move(features, count, column, by) {
      for (let f = 0; f < count; f++) {
        const cell = ((features[f] as number) & mask) + column;
        (cells[cell] as number) += by;
        (sums[cell] as number) += by * now;
      }
    },
    step() { now++; },
    averaged: () => ({ cells: cells.map((w, cell) => w - (sums[cell] as number) / now), mask, columns }),
  };
}

/** Rows as one byte a cell. `clip` is the share of non-zero weights that is cut to the largest byte, for finer steps below. */
export function quantised({ cells }: { readonly cells: Float32Array }, clip = 0): Table {
  const sizes = Float32Array.from(cells.filter((w) => w !== 0).map(Math.abs)).sort();
  const largest = sizes[Math.max(0, Math.ceil(sizes.length * (1 - clip)) - 1)] ?? 1;
  const scale = largest / 127;
  return { cells: Int8Array.from(cells, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), scale };
}

/** Numbers between 0 and 1 from a seed, the same on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place. */
export function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}
