import type { Model } from '../model/format.ts';
import { partSums } from '../model/parts.ts';
import type { Rows } from '../model/rows.ts';
import { bestColumn } from '../model/rows.ts';
import type { Forms } from './forms.ts';
import type { Sentence, Token } from './syntax.ts';
import { TAG_FEATURES, tagFeatures } from './tag-features.ts';
import { markTag, TAGS, WORD_TAGS } from './tag-set.ts';

/** The rows of a tagger. Throws `RangeError` when the model was made for other tags or features. */
export function taggerRows({ name, lists, numbers, tables }: Model): Rows {
  const tags = (lists.tags ?? []).join(' ');
  if (tags !== TAGS.join(' ')) throw new RangeError(`Model "${name}" tags with "${tags}"; expected "${TAGS.join(' ')}"`);
  if (numbers.features !== TAG_FEATURES.count) throw new RangeError(`Model "${name}" has ${numbers.features} features a token; expected ${TAG_FEATURES.count}`);
  if (!tables.rows) throw new RangeError(`Model "${name}" has no table "rows"`);
  return { cells: tables.rows.cells, mask: tables.rows.cells.length - WORD_TAGS - 1, columns: WORD_TAGS };
}

/**
 * Tags each token from left to right, an index into `TAGS` each: an averaged perceptron over hashed features
 * (Collins 2002, "Discriminative training methods for hidden Markov models").
 */
export function findTags(tokens: readonly Token[], sentences: readonly Sentence[], forms: Forms, rows: Rows): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  const { parts, scores, add } = partSums(rows, TAG_FEATURES);
  for (const sentence of sentences) {
    const titled = isTitled(tokens, sentence);
    for (let i = sentence.first; i <= sentence.last; i++) {
      const token = tokens[i] as Token;
      if (token.kind === 'mark') {
        tags[i] = markTag(token.text);
      } else {
        tagFeatures(forms, tags, i, sentence, titled, parts);
        add();
        tags[i] = bestColumn(scores, WORD_TAGS);
      }
    }
  }
  return tags;
}

/** 1 for a sentence in headline case, where a capital says little: most words of five letters and more have one. */
export function isTitled(tokens: readonly Token[], { first, last }: Pick<Sentence, 'first' | 'last'>): number {
  let long = 0, capital = 0;
  for (let i = first + 1; i <= last; i++) {
    const { kind, lower, capital: has } = tokens[i] as Token;
    if (kind !== 'word' || lower.length < 5) continue;
    long++;
    if (has) capital++;
  }
  return long > 1 && capital > 0.7 * long ? 1 : 0;
}
