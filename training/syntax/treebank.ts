import { loadLanguage } from '../../src/lang/load.ts';
import type { Example } from './align.ts';
import { alignSentence } from './align.ts';
import { readConllu } from './conllu.ts';

/** Where the treebanks lie; they are not part of this repository (see the models' cards). */
const FOLDER = process.env.HEARSAY_TREEBANKS ?? '../shared/gold/syntax';

export const TREEBANKS = {
  train: 'en_ewt-ud-train.conllu.gz',
  dev: 'en_ewt-ud-dev.conllu.gz',
  newsTrain: 'en_gum-ud-train.news-interview-bio-speech.conllu.gz',
  news: 'en_gum-ud-dev.news-interview-bio-speech.conllu.gz',
} as const;

/** For the cards. */
export const TRAINED_ON = [
  'Universal Dependencies English EWT 2.15, train part: 12,544 sentences of web text, laid over Hearsay’s own tokens. Licence as found: CC BY-SA 4.0',
  'Now and then a sentence of it rewritten in headline case or in capitals',
];

/** A treebank in our own tokens. Sentences that are no tree there are left out (a few in ten thousand). */
export function readTreebank(which: keyof typeof TREEBANKS): Example[] {
  const abbreviations = loadLanguage('en').words('abbreviations');
  return readConllu(`${FOLDER}/${TREEBANKS[which]}`).flatMap((sentence) => alignSentence(sentence, abbreviations) ?? []);
}
