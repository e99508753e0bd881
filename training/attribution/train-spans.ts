import type { Columns } from '../../src/attribution/model/atoms.ts';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { ROLES } from '../../src/attribution/model/labels.ts';
import { spanKeys, spanViewOf } from '../../src/attribution/model/span-features.ts';
import type { Example } from './corpus.ts';
import { keyOf } from './cutoffs.ts';
import { FeatureIndex, KeyCounts } from './rows.ts';
import { shuffled } from './seeded.ts';

export interface SpanOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly drop: number;
  readonly l2: number;
  readonly seen: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

/** Weights of whole-span features, and how likely they say each candidate of each article is to be right. */
export interface SpanWeights {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
  readonly rescored: readonly (readonly Candidate[])[];
}

/** Learns to tell right from wrong candidates by features of the whole span: logistic regression by AdaGrad. */
export function trainSpans(examples: readonly Example[], columns: readonly Columns[], candidates: readonly (readonly Candidate[])[], learn: (n: number) => boolean, options: SpanOptions): SpanWeights {
  const counts = new KeyCounts(), index = new FeatureIndex(3_000_000);
  const features = examples.map(({ syntax }, n) => {
    const view = spanViewOf(syntax, columns[n]!, candidates[n]!);
    return candidates[n]!.map((candidate) => spanKeys(view, candidate));
  });
  features.forEach((lists, n) => { if (learn(n)) for (const keys of lists) for (const key of keys) counts.add(key); });
  for (const [n, lists] of features.entries()) {
    for (const keys of lists) for (let k = 0; k < keys.length; k++) keys[k] = learn(n) && counts.of(keys[k]!) >= options.seen ? index.add(keys[k]!) : index.get(keys[k]!);
  }
  const weights = new Float32Array(index.size + 1), squares = new Float32Array(index.size + 1).fill(1);
  const work = features.flatMap((lists, n) => {
    if (!learn(n)) return [];
    const gold = ROLES.map((role) => new Set(examples[n]!.runs.flatMap((runs) => runs[role]).map(keyOf)));
    return lists.map((rows, k) => ({ rows, right: gold[candidates[n]![k]!.role]!.has(keyOf(candidates[n]![k]!)) ? 1 : 0 }));
  });
  let random = options.seed * 2 + 1;
  const threshold = Math.round(options.drop * 1024);
  const width = work[0]?.rows.length ?? 0, kept = new Int32Array(width);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    const rate = options.rate * (1 - 0.8 * epoch / options.epochs);
    for (const { rows, right } of shuffled(work, options.seed * 100 + epoch)) {
      let sum = 0;
      for (let k = 0; k < width; k++) {
        random = Math.imul(random, 1664525) + 1013904223 | 0;
        kept[k] = (random >>> 22) < threshold ? 0 : rows[k]!;
        sum += weights[kept[k]!]!;
      }
      const chance = sigmoid(sum / (1 - options.drop)), off = right - chance;
      loss -= Math.log(Math.max(1e-9, right ? chance : 1 - chance));
      for (let k = 0; k < width; k++) {
        const row = kept[k]!;
        if (row === 0) continue;
        const d = off - options.l2 * weights[row]!;
        squares[row] = squares[row]! + d * d;
        weights[row] = weights[row]! + rate * d / Math.sqrt(squares[row]!);
      }
    }
    options.log?.(`  epoch ${epoch + 1}: loss/candidate ${(loss / work.length).toFixed(4)} of ${work.length}, ${index.size} rows of ${width}`);
  }
  const rescored = features.map((lists, n) => lists.map((rows, k) => {
    let sum = 0;
    for (const row of rows) sum += weights[row]!;
    return { ...candidates[n]![k]!, chance: sigmoid(sum) };
  }));
  return { keys: index.keyOfRow(), weights, rescored };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
