import { loadLanguage } from '../../src/lang/load.ts';
import type { Rows } from '../../src/model/rows.ts';
import { nameFeatures, nameTraits, type NameTraits } from '../../src/name/features.ts';
import { findNameLabels } from '../../src/name/find.ts';
import { newHistory } from '../../src/name/history.ts';
import { addHistory, labelSentence, NAME_FEATURES, PAIR_FEATURES, pairFeatures } from '../../src/name/label-sentence.ts';
import { NAME_LABELS } from '../../src/name/labels.ts';
import { isTitled } from '../../src/syntax/tag.ts';
import { newPerceptron, quantised, randomFrom, shuffle } from '../perceptron.ts';
import { saveModel } from '../save.ts';
import { LABELS, readNames, TRAINED_ON, type Labelled, type Write } from './corpus.ts';
import { scoreNames, told } from './score.ts';

const SEED = 20240607;
const ROUNDS = 12;
/** 2 ** 21 cells: a file of 2.1 MB. */
const BITS = 21;
/** Shares of texts read as a headline, or in capitals, instead of as they are. */
const TITLED = 0.06, SHOUTED = 0.06;
/** One text in ten is held out to be scored; the shipped model learns from it too. */
const FOLDS = 10;

/** Trains, scores and writes the model that finds names. */
export function trainNames(): void {
  const language = loadLanguage('en');
  const texts = variants(), dev = readNames('dev');
  const label = (rows: Rows) => ({ syntax }: Labelled): Uint8Array => findNameLabels(syntax, language, rows);
  const held = (_: unknown, i: number): boolean => i % FOLDS === 0;
  const without = makeNames(texts.filter((t, i) => !held(t, i)));
  const tenth = `a tenth of the training texts, held out: ${told(scoreNames(texts.filter(held).map(([plain]) => plain as Labelled), label(small(without))))}`;
  process.stdout.write(`${tenth}\n`);
  const rows = makeNames(texts);
  const lines = [tenth, `dev texts: ${told(scoreNames(dev, label(small(rows))))}`];
  process.stdout.write(`${lines[1]}\n`);
  saveModel({ name: 'names', lists: { labels: NAME_LABELS }, numbers: { features: NAME_FEATURES }, tables: { rows: quantised(rows) } }, {
    does: 'Finds the names of persons, organisations and places: a structured perceptron over hashed features, sentence by sentence, that knows what the article before took its words for.',
    trainedOn: TRAINED_ON, scores: lines,
  });
}

const small = (rows: Rows & { readonly cells: Float32Array }): Rows => ({ ...rows, cells: quantised(rows).cells });

/** Each text as it is, in headline case, in capitals. */
function variants(): Labelled[][] {
  const written = [(text: string) => text, headline, shout].map((write: Write) => readNames('train', write));
  return (written[0] as Labelled[]).map((plain, i) => [plain, ...written.slice(1).map((list) => list[i] as Labelled)]);
}

const headline: Write = (text) => text.replace(/(?<![\p{L}\p{N}'’.])\p{Ll}(?=\p{L}{3})/gu, (letter) => keep(letter, letter.toUpperCase()));
const shout: Write = (text) => text.replace(/\p{Ll}/gu, (letter) => keep(letter, letter.toUpperCase()));
const keep = (before: string, after: string): string => (after.length === before.length ? after : before);

/** Learns from texts by whole sentences: where the best row of labels is wrong, the right one is moved up and it down. */
function makeNames(texts: readonly (readonly Labelled[])[]): Rows & { readonly cells: Float32Array } {
  const language = loadLanguage('en');
  const perceptron = newPerceptron(BITS, LABELS);
  const random = randomFrom(SEED);
  const order = [...texts];
  const traits = new Map<Labelled, NameTraits>();
  let features = new Int32Array(0);
  const pairs = new Int32Array(PAIR_FEATURES);
  for (let round = 1; round <= ROUNDS; round++) {
    shuffle(order, random);
    let wrong = 0;
    for (const variant of order) {
      const draw = random();
      const text = variant[draw < TITLED ? 1 : draw < TITLED + SHOUTED ? 2 : 0] as Labelled;
      const t = traits.get(text) ?? nameTraits(text.syntax, language);
      traits.set(text, t);
      const { tokens, sentences } = text.syntax;
      const history = newHistory();
      for (const sentence of sentences) {
        const { first, last } = sentence;
        const room = (last - first + 1) * NAME_FEATURES;
        if (features.length < room) features = new Int32Array(room);
        const titled = isTitled(tokens, sentence);
        for (let i = first; i <= last; i++) nameFeatures(t, i, sentence, titled, features, (i - first) * NAME_FEATURES);
        addHistory(t, sentence, history, features);
        const found = labelSentence(t, sentence, features, perceptron.rows);
        for (let i = first; i <= last; i++) {
          const k = i - first, right = text.gold[i] as number, guess = found[k] as number;
          const beforeRight = k === 0 ? LABELS : (text.gold[i - 1] as number), beforeGuess = k === 0 ? LABELS : (found[k - 1] as number);
          if (right === guess && beforeRight === beforeGuess) continue;
          wrong++;
          if (right !== guess) {
            const own = features.subarray(k * NAME_FEATURES);
            perceptron.move(own, NAME_FEATURES, right, 1);
            perceptron.move(own, NAME_FEATURES, guess, -1);
          }
          pairFeatures(t, i, beforeRight, pairs);
          perceptron.move(pairs, PAIR_FEATURES, right, 1);
          pairFeatures(t, i, beforeGuess, pairs);
          perceptron.move(pairs, PAIR_FEATURES, guess, -1);
        }
        perceptron.step();
        if (!titled) found.forEach((label, k) => history.tell(t.word[first + k] as number, label));
      }
    }
    process.stdout.write(`round ${round}: ${wrong} tokens moved\n`);
  }
  return perceptron.averaged();
}
