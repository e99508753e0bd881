import type { Cells } from './format.ts';

/**
 * Hashed rows. A feature's row begins at `hash & mask` and is `columns` cells long, so rows overlap: a row is mostly zeros,
 * and two that share cells seldom share the ones that matter. A table of n cells so holds far more than n / columns
 * features, and adding up a row still reads one stretch of memory. The table is `mask + 1 + columns` long.
 */
export interface Rows {
  readonly cells: Cells;
  readonly mask: number;
  readonly columns: number;
}

/** Adds up the rows of the first `count` features into `scores`, which it clears first. */
export function addRows({ cells, mask, columns }: Rows, features: Int32Array, count: number, scores: Float64Array): void {
  for (let c = 0; c < columns; c++) scores[c] = 0;
  for (let f = 0; f < count; f++) {
    const row = (features[f] as number) & mask;
    for (let c = 0; c < columns; c++) (scores[c] as number) += cells[row + c] as number;
  }
}

/** The first of the columns with the highest score, of those from `first` on. */
export function bestColumn(scores: Float64Array | Int16Array, columns: number, first = 0): number {
  let best = first;
  for (let c = first + 1; c < columns; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
  return best;
}
