import { loadModel } from '../model/load.ts';
import type { Rows } from '../model/rows.ts';
import type { Vocabulary } from './forms.ts';
import { formsOf, vocabularyOf } from './forms.ts';
import type { Sentence, Structure, Token } from './syntax.ts';
import { findTags, taggerRows } from './tag.ts';

let tagger: { readonly vocabulary: Vocabulary; readonly rows: Rows } | undefined;

/** Tags all tokens. Loads the models on first use; throws `RangeError` when one is not there or not as expected. */
export function findStructure(tokens: readonly Token[], sentences: readonly Sentence[]): Structure {
  if (!tagger) {
    const model = loadModel('tagger');
    tagger = { vocabulary: vocabularyOf(model), rows: taggerRows(model) };
  }
  return { tags: findTags(tokens, sentences, formsOf(tokens, tagger.vocabulary), tagger.rows) };
}
