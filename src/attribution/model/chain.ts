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
