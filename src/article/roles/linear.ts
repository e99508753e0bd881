import type { Cells, Model } from '../../model/format.ts';

/** A linear model over features that it knows by their numbers: a feature never seen in training counts nothing. */
export interface Linear {
  readonly columns: number;
  /** Open addressing: key and row in turns. The row of a feature stands at the first place from its number on whose key is the number. */
  readonly places: Int32Array;
  readonly weights: Cells;
  readonly scale: number;
}

/** Builds the lookup of a model whose tables `<name>-keys` and `<name>-weights` hold a feature's number and its weights, column by column. Throws `RangeError` where they do not fit. */
export function linearOf(model: Model, name: string, columns: number): Linear {
  const known = model.tables[`${name}-keys`], weights = model.tables[`${name}-weights`];
  if (!known || !weights || weights.cells.length !== known.cells.length * columns) throw new RangeError(`Model "${model.name}": tables ${name}-keys and ${name}-weights do not fit ${columns} columns`);
  return { columns, ...lookup(known.cells), weights: weights.cells, scale: weights.scale };
}

/** A place for each key in a table at most half full. Key 0 stands for an empty place; a feature of that number is not known. */
export function lookup(known: ArrayLike<number>): { places: Int32Array } {
  let size = 16;
  while (size < 2 * known.length) size *= 2;
  const places = new Int32Array(2 * size);
  for (let row = 0; row < known.length; row++) {
    const key = known[row] as number;
    let at = key & (size - 1);
    while (places[2 * at] !== 0) at = (at + 1) & (size - 1);
    places[2 * at] = key;
    places[2 * at + 1] = row;
  }
  return { places };
}

/** The row of a feature, or -1. */
export function rowOf({ places }: Pick<Linear, 'places'>, feature: number): number {
  const mask = (places.length >> 1) - 1;
  for (let at = feature & mask; ; at = (at + 1) & mask) {
    const key = places[2 * at] as number;
    if (key === feature) return key === 0 ? -1 : (places[2 * at + 1] as number);
    if (key === 0) return -1;
  }
}

/** Adds up the weights of the first `count` features and writes the columns' shares of certainty (softmax) to `out` from `at` on. */
export function sharesOf(linear: Linear, features: Int32Array, count: number, out: Float64Array, at: number): void {
  const { columns, weights, scale } = linear;
  for (let c = 0; c < columns; c++) out[at + c] = 0;
  for (let f = 0; f < count; f++) {
    const row = rowOf(linear, features[f] as number) * columns;
    if (row < 0) continue;
    for (let c = 0; c < columns; c++) (out[at + c] as number) += weights[row + c] as number;
  }
  let most = -Infinity, sum = 0;
  for (let c = 0; c < columns; c++) most = Math.max(most, out[at + c] as number);
  for (let c = 0; c < columns; c++) sum += out[at + c] = Math.exp(((out[at + c] as number) - most) * scale);
  for (let c = 0; c < columns; c++) (out[at + c] as number) /= sum;
}
