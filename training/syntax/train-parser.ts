import type { Model } from '../../src/model/format.ts';
import { loadModel } from '../../src/model/load.ts';
import { mixParts, newParts } from '../../src/model/parts.ts';
import { addRows } from '../../src/model/rows.ts';
import { begin, can, hang, headBy, LEFT, MOVES, newArcs, RIGHT, SHIFT, shift } from '../../src/syntax/arcs.ts';
import { formsOf, nameless, type Forms, type Vocabulary, vocabularyOf } from '../../src/syntax/forms.ts';
import { bestLabel, bestMove, findHeads, type ParserRows, seenOf } from '../../src/syntax/heads.ts';
import { LABEL_FEATURES, labelFeatures } from '../../src/syntax/label-features.ts';
import { LABELS } from '../../src/syntax/label-set.ts';
import { MOVE_FEATURES, moveFeatures } from '../../src/syntax/move-features.ts';
import { findTags, taggerRows } from '../../src/syntax/tag.ts';
import { newPerceptron, quantised, randomFrom, shuffle } from '../perceptron.ts';
import { saveModel } from '../save.ts';
import type { Example } from './align.ts';
import { costOf } from './oracle.ts';
import { makeTagger } from './train-tagger.ts';
import { readTreebank, TRAINED_ON } from './treebank.ts';

const SEED = 20240608;
const ROUNDS = 12;
const FOLDS = 8;
/** 2 ** 21 cells for moves, 2 ** 20 for labels: a file of 3.2 MB. */
const MOVE_BITS = 21, LABEL_BITS = 20;
/** From the second round on, how often training follows its own best move instead of the right one. */
const OWN_WAY = 0.9;

/** Trains, scores and writes the parser. Wants the tagger's file. */
export function trainParser(): void {
  const tagger = loadModel('tagger'), vocabulary = vocabularyOf(tagger);
  const train = withGuessedTags(readTreebank('train'), vocabulary);
  const sets = (['dev', 'news'] as const).map((which) => [which === 'dev' ? 'EWT dev' : 'GUM dev, news and speech', withTags(readTreebank(which), tagger)] as const);
  const rows = makeParser(train, vocabulary, SEED, (round, averaged) => {
    process.stdout.write(`round ${round}: ${sets.map(([name, examples]) => `${name} ${Object.values(scoreHeads(examples, vocabulary, averaged())).join(' ')}`).join(', ')}\n`);
  });
  const moves = quantised(rows.moves), labels = quantised(rows.labels);
  const small = { moves: { ...rows.moves, cells: moves.cells }, labels: { ...rows.labels, cells: labels.cells } };
  const lines = sets.map(([name, examples]) => {
    const { uas, las } = scoreHeads(examples, vocabulary, small);
    return `${name}: head right ${uas} %, head and label right ${las} %, without marks, on guessed tags`;
  });
  process.stdout.write(lines.join('\n') + '\n');
  saveModel({ name: 'parser', lists: { labels: LABELS }, numbers: { moveFeatures: MOVE_FEATURES.count, labelFeatures: LABEL_FEATURES.count }, tables: { moves, labels } }, {
    does: 'Hangs each token on its head and says how: a greedy arc-hybrid parser, trained with a dynamic oracle on tags as guessed.',
    trainedOn: TRAINED_ON, scores: lines,
  });
}

/** An example whose tags are as a tagger guesses them. */
export interface Guessed extends Example {
  readonly guessed: Uint8Array;
}

export function withTags(examples: readonly Example[], tagger: Model): Guessed[] {
  const vocabulary = vocabularyOf(tagger), rows = taggerRows(tagger);
  return examples.map((example) => ({ ...example, guessed: findTags(example.tokens, [example.sentence], formsOf(example.tokens, vocabulary), rows) }));
}

/** Tags each fold by a tagger that has not seen it, so that the parser learns from such mistakes as it will meet. */
export function withGuessedTags(examples: readonly Example[], vocabulary: Vocabulary): Guessed[] {
  const fold = (i: number): number => Math.floor(i / 50) % FOLDS;
  const guessed: Guessed[] = [];
  for (let f = 0; f < FOLDS; f++) {
    const rows = makeTagger(examples.filter((_, i) => fold(i) !== f), vocabulary, SEED + f, undefined, 4);
    examples.forEach((example, i) => {
      if (fold(i) === f) guessed[i] = { ...example, guessed: findTags(example.tokens, [example.sentence], formsOf(example.tokens, vocabulary), rows) };
    });
  }
  return guessed;
}

interface Learnt { readonly moves: ParserRows['moves'] & { readonly cells: Float32Array }; readonly labels: ParserRows['labels'] & { readonly cells: Float32Array } }

/** Learns to parse: follows its own moves, and is corrected towards the best of those that still cost least. */
export function makeParser(train: readonly Guessed[], vocabulary: Vocabulary, seed: number, told?: (round: number, averaged: () => Learnt) => void, rounds = ROUNDS): Learnt {
  const moves = newPerceptron(MOVE_BITS, MOVES), labels = newPerceptron(LABEL_BITS, LABELS.length);
  const averaged = (): Learnt => ({ moves: moves.averaged(), labels: labels.averaged() });
  const random = randomFrom(seed);
  const features = new Int32Array(MOVE_FEATURES.count), parts = newParts(MOVE_FEATURES), scores = new Float64Array(MOVES);
  const arcFeatures = new Int32Array(LABEL_FEATURES.count), arcParts = newParts(LABEL_FEATURES), arcScores = new Float64Array(LABELS.length);
  const order = [...train];
  for (let round = 1; round <= rounds; round++) {
    shuffle(order, random);
    for (const example of order) {
      const forms: Forms = formsOf(example.tokens, vocabulary);
      const seen = seenOf(forms, example.guessed);
      const arcs = newArcs(example.tokens.length), { first, last } = example.sentence;
      begin(arcs, first, last);
      while (arcs.next <= last || arcs.depth > 1) {
        moveFeatures(seen, arcs, parts);
        mixParts(parts, MOVE_FEATURES, features);
        addRows(moves.rows, features, MOVE_FEATURES.count, scores);
        const guess = bestMove(arcs, scores);
        const costs = [SHIFT, LEFT, RIGHT].map((move) => (can(arcs, move) ? costOf(arcs, example.heads, move) : Infinity));
        const least = Math.min(...costs);
        let right = -1;
        for (let move = 0; move < MOVES; move++) if (costs[move] === least && (right < 0 || (scores[move] as number) > (scores[right] as number))) right = move;
        if (costs[guess] !== least) {
          moves.move(features, MOVE_FEATURES.count, right, 1);
          moves.move(features, MOVE_FEATURES.count, guess, -1);
        }
        moves.step();
        const done = round > 1 && random() < OWN_WAY ? guess : right;
        if (done === SHIFT) { shift(arcs); continue; }
        const child = arcs.stack[arcs.depth - 1] as number, head = headBy(arcs, done);
        labelFeatures(seen, arcs, head, child, arcParts);
        mixParts(arcParts, LABEL_FEATURES, arcFeatures);
        addRows(labels.rows, arcFeatures, LABEL_FEATURES.count, arcScores);
        const label = bestLabel(arcScores), gold = example.labels[child] as number;
        if (example.heads[child] === head) {
          if (label !== gold) {
            labels.move(arcFeatures, LABEL_FEATURES.count, gold, 1);
            labels.move(arcFeatures, LABEL_FEATURES.count, label, -1);
          }
          labels.step();
        }
        hang(arcs, done, label);
      }
    }
    told?.(round, averaged);
  }
  return averaged();
}

/** Heads, and heads with labels, right among tokens that are no marks, in per cent. */
export function scoreHeads(examples: readonly Guessed[], vocabulary: Vocabulary, rows: ParserRows): { uas: string; las: string } {
  let of = 0, heads = 0, both = 0;
  for (const example of examples) {
    const found = findHeads([example.sentence], nameless(formsOf(example.tokens, vocabulary), vocabulary, example.tokens, example.guessed), example.guessed, rows);
    example.tokens.forEach((token, i) => {
      if (token.kind === 'mark' || LABELS[example.labels[i] as number] === 'punct') return;
      of++;
      if (found.heads[i] !== example.heads[i]) return;
      heads++;
      if (found.labels[i] === example.labels[i]) both++;
    });
  }
  return { uas: (100 * heads / of).toFixed(2), las: (100 * both / of).toFixed(2) };
}

