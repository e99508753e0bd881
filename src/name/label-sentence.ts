import { mix } from '../model/hash.ts';
import type { Sums } from '../model/sums.ts';
import type { Sentence } from '../syntax/syntax.ts';
import { STATIC_FEATURES, type NameTraits } from './features.ts';
import type { History } from './history.ts';
import { mayFollow, NAME_LABELS } from './labels.ts';

const LABELS = NAME_LABELS.length;
/** Features that hang on the article before: what the word, and the words beside it, were taken for. */
const HISTORY_FEATURES = 4;
/** Features that hang on the label before. */
export const PAIR_FEATURES = 4;
export const NAME_FEATURES = STATIC_FEATURES + HISTORY_FEATURES;

/** The static features of a sentence's tokens with room for those from history, `NAME_FEATURES` a token. */
export function addHistory(traits: NameTraits, { first, last }: Sentence, history: History, features: Int32Array): void {
  for (let i = first; i <= last; i++) {
    const at = (i - first) * NAME_FEATURES + STATIC_FEATURES;
    const own = history.of(traits.word[i] as number);
    const before = i > first ? history.of(traits.word[i - 1] as number) : 0, after = i < last ? history.of(traits.word[i + 1] as number) : 0;
    features[at] = mix(61, own);
    features[at + 1] = mix(62, mix(own, traits.shape[i] as number));
    features[at + 2] = mix(63, mix(before, own));
    features[at + 3] = mix(64, mix(own, after));
  }
}

/** Writes the features of token `i` behind a label into `out` from `at` on; `before` is `LABELS` at the head of a sentence. */
export function pairFeatures(traits: NameTraits, i: number, before: number, out: Int32Array, at = 0): void {
  out[at] = mix(71, before);
  out[at + 1] = mix(72, mix(before, traits.word[i] as number));
  out[at + 2] = mix(73, mix(before, mix(traits.shape[i] as number, traits.tag[i] as number)));
  out[at + 3] = mix(74, mix(before, traits.lists[i] as number));
}

/** The best row of labels of a sentence (Viterbi), one for each of its tokens, and how far each is ahead of being outside. */
export function labelSentence(traits: NameTraits, { first, last }: Sentence, features: Int32Array, sums: Sums): Uint8Array {
  const count = last - first + 1;
  const { scores, stride } = sums;
  const best = new Float64Array(LABELS), next = new Float64Array(LABELS), own = new Float64Array(LABELS);
  const back = new Uint8Array(count * LABELS);
  for (let k = 0; k < count; k++) {
    for (let f = 0; f < NAME_FEATURES; f++) sums.features[f] = features[k * NAME_FEATURES + f] as number;
    sums.add(NAME_FEATURES);
    for (let label = 0; label < LABELS; label++) own[label] = scores[label] as number;
    const from = k === 0 ? LABELS : 0, befores = k === 0 ? 1 : LABELS;
    for (let b = 0; b < befores; b++) pairFeatures(traits, first + k, from + b, sums.features, b * PAIR_FEATURES);
    sums.add(PAIR_FEATURES, befores);
    next.fill(-Infinity);
    for (let b = 0; b < befores; b++) {
      const before = from + b, sum = k === 0 ? 0 : (best[before] as number);
      if (sum === -Infinity) continue;
      for (let label = 0; label < LABELS; label++) {
        const score = sum + (own[label] as number) + (scores[b * stride + label] as number);
        if (score > (next[label] as number) && mayFollow(before, label)) {
          next[label] = score;
          back[k * LABELS + label] = before;
        }
      }
    }
    best.set(next);
  }
  let label = 0;
  for (let l = 1; l < LABELS; l++) if ((best[l] as number) > (best[label] as number)) label = l;
  const labels = new Uint8Array(count);
  for (let k = count - 1; k >= 0; k--) {
    labels[k] = label;
    label = back[k * LABELS + label] as number;
  }
  return labels;
}
