import type { Chain } from './chain.ts';
import { startScore, STEPS } from './chain.ts';
import { LABEL_COUNT as L, roleOf, ROLES } from './labels.ts';

/**
 * Forward and backward sums over a chain, scaled to 1 at each token (Rabiner 1989), so nothing over- or underflows.
 * `forward[i * L + y] * backward[i * L + y]` is the chance of label y at token i; `potential` holds the weight of each
 * step into token i, its label's own score included; `scale[i]` is what the forward sum at i was divided by.
 */
export interface Posterior {
  length: number;
  forward: Float64Array;
  backward: Float64Array;
  potential: Float64Array;
  scale: Float64Array;
  /** Natural logarithm of the sum over all rows of labels. */
  logTotal: number;
}

/** The steps, with the labels each comes from and goes to, as numbers that lie side by side. */
const STEP_AT = Uint8Array.from(STEPS), STEP_FROM = STEP_AT.map((s) => s / L), STEP_TO = STEP_AT.map((s) => s % L);

export function newPosterior(): Posterior {
  const none = new Float64Array(0);
  return { length: 0, forward: none, backward: none, potential: none, scale: none, logTotal: 0 };
}

/** Fills `out` for a chain of at least one token. */
export function posteriorOf({ length, emit, step }: Chain, out: Posterior): void {
  if (out.scale.length < length) {
    out.forward = new Float64Array(length * L * 2);
    out.backward = new Float64Array(length * L * 2);
    out.potential = new Float64Array(length * L * L * 2);
    out.scale = new Float64Array(length * 2);
  }
  out.length = length;
  const { forward, backward, potential, scale } = out;
  let logTotal = 0;
  for (let i = 0; i < length; i++) {
    let top = -Infinity;
    for (let y = 0; y < L; y++) if ((emit[i * L + y] as number) > top) top = emit[i * L + y] as number;
    logTotal += top;
    const at = i * L, steps = i * L * L;
    for (let y = 0; y < L; y++) forward[at + y] = 0;
    if (i === 0) {
      for (let y = 0; y < L; y++) forward[y] = Math.exp(startScore(y) + (emit[y] as number) - top);
    } else {
      for (let k = 0; k < STEPS.length; k++) {
        const s = STEP_AT[k]!, x = STEP_FROM[k]!, y = STEP_TO[k]!;
        const weight = Math.exp((step[steps + s] as number) + (emit[at + y] as number) - top);
        potential[steps + s] = weight;
        forward[at + y] = (forward[at + y] as number) + (forward[at - L + x] as number) * weight;
      }
    }
    let sum = 0;
    for (let y = 0; y < L; y++) sum += forward[at + y] as number;
    for (let y = 0; y < L; y++) forward[at + y] = (forward[at + y] as number) / sum;
    scale[i] = sum;
    logTotal += Math.log(sum);
  }
  out.logTotal = logTotal;
  for (let y = 0; y < L; y++) backward[(length - 1) * L + y] = 1;
  for (let i = length - 1; i > 0; i--) {
    const at = i * L, steps = i * L * L, by = scale[i] as number;
    for (let y = 0; y < L; y++) backward[at - L + y] = 0;
    for (let k = 0; k < STEPS.length; k++) {
      const s = STEP_AT[k]!, x = STEP_FROM[k]!, y = STEP_TO[k]!;
      backward[at - L + x] = (backward[at - L + x] as number) + (potential[steps + s] as number) * (backward[at + y] as number) / by;
    }
  }
}

/** Adds how likely each role is at each token of a paragraph that begins at token `first` to `chances[3 * i + role]`. */
export function addChances({ length, forward, backward }: Posterior, first: number, chances: Float32Array): void {
  for (let i = 0; i < length; i++) {
    for (let y = 1; y < L; y++) {
      const at = ROLES.length * (first + i) + roleOf(y);
      chances[at] = chances[at]! + forward[i * L + y]! * backward[i * L + y]!;
    }
  }
}
