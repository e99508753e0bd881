import { mayFollow, NAME_LABELS } from '../../src/name/labels.ts';

const L = NAME_LABELS.length;
export const LL = L * L;

/** Scores of a sentence's labels and steps, and after `solve` how likely each is. Grows with the longest sentence. */
export interface Chain {
  /** `L` a token. */
  emit: Float64Array;
  /** `LL` a token: from the label before to the own one; of the first token none. */
  step: Float64Array;
  /** How likely each label is, `L` a token. */
  chances: Float64Array;
  /** How likely each step is, `LL` a token. */
  steps: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  scale: Float64Array;
}

export const newChain = (): Chain => ({ emit: new Float64Array(0), step: new Float64Array(0), chances: new Float64Array(0), steps: new Float64Array(0), forward: new Float64Array(0), backward: new Float64Array(0), scale: new Float64Array(0) });

/** Makes room for `n` tokens and clears their scores. */
export function reset(chain: Chain, n: number): void {
  if (chain.emit.length < n * L) {
    const room = n * 2;
    for (const name of ['emit', 'chances', 'forward', 'backward'] as const) chain[name] = new Float64Array(room * L);
    for (const name of ['step', 'steps'] as const) chain[name] = new Float64Array(room * LL);
    chain.scale = new Float64Array(room);
  }
  chain.emit.fill(0, 0, n * L);
  chain.step.fill(0, 0, n * LL);
}

const MAY = Uint8Array.from({ length: LL }, (_, k) => (mayFollow(Math.floor(k / L), k % L) ? 1 : 0));

/** Forward and backward over `n` tokens, each token's sums scaled to one (Rabiner 1989, "A tutorial on hidden Markov models"). */
export function solve({ emit, step, chances, steps, forward, backward, scale }: Chain, n: number): void {
  for (let i = 0; i < n; i++) {
    powers(emit, i * L, L);
    if (i > 0) powers(step, i * LL, LL, MAY);
    let total = 0;
    for (let y = 0; y < L; y++) {
      let into = i === 0 ? (MAY[y] as number) : 0;
      if (i > 0) for (let x = 0; x < L; x++) into += (forward[(i - 1) * L + x] as number) * (step[i * LL + x * L + y] as number);
      forward[i * L + y] = (emit[i * L + y] as number) * into;
      total += forward[i * L + y] as number;
    }
    for (let y = 0; y < L; y++) forward[i * L + y] = (forward[i * L + y] as number) / total;
    scale[i] = total;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let x = 0; x < L; x++) {
      let out = i === n - 1 ? 1 : 0;
      if (i < n - 1) for (let y = 0; y < L; y++) out += (step[(i + 1) * LL + x * L + y] as number) * (emit[(i + 1) * L + y] as number) * (backward[(i + 1) * L + y] as number) / (scale[i + 1] as number);
      backward[i * L + x] = out;
      chances[i * L + x] = (forward[i * L + x] as number) * out;
    }
  }
  for (let i = 1; i < n; i++) {
    for (let k = 0; k < LL; k++) {
      const x = Math.floor(k / L), y = k % L;
      steps[i * LL + k] = (forward[(i - 1) * L + x] as number) * (step[i * LL + k] as number) * (emit[i * L + y] as number) * (backward[i * L + y] as number) / (scale[i] as number);
    }
  }
}

/** Scores to factors, the highest one 1; what may not be is 0. */
function powers(scores: Float64Array, at: number, count: number, may?: Uint8Array): void {
  let most = -Infinity;
  for (let k = 0; k < count; k++) if (may === undefined || may[k] === 1) most = Math.max(most, scores[at + k] as number);
  for (let k = 0; k < count; k++) scores[at + k] = may === undefined || may[k] === 1 ? Math.exp((scores[at + k] as number) - most) : 0;
}
