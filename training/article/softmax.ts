import { lookup, rowOf } from '../../src/article/roles/linear.ts';
import { randomFrom, shuffle } from '../perceptron.ts';

/** Lines ready to be learnt from: the features of line `i` are `features[begins[i] .. begins[i + 1]]`. */
export interface Examples {
  readonly features: Int32Array;
  readonly begins: Uint32Array;
  /** Bits of the columns a line may be. */
  readonly allowed: Uint8Array;
  readonly weights: Float32Array;
  /** Which domain a line is of, as a number. */
  readonly domains: Uint16Array;
}

export interface Learnt {
  readonly keys: Int32Array;
  /** Column by column for each key. */
  readonly weights: Float32Array;
}

export interface Settings {
  readonly columns: number;
  /** Features that fewer domains have are left out: what one outlet calls its paragraphs says nothing of others. */
  readonly fewestDomains: number;
  /** So many features are kept: those that moved most lines furthest. The rest is learnt anew without the others. */
  readonly most: number;
  readonly rounds: number;
  readonly rate: number;
  readonly l2: number;
  /** Share of a line's features that are hidden while it is learnt from, other ones each time, so that none leans on few (Srivastava et al. 2014). */
  readonly dropout: number;
  readonly seed: number;
}

/** No line has more features. */
const MOST_FEATURES = 512;

/** A line that is told this surely moves nothing; most buttons are, after a round. */
const SETTLED = 0.02;

/** Learns a softmax by AdaGrad (Duchi et al. 2011). Where several columns are allowed their sum is what is raised. `lines` are the places of the lines to learn from. */
export function learn(examples: Examples, lines: readonly number[], settings: Settings): Learnt {
  const keys = keysOf(examples, lines, settings.fewestDomains);
  if (keys.length <= settings.most) return { keys, weights: fitted(examples, lines, keys, settings) };
  const kept = strongest(examples, lines, { keys, weights: fitted(examples, lines, keys, settings) }, settings);
  return { keys: kept, weights: fitted(examples, lines, kept, settings) };
}

/** The features whose weights, over all lines that have them, count most. */
function strongest(examples: Examples, lines: readonly number[], { keys, weights }: Learnt, { columns, most }: Settings): Int32Array {
  const seen = new Float64Array(keys.length);
  for (const row of rowsIn(examples, lines, keys).rows) (seen[row] as number)++;
  const force = Float64Array.from(keys, (_, row) => {
    const own = weights.subarray(row * columns, (row + 1) * columns);
    const middle = own.reduce((sum, weight) => sum + weight, 0) / columns;
    return own.reduce((sum, weight) => sum + (weight - middle) ** 2, 0) * Math.sqrt(seen[row] as number);
  });
  const least = [...force].sort((a, b) => b - a)[most] as number;
  return keys.filter((_, row) => (force[row] as number) > least);
}

function fitted(examples: Examples, lines: readonly number[], keys: Int32Array, { columns, rounds, rate, l2, dropout, seed }: Settings): Float32Array {
  const { rows, begins } = rowsIn(examples, lines, keys);
  const weights = new Float32Array(keys.length * columns), squares = new Float32Array(keys.length * columns).fill(1e-6);
  const sums = new Float64Array(keys.length * columns);
  const scores = new Float64Array(columns), shown = new Int32Array(MOST_FEATURES);
  const order = lines.map((_, i) => i), random = randomFrom(seed);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const to = begins[i + 1] as number, line = lines[i] as number;
      let count = 0;
      for (let f = begins[i] as number; f < to; f++) if (dropout === 0 || random() >= dropout) shown[count++] = (rows[f] as number) * columns;
      scores.fill(0);
      for (let f = 0; f < count; f++) for (let c = 0; c < columns; c++) (scores[c] as number) += (weights[(shown[f] as number) + c] as number) / (1 - dropout);
      if (!slopes(scores, columns, examples.allowed[line] as number, examples.weights[line] as number)) continue;
      for (let f = 0; f < count; f++) {
        for (let c = 0; c < columns; c++) {
          const cell = (shown[f] as number) + c, slope = (scores[c] as number) + l2 * (weights[cell] as number);
          const square = (squares[cell] as number) + slope * slope;
          squares[cell] = square;
          (weights[cell] as number) -= (rate * slope) / Math.sqrt(square);
        }
      }
    }
    if (round > 0 || rounds === 1) for (let cell = 0; cell < sums.length; cell++) (sums[cell] as number) += weights[cell] as number;
  }
  const averaged = Math.max(1, rounds - 1);
  return Float32Array.from(sums, (sum) => sum / averaged);
}

/** Turns scores into the slopes of the loss; false where none is worth a move. */
function slopes(scores: Float64Array, columns: number, allowed: number, importance: number): boolean {
  let most = -Infinity, sum = 0, meant = 0;
  for (let c = 0; c < columns; c++) most = Math.max(most, scores[c] as number);
  for (let c = 0; c < columns; c++) {
    const share = Math.exp((scores[c] as number) - most);
    scores[c] = share;
    sum += share;
    if (allowed & (1 << c)) meant += share;
  }
  if (1 - meant / sum < SETTLED) return false;
  for (let c = 0; c < columns; c++) {
    const share = scores[c] as number;
    scores[c] = importance * (share / sum - (allowed & (1 << c) ? (meant > 1e-12 ? share / meant : 1) : 0));
  }
  return true;
}

/** The features of the lines to learn from as rows of the keys; unknown ones are left out. */
function rowsIn({ features, begins }: Examples, lines: readonly number[], keys: Int32Array): { rows: Int32Array; begins: Uint32Array } {
  const index = lookup(keys);
  const size = lines.reduce((sum, line) => sum + (begins[line + 1] as number) - (begins[line] as number), 0);
  const rows = new Int32Array(size), from = new Uint32Array(lines.length + 1);
  let at = 0;
  lines.forEach((line, i) => {
    from[i] = at;
    for (let f = begins[line] as number; f < (begins[line + 1] as number); f++) {
      const row = rowOf(index, features[f] as number);
      if (row >= 0) rows[at++] = row;
    }
  });
  from[lines.length] = at;
  return { rows: rows.subarray(0, at), begins: from };
}

/** Features that enough domains have. Lines stand domain by domain, or nearly, so that the last one seen tells most changes. */
function keysOf({ begins, features, domains }: Examples, lines: readonly number[], fewest: number): Int32Array {
  let size = 2 ** 20;
  let table = new Int32Array(size), last = new Int32Array(size), count = new Uint8Array(size), used = 0;
  const placeOf = (feature: number): number => {
    let place = feature & (size - 1);
    while (table[place] !== 0 && table[place] !== feature) place = (place + 1) & (size - 1);
    return place;
  };
  const grow = (): void => {
    const before = { table, last, count };
    size *= 2;
    [table, last, count] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    before.table.forEach((feature, i) => {
      if (feature === 0) return;
      const place = placeOf(feature);
      table[place] = feature;
      last[place] = before.last[i] as number;
      count[place] = before.count[i] as number;
    });
  };
  for (const line of lines) {
    const domain = (domains[line] as number) + 1;
    for (let f = begins[line] as number; f < (begins[line + 1] as number); f++) {
      const feature = features[f] as number;
      if (feature === 0) continue;
      const place = placeOf(feature);
      if (table[place] === 0) {
        table[place] = feature;
        if (++used * 2 > size) {
          grow();
          continue;
        }
      }
      if (last[place] !== domain) {
        last[place] = domain;
        if ((count[place] as number) < 255) (count[place] as number)++;
      }
    }
  }
  return table.filter((feature, place) => feature !== 0 && (count[place] as number) >= fewest).sort();
}
