import type { Trees } from '../../src/article/roles/trees.ts';
import { randomFrom } from '../perceptron.ts';

/** What trees are learnt from: rows of `width` bytes, for each what it is (0 or 1, or a share between) and how much it counts. */
export interface Rows {
  readonly width: number;
  readonly cells: Uint8Array;
  readonly truth: Float32Array;
  readonly weights: Float32Array;
}

export interface Growth {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to a leaf's curvature, so that few rows move it little. */
  readonly l2: number;
  /** Shares of the rows and of the features that a tree sees. */
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
}

const BINS = 256;

/** Grows oblivious trees by gradient boosting with second derivatives (Friedman 2001; Chen and Guestrin 2016) on the logistic loss. `among` are the rows to learn from. The same rows and seed give the same trees. */
export function grown({ width, cells, truth, weights }: Rows, among: Int32Array, { trees, depth, rate, l2, rows, features, seed }: Growth): Trees {
  const count = among.length, random = randomFrom(seed);
  const columns = Array.from({ length: width }, (_, f) => Uint8Array.from(among, (row) => cells[row * width + f] as number));
  const scores = new Float64Array(count), slopes = new Float64Array(count), curves = new Float64Array(count), leaves = new Uint8Array(count);
  const asks: number[] = [], cuts: number[] = [], answers: number[] = [];
  const seen = new Int32Array(count);
  const slopeOf = new Float64Array(BINS << depth), curveOf = new Float64Array(BINS << depth);
  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < count; i++) {
      const row = among[i] as number, share = 1 / (1 + Math.exp(-(scores[i] as number))), weight = weights[row] as number;
      slopes[i] = (share - (truth[row] as number)) * weight;
      curves[i] = Math.max(1e-6, share * (1 - share)) * weight;
    }
    let size = 0;
    for (let i = 0; i < count; i++) if (random() < rows) seen[size++] = i;
    const sample = seen.subarray(0, size);
    const asked = columns.flatMap((_, f) => (random() < features ? [f] : []));
    leaves.fill(0);
    for (let level = 0; level < depth; level++) {
      let best = -Infinity, ask = asked[0] ?? 0, cut = BINS;
      for (const f of asked) {
        const column = columns[f] as Uint8Array, filled = BINS << level;
        slopeOf.fill(0, 0, filled);
        curveOf.fill(0, 0, filled);
        for (let s = 0; s < size; s++) {
          const i = sample[s] as number, cell = ((leaves[i] as number) << 8) | (column[i] as number);
          (slopeOf[cell] as number) += slopes[i] as number;
          (curveOf[cell] as number) += curves[i] as number;
        }
        const found = bestCut(slopeOf, curveOf, 1 << level, l2);
        if (found.gain > best) [best, ask, cut] = [found.gain, f, found.cut];
      }
      asks.push(ask);
      cuts.push(Math.min(255, cut));
      const column = columns[ask] as Uint8Array;
      for (let i = 0; i < count; i++) if ((column[i] as number) > cut) (leaves[i] as number) |= 1 << level;
    }
    const slope = new Float64Array(1 << depth), curve = new Float64Array(1 << depth);
    for (let s = 0; s < size; s++) {
      const i = sample[s] as number, leaf = leaves[i] as number;
      (slope[leaf] as number) += slopes[i] as number;
      (curve[leaf] as number) += curves[i] as number;
    }
    const answer = slope.map((sum, leaf) => (-rate * sum) / ((curve[leaf] as number) + l2));
    answers.push(...answer);
    for (let i = 0; i < count; i++) (scores[i] as number) += answer[leaves[i] as number] as number;
  }
  return { depth, asks: Uint8Array.from(asks), cuts: Uint8Array.from(cuts), answers: Float32Array.from(answers), scale: 1 };
}

const gains = new Float64Array(BINS);

/** The cut that parts all leaves best. */
function bestCut(slopeOf: Float64Array, curveOf: Float64Array, leaves: number, l2: number): { gain: number; cut: number } {
  gains.fill(0);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const from = leaf << 8;
    let allSlope = 0, allCurve = 0;
    for (let bin = 0; bin < BINS; bin++) {
      allSlope += slopeOf[from + bin] as number;
      allCurve += curveOf[from + bin] as number;
    }
    if (allCurve === 0) continue;
    const whole = (allSlope * allSlope) / (allCurve + l2);
    let slope = 0, curve = 0;
    for (let bin = 0; bin < BINS; bin++) {
      slope += slopeOf[from + bin] as number;
      curve += curveOf[from + bin] as number;
      const rest = allSlope - slope;
      (gains[bin] as number) += (slope * slope) / (curve + l2) + (rest * rest) / (allCurve - curve + l2) - whole;
    }
  }
  let gain = -Infinity, cut = BINS;
  for (let bin = 0; bin < BINS - 1; bin++) if ((gains[bin] as number) > gain) [gain, cut] = [gains[bin] as number, bin];
  return { gain, cut };
}
