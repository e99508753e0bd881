import { loadModel } from '../model/load.ts';
import type { Rows } from '../model/rows.ts';
import type { Vocabulary } from './forms.ts';
import { formsOf, vocabularyOf } from './forms.ts';
import type { ParserRows } from './heads.ts';
import { findHeads, parserRows } from './heads.ts';
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
  const { heads, labels } = findHeads(sentences, forms, tags, models.parser);
  return { tags, heads, labels };
}

function load(): NonNullable<typeof models> {
  const tagger = loadModel('tagger');
  return { vocabulary: vocabularyOf(tagger), tagger: taggerRows(tagger), parser: parserRows(loadModel('parser')) };
}
