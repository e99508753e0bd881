import type { Chain } from '../../src/attribution/model/chain.ts';
import { newChain, resetChain, STEPS } from '../../src/attribution/model/chain.ts';
import { LABEL_COUNT as L, ROLES } from '../../src/attribution/model/labels.ts';
import { addChances, newPosterior, posteriorOf } from '../../src/attribution/model/posterior.ts';
import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { candidatesOf, withThoseHeld } from '../../src/attribution/model/candidates.ts';
import { crossesFence, fencesOf } from '../../src/attribution/model/fences.ts';
import type { View } from '../../src/attribution/view.ts';
import type { Example } from './corpus.ts';
import { shuffled } from './seeded.ts';

/** Articles with their feature rows for labels (`emit`) and for steps between labels (`step`). */
export interface Rowed { readonly example: Example; readonly emit: Int32Array; readonly step: Int32Array }

export interface Weights { readonly emit: Float32Array; readonly step: Float32Array; readonly emitWidth: number; readonly stepWidth: number }

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero per update of a row. */
  readonly l2: number;
  /** Share of features left out at random at each token. */
  readonly drop: number;
  readonly seed: number;
  /** Sum of squared gradients each weight begins with: the more, the gentler the first steps. */
  readonly warm: number;
  /** Epochs at the end whose weights are averaged. */
  readonly average: number;
  readonly log?: (line: string) => void;
}

const LL = L * L;
/** Numbers of a row while it is learned: its weights, and from `SQUARES` on the sums of their squared gradients; side by side, since both are wanted at once and memory is what training waits for. */
const WIDE = 16, SQUARES = 8;
/** A token whose labels are all this close to right teaches nothing. */
const SURE = 0.001;

/** A linear-chain conditional random field (Lafferty 2001), trained by AdaGrad on paragraphs in random order. */
export function trainCrf(articles: readonly Rowed[], emitRows: number, stepRows: number, emitWidth: number, stepWidth: number, options: CrfOptions): Weights {
  const emit = new Float32Array((emitRows + 1) * WIDE).fill(options.warm), step = new Float32Array((stepRows + 1) * LL);
  for (let row = 0; row <= emitRows; row++) emit.fill(0, row * WIDE, row * WIDE + L);
  const emitSum = new Float32Array((emitRows + 1) * L), stepSum = new Float32Array(step.length);
  const weights: Weights = { emit, step, emitWidth, stepWidth };
  const work = articles.flatMap((article, a) => article.example.syntax.paragraphs.filter(({ first, last }) => last >= first).map(({ first, last }) => ({ a, first, last })));
  const chain = newChain(), posterior = newPosterior();
  let gradE = new Float64Array(0), gradS = new Float64Array(0);
  let masked = new Int32Array(0);
  let random = options.seed * 2 + 1;
  const threshold = Math.round(options.drop * 1024);
  const stepSquares = new Float32Array(step.length).fill(options.warm);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0, tokens = 0;
    const began = Date.now();
    for (const w of shuffled(work, options.seed * 1000 + epoch)) {
      const article = articles[w.a]!, { first, last } = w, n = last - first + 1;
      let rows = article.emit.subarray(first * emitWidth, (last + 1) * emitWidth);
      if (threshold > 0) {
        if (masked.length < rows.length) masked = new Int32Array(rows.length * 2);
        for (let k = 0; k < rows.length; k++) {
          random = Math.imul(random, 1664525) + 1013904223 | 0;
          masked[k] = (random >>> 22) < threshold ? 0 : rows[k]!;
        }
        rows = masked.subarray(0, rows.length);
      }
      const stepRowsHere = article.step.subarray(first * stepWidth, (last + 1) * stepWidth);
      resetChain(chain, n);
      score(chain, weights, rows, stepRowsHere, n, WIDE, 1 / (1 - options.drop));
      posteriorOf(chain, posterior);
      if (gradE.length < n * L) { gradE = new Float64Array(n * L * 2); gradS = new Float64Array(n * LL * 2); }
      loss += posterior.logTotal - gradients(chain, posterior, article.example.labels, first, n, gradE, gradS);
      tokens += n;
      const rate = options.rate * (1 - 0.7 * epoch / options.epochs);
      for (let i = 0; i < n; i++) {
        const g = i * L;
        let big = 0;
        for (let y = 0; y < L; y++) big = Math.max(big, Math.abs(gradE[g + y]!));
        if (big < SURE) continue;
        for (let k = i * emitWidth, end = k + emitWidth; k < end; k++) {
          const row = rows[k]! * WIDE;
          if (row === 0) continue;
          for (let y = 0; y < L; y++) {
            const at = row + y, d = gradE[g + y]! - options.l2 * emit[at]!;
            const squares = emit[at + SQUARES] = emit[at + SQUARES]! + d * d;
            emit[at] = emit[at]! + rate * d / Math.sqrt(squares);
          }
        }
        if (i === 0) continue;
        for (let k = i * stepWidth, end = k + stepWidth; k < end; k++) {
          const row = stepRowsHere[k]! * LL;
          if (row === 0) continue;
          for (const s of STEPS) {
            const at = row + s, d = gradS[i * LL + s]! - options.l2 * step[at]!;
            stepSquares[at] = stepSquares[at]! + d * d;
            step[at] = step[at]! + rate * d / Math.sqrt(stepSquares[at]!);
          }
        }
      }
    }
    if (epoch >= options.epochs - options.average) {
      for (let row = 0; row <= emitRows; row++) for (let y = 0; y < L; y++) emitSum[row * L + y] = emitSum[row * L + y]! + emit[row * WIDE + y]! / options.average;
      for (let k = 0; k < step.length; k++) stepSum[k] = stepSum[k]! + step[k]! / options.average;
    }
    options.log?.(`  epoch ${epoch + 1}: loss/token ${(loss / tokens).toFixed(4)} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return { emit: emitSum, step: stepSum, emitWidth, stepWidth };
}

/** Adds the scores of a paragraph's feature rows to an empty chain; `wide` numbers stand from one row of label weights to the next. */
function score(chain: Chain, { emit, step, emitWidth, stepWidth }: Weights, rows: Int32Array, stepRows: Int32Array, n: number, wide = L, emitScale = 1): void {
  const e = chain.emit, t = chain.step;
  for (let i = 0; i < n; i++) {
    let a = 0, b = 0, c = 0, d = 0, f = 0, g = 0, h = 0;
    for (let k = i * emitWidth, end = k + emitWidth; k < end; k++) {
      const row = rows[k]! * wide;
      if (row === 0) continue;
      a += emit[row]!; b += emit[row + 1]!; c += emit[row + 2]!; d += emit[row + 3]!; f += emit[row + 4]!; g += emit[row + 5]!; h += emit[row + 6]!;
    }
    const at = i * L;
    e[at] = a * emitScale; e[at + 1] = b * emitScale; e[at + 2] = c * emitScale; e[at + 3] = d * emitScale; e[at + 4] = f * emitScale; e[at + 5] = g * emitScale; e[at + 6] = h * emitScale;
    if (i === 0) continue;
    for (let k = i * stepWidth, end = k + stepWidth; k < end; k++) {
      const row = stepRows[k]! * LL;
      if (row === 0) continue;
      for (const s of STEPS) t[i * LL + s] = t[i * LL + s]! + step[row + s]!;
    }
  }
}

/** Observed minus expected, for each label and step; returns the score of the right row of labels. */
function gradients({ emit, step }: Chain, { forward, backward, potential, scale }: ReturnType<typeof newPosterior>, labels: Uint8Array, first: number, n: number, gradE: Float64Array, gradS: Float64Array): number {
  let right = 0;
  for (let i = 0; i < n; i++) {
    const gold = labels[first + i]!, at = i * L;
    for (let y = 0; y < L; y++) gradE[at + y] = (y === gold ? 1 : 0) - forward[at + y]! * backward[at + y]!;
    right += emit[at + gold]!;
    if (i === 0) continue;
    const goldStep = labels[first + i - 1]! * L + gold;
    right += step[i * LL + goldStep]!;
    for (const s of STEPS) {
      const x = (s / L) | 0, y = s % L;
      gradS[i * LL + s] = (s === goldStep ? 1 : 0) - forward[at - L + x]! * potential[i * LL + s]! * backward[at + y]! / scale[i]!;
    }
  }
  return right;
}

/** What a token costs on average: minus the log chance of the right labels. */
export function lossOf(weights: Weights, articles: readonly Rowed[]): number {
  const chain = newChain(), posterior = newPosterior();
  let loss = 0, tokens = 0;
  for (const article of articles) {
    const { labels } = article.example;
    forEachParagraph(weights, article, chain, (first, n) => {
      posteriorOf(chain, posterior);
      let right = 0;
      for (let i = 0; i < n; i++) right += chain.emit[i * L + labels[first + i]!]! + (i === 0 ? 0 : chain.step[i * LL + labels[first + i - 1]! * L + labels[first + i]!]!);
      loss += posterior.logTotal - right;
      tokens += n;
    });
  }
  return loss / tokens;
}

/** Scores each paragraph of an article in turn. */
function forEachParagraph(weights: Weights, { example, emit, step }: Rowed, chain: Chain, visit: (first: number, n: number) => void): void {
  for (const { first, last } of example.syntax.paragraphs) {
    if (last < first) continue;
    const n = last - first + 1;
    resetChain(chain, n);
    score(chain, weights, emit.subarray(first * weights.emitWidth, (last + 1) * weights.emitWidth), step.subarray(first * weights.stepWidth, (last + 1) * weights.stepWidth), n);
    visit(first, n);
  }
}

/** What the model says of an article: the spans it holds possible, and how likely each role is at each token. */
export interface Said { readonly chances: Float32Array; readonly candidates: readonly Candidate[] }

export function sayOf(weights: Weights, article: Rowed, view: View): Said {
  const chances = new Float32Array(article.example.syntax.tokens.length * ROLES.length), chain = newChain(), posterior = newPosterior(), candidates: Candidate[] = [], fences = fencesOf(view);
  forEachParagraph(weights, article, chain, (first) => {
    posteriorOf(chain, posterior);
    addChances(posterior, first, chances);
    candidates.push(...withThoseHeld(candidatesOf(posterior, first).filter((span) => !crossesFence(view, fences, span))));
  });
  return { chances, candidates };
}
