import type { Rows } from '../../src/model/rows.ts';
import { mixParts, newParts } from '../../src/model/parts.ts';
import { addRows, bestColumn } from '../../src/model/rows.ts';
import { formsOf, type Forms, type Vocabulary } from '../../src/syntax/forms.ts';
import { TAG_FEATURES, tagFeatures } from '../../src/syntax/tag-features.ts';
import { TAGS, WORD_TAGS } from '../../src/syntax/tag-set.ts';
import { findTags, isTitled } from '../../src/syntax/tag.ts';
import { newPerceptron, quantised, randomFrom, shuffle } from '../perceptron.ts';
import { saveModel } from '../save.ts';
import type { Example } from './align.ts';
import { otherwiseWritten } from './otherwise.ts';
import { readTreebank, TRAINED_ON } from './treebank.ts';
import { makeVocabulary } from './vocabulary.ts';

const SEED = 20240607;
const ROUNDS = 8;
/** 2 ** 20 cells: a file of 1.1 MB. */
const BITS = 20;

/** Trains, scores and writes the tagger. */
export function trainTagger(): void {
  const train = readTreebank('train');
  const vocabulary = makeVocabulary(train);
  process.stdout.write(`${train.length} sentences, ${vocabulary.size} words\n`);
  const sets = [['EWT dev', readTreebank('dev')], ['GUM dev, news and speech', readTreebank('news')]] as const;
  const rows = makeTagger(train, vocabulary, SEED, (round, averaged) => {
    process.stdout.write(`round ${round}: ${sets.map(([name, examples]) => `${name} ${scoreTags(examples, vocabulary, averaged()).words}`).join(', ')}\n`);
  });
  const table = quantised(rows);
  const small = { ...rows, cells: table.cells };
  const lines = sets.map(([name, examples]) => {
    const { all, words, titled, unknown } = scoreTags(examples, vocabulary, small);
    return `${name}: ${all} % of tokens, ${words} % without marks, ${unknown} % of unknown words, ${titled} % in headline case`;
  });
  process.stdout.write(lines.join('\n') + '\n');
  saveModel({ name: 'tagger', lists: { tags: TAGS }, numbers: { features: TAG_FEATURES.count, nameKind: vocabulary.nameKind }, tables: { ...vocabulary.tables, rows: table } }, {
    does: 'Says of each token what part of speech it is, from left to right: an averaged perceptron over hashed features.',
    trainedOn: TRAINED_ON, scores: lines,
  });
}

/** Learns to tag from examples, each round also from some of them written otherwise. */
export function makeTagger(train: readonly Example[], vocabulary: Vocabulary, seed: number, told?: (round: number, averaged: () => Rows) => void, rounds = ROUNDS): Rows & { readonly cells: Float32Array } {
  const perceptron = newPerceptron(BITS, WORD_TAGS);
  const random = randomFrom(seed);
  const order = [...train];
  const features = new Int32Array(TAG_FEATURES.count), parts = newParts(TAG_FEATURES), scores = new Float64Array(WORD_TAGS);
  for (let round = 1; round <= rounds; round++) {
    shuffle(order, random);
    for (const plain of order) {
      const example = otherwiseWritten(plain, random);
      const { tokens, sentence, tags: gold } = example;
      const forms: Forms = formsOf(tokens, vocabulary);
      const titled = isTitled(tokens, sentence);
      const tags = new Uint8Array(tokens.length);
      for (let i = 0; i < tokens.length; i++) {
        const right = gold[i] as number;
        if (tokens[i]?.kind === 'mark') { tags[i] = right; continue; }
        tagFeatures(forms, tags, i, sentence, titled, parts);
        mixParts(parts, TAG_FEATURES, features);
        addRows(perceptron.rows, features, TAG_FEATURES.count, scores);
        const guess = bestColumn(scores, WORD_TAGS);
        if (guess !== right) {
          perceptron.move(features, TAG_FEATURES.count, right, 1);
          perceptron.move(features, TAG_FEATURES.count, guess, -1);
        }
        perceptron.step();
        tags[i] = guess;
      }
    }
    told?.(round, perceptron.averaged);
  }
  return perceptron.averaged();
}

/** Shares of tokens tagged right, in per cent with one place. */
export function scoreTags(examples: readonly Example[], vocabulary: Vocabulary, rows: Rows): Readonly<Record<'all' | 'words' | 'unknown' | 'titled', string>> {
  const right = { all: 0, words: 0, unknown: 0, titled: 0 }, of = { all: 0, words: 0, unknown: 0, titled: 0 };
  const count = (what: keyof typeof of, hit: boolean): void => { of[what]++; if (hit) right[what]++; };
  for (const example of examples) {
    const forms = formsOf(example.tokens, vocabulary);
    const tags = findTags(example.tokens, [example.sentence], forms, rows);
    example.tokens.forEach((token, i) => {
      const hit = tags[i] === example.tags[i];
      count('all', hit);
      if (token.kind === 'mark') return;
      count('words', hit);
      if (forms.word[i] === 0) count('unknown', hit);
    });
    const titled = otherwiseWritten(example, () => 0);
    findTags(titled.tokens, [titled.sentence], formsOf(titled.tokens, vocabulary), rows)
      .forEach((tag, i) => { if (titled.tokens[i]?.kind !== 'mark') count('titled', tag === titled.tags[i]); });
  }
  const share = (what: keyof typeof of): string => (100 * right[what] / Math.max(1, of[what])).toFixed(2);
  return { all: share('all'), words: share('words'), unknown: share('unknown'), titled: share('titled') };
}
