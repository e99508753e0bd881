import type { Cells, Model } from '../../model/format.ts';

/** Weights of a feature, one for each column of `role-model.ts`. Each line has a hundred features, so that they are added up without a loop. */
const WIDE = 4;

/** A linear model over features that it knows by their numbers: a feature never seen in training counts nothing. */
export interface Linear {
  /** Open addressing: key and row in turns. The row of a feature stands at the first place from its number on whose key is the number. */
  readonly places: Int32Array;
  readonly weights: Cells;
  readonly scale: number;
}

/** Builds the lookup of a model whose tables `<name>-keys` and `<name>-weights` hold a feature's number and its weights, column by column. Throws `RangeError` where they do not fit. */
export function linearOf(model: Model, name: string): Linear {
  const known = model.tables[`${name}-keys`], weights = model.tables[`${name}-weights`];
  if (!known || !weights || weights.cells.length !== known.cells.length * WIDE) throw new RangeError(`Model "${model.name}": tables ${name}-keys and ${name}-weights do not fit ${WIDE} columns`);
  return { ...lookup(known.cells), weights: weights.cells, scale: weights.scale };
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
  const { weights, scale } = linear;
  let a = 0, b = 0, c = 0, d = 0;
  for (let f = 0; f < count; f++) {
    const row = rowOf(linear, features[f] as number) * WIDE;
    if (row < 0) continue;
    a += weights[row] as number;
    b += weights[row + 1] as number;
    c += weights[row + 2] as number;
    d += weights[row + 3] as number;
  }
  const most = Math.max(a, b, c, d);
  [a, b, c, d] = [Math.exp((a - most) * scale), Math.exp((b - most) * scale), Math.exp((c - most) * scale), Math.exp((d - most) * scale)];
  const sum = a + b + c + d;
  out[at] = a / sum;
  out[at + 1] = b / sum;
  out[at + 2] = c / sum;
  out[at + 3] = d / sum;
}
