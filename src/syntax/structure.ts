import { loadModel } from '../model/load.ts';
import type { Rows } from '../model/rows.ts';
import type { Vocabulary } from './forms.ts';
import { formsOf, nameless, vocabularyOf } from './forms.ts';
import type { ParserRows } from './heads.ts';
import { findHeads, parserRows } from './heads.ts';
import { LABELS } from './label-set.ts';
import type { Sentence, Token } from './syntax.ts';
import { findTags, taggerRows } from './tag.ts';

/** What the models say of the tokens of an article, one number a token. */
export interface Structure {
  /** Indices into `TAGS`. */
  readonly tags: Uint8Array;
  /** The token each hangs on, an index over the article; -1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** Indices into `LABELS`. */
  readonly labels: Uint8Array;
}

let models: { readonly vocabulary: Vocabulary; readonly tagger: Rows; readonly parser: ParserRows } | undefined;

/** Tags and parses all sentences. Loads the models on first use; throws `RangeError` when one is not there or not as expected. */
export function findStructure(tokens: readonly Token[], sentences: readonly Sentence[]): Structure {
  models ??= load();
  const forms = formsOf(tokens, models.vocabulary);
  const tags = findTags(tokens, sentences, forms, models.tagger);
  // A row of stars or brackets has no grammar, and may be a megabyte long: it hangs on its first mark.
  const worded = sentences.filter(({ first, last }) => hasWord(tokens, first, last));
  const { heads, labels } = findHeads(worded, nameless(forms, models.vocabulary, tokens, tags), tags, models.parser);
  for (const { first, last } of sentences) {
    if (hasWord(tokens, first, last)) continue;
    heads.fill(first, first + 1, last + 1);
    labels.fill(PUNCT, first + 1, last + 1);
    labels[first] = ROOT;
  }
  return { tags, heads, labels };
}

const ROOT = LABELS.indexOf('root'), PUNCT = LABELS.indexOf('punct');

function hasWord(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (tokens[i]?.kind !== 'mark') return true;
  return false;
}

function load(): NonNullable<typeof models> {
  const tagger = loadModel('tagger');
  return { vocabulary: vocabularyOf(tagger), tagger: taggerRows(tagger), parser: parserRows(loadModel('parser')) };
}
