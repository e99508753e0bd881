import { follows, LABEL_COUNT as L } from './labels.ts';

/**
 * A paragraph as a chain: `emit[i * L + y]` scores label y at token i, `step[i * L * L + x * L + y]` scores y behind x.
 * The arrays are scratch space that grows and is used again; only the first `length` tokens count.
 */
export interface Chain {
  length: number;
  emit: Float64Array;
  step: Float64Array;
}

/** Pairs of labels (before, label) that may stand in a row, as `before * L + label`. */
export const STEPS: readonly number[] = Array.from({ length: L * L }, (_, s) => s).filter((s) => follows(Math.floor(s / L), s % L));

/** Whether a label may begin a paragraph, as a score: 0 or minus infinity. */
export const startScore = (label: number): number => (follows(0, label) ? 0 : -Infinity);

export function newChain(): Chain {
  return { length: 0, emit: new Float64Array(0), step: new Float64Array(0) };
}

/** Makes room for `length` tokens and sets all scores to 0. */
export function resetChain(chain: Chain, length: number): void {
  chain.length = length;
  if (chain.emit.length < length * L) {
    chain.emit = new Float64Array(length * L * 2);
    chain.step = new Float64Array(length * L * L * 2);
  } else {
    chain.emit.fill(0, 0, length * L);
    chain.step.fill(0, 0, length * L * L);
  }
}

/** The best row of labels (Viterbi), written to `labels[at…]`. */
export function bestLabels({ length, emit, step }: Chain, labels: Uint8Array, at = 0): void {
  const back = new Uint8Array(length * L);
  let score = new Float64Array(L), next = new Float64Array(L);
  for (let y = 0; y < L; y++) score[y] = startScore(y) + (emit[y] as number);
  for (let i = 1; i < length; i++) {
    next.fill(-Infinity);
    for (const s of STEPS) {
      const x = (s / L) | 0, y = s % L;
      const value = (score[x] as number) + (step[i * L * L + s] as number);
      if (value > (next[y] as number)) {
        next[y] = value;
        back[i * L + y] = x;
      }
    }
    for (let y = 0; y < L; y++) next[y] = (next[y] as number) + (emit[i * L + y] as number);
    [score, next] = [next, score];
  }
  let y = 0;
  for (let k = 1; k < L; k++) if ((score[k] as number) > (score[y] as number)) y = k;
  for (let i = length - 1; i >= 0; i--) {
    labels[at + i] = y;
    y = back[i * L + y] as number;
  }
}
