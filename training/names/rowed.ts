import type { Language } from '../../src/lang/language.ts';
import { nameFeatures, nameTraits, STATIC_FEATURES, type NameTraits } from '../../src/name/features.ts';
import { newHistory } from '../../src/name/history.ts';
import { addHistory, NAME_FEATURES, PAIR_FEATURES, pairFeatures } from '../../src/name/label-sentence.ts';
import { NAME_LABELS } from '../../src/name/labels.ts';
import type { Sentence } from '../../src/syntax/syntax.ts';
import { isTitled } from '../../src/syntax/tag.ts';
import type { Labelled } from './corpus.ts';

/** How many features hang on the label before, over all labels and none. */
export const PAIRS = (NAME_LABELS.length + 1) * PAIR_FEATURES;

/** A training text as it is, and written otherwise. */
export type Variants = readonly Labelled[];

/** The features of a text as rows of the table, 0 for those that are not learned. */
export interface Rowed {
  readonly text: Labelled;
  readonly traits: NameTraits;
  /** `NAME_FEATURES` a token; those from history are found while reading. */
  readonly own: Int32Array;
  /** `PAIRS` a token. */
  readonly pairs: Int32Array;
  readonly titled: Uint8Array;
}

/** Of the texts written otherwise, one in so many counts: about as often as training reads them. */
const COUNTED = 8;

/** The features that training has `often` times at least, numbered from 1 on in the order in which they appear. */
export function indexFeatures(texts: readonly Variants[], language: Language, often: number): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (features: Int32Array): void => { for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1); };
  texts.forEach((variants, v) => variants.forEach((text, kind) => {
    if (kind === 0 || v % COUNTED === 0) countText(text, nameTraits(text.syntax, language), count);
  }));
  const index = new Map<number, number>();
  for (const [feature, times] of counts) if (times >= often) index.set(feature, index.size + 1);
  return index;
}

function countText({ syntax: { tokens, sentences }, gold }: Labelled, traits: NameTraits, count: (features: Int32Array) => void): void {
  const history = newHistory(), pairs = new Int32Array(PAIR_FEATURES);
  for (const sentence of sentences) {
    const own = featuresOf(traits, sentence, isTitled(tokens, sentence));
    addHistory(traits, sentence, history, own);
    count(own);
    for (let i = sentence.first; i <= sentence.last; i++) {
      for (let before = 0; before <= NAME_LABELS.length; before++) {
        pairFeatures(traits, i, before, pairs);
        count(pairs);
      }
    }
    for (let i = sentence.first; i <= sentence.last; i++) history.tell(traits.word[i] as number, gold[i] as number);
  }
}

/** The features of a sentence's tokens with room for those from history. */
function featuresOf(traits: NameTraits, sentence: Sentence, titled: number): Int32Array {
  const own = new Int32Array((sentence.last - sentence.first + 1) * NAME_FEATURES);
  for (let i = sentence.first; i <= sentence.last; i++) nameFeatures(traits, i, sentence, titled, own, (i - sentence.first) * NAME_FEATURES);
  return own;
}

/** A text with its features looked up. */
export function rowedOf(text: Labelled, language: Language, index: ReadonlyMap<number, number>): Rowed {
  const { tokens, sentences } = text.syntax;
  const traits = nameTraits(text.syntax, language);
  const own = new Int32Array(tokens.length * NAME_FEATURES), pairs = new Int32Array(tokens.length * PAIRS), titled = new Uint8Array(sentences.length);
  const pair = new Int32Array(PAIR_FEATURES);
  sentences.forEach((sentence, s) => {
    titled[s] = isTitled(tokens, sentence);
    own.set(featuresOf(traits, sentence, titled[s] as number), sentence.first * NAME_FEATURES);
    for (let i = sentence.first; i <= sentence.last; i++) {
      for (let before = 0; before <= NAME_LABELS.length; before++) {
        pairFeatures(traits, i, before, pair);
        pair.forEach((feature, f) => { pairs[i * PAIRS + before * PAIR_FEATURES + f] = index.get(feature) ?? 0; });
      }
    }
  });
  for (let k = 0; k < own.length; k++) own[k] = k % NAME_FEATURES < STATIC_FEATURES ? index.get(own[k] as number) ?? 0 : 0;
  return { text, traits, own, pairs, titled };
}
