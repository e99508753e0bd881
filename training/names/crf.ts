import type { Language } from '../../src/lang/language.ts';
import { STATIC_FEATURES } from '../../src/name/features.ts';
import { newHistory, type History } from '../../src/name/history.ts';
import { addHistory, NAME_FEATURES, PAIR_FEATURES } from '../../src/name/label-sentence.ts';
import { NAME_LABELS } from '../../src/name/labels.ts';
import type { Sentence } from '../../src/syntax/syntax.ts';
import { randomFrom, shuffle } from '../perceptron.ts';
import { LL, newChain, reset, solve } from './chain.ts';
import type { Labelled } from './corpus.ts';
import { indexFeatures, PAIRS, rowedOf, type Rowed, type Variants } from './rowed.ts';

const L = NAME_LABELS.length;

/** The learned weights: one a label in each row, row 0 unused, and the feature each row belongs to. */
export interface NameWeights {
  readonly keys: Int32Array;
  readonly cells: Float32Array;
}

export interface Settings {
  readonly seed: number;
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards zero per update of a weight. */
  readonly l2: number;
  /** Share of features left out at random at each token (Srivastava and others 2014, "Dropout"). */
  readonly drop: number;
  /** Share of tokens read without the features that tell which word they are, so that names are learned by what stands around them. */
  readonly unknown: number;
  /** Rounds at the end whose weights are averaged. */
  readonly average: number;
  /** A feature is learned from this many occurrences on. */
  readonly often: number;
  /** Shares of texts read as a headline, or in capitals, instead of as they are. */
  readonly otherwise: readonly number[];
  /** Share of texts read with all that the article tells of a word, as reading does the second time; else only what came before. */
  readonly whole: number;
  /** Share of what an article tells of its words that is forgotten: training texts are known too well. */
  readonly forget: number;
  readonly log?: (line: string) => void;
}

/** The features that tell which word a token is, by their place. */
const WORD_FEATURES = new Set([0, 5, 6, 7, 8, 9, 38, 39]);
const IS_WORD = Uint8Array.from({ length: NAME_FEATURES }, (_, f) => (WORD_FEATURES.has(f) ? 1 : 0));
/** A token whose labels are all this close to right teaches nothing. */
const SURE = 0.002;
/** The last rounds learn at this share of the first one's rate, and those between in even steps. */
const SLOWEST = 0.2;

/** A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by AdaGrad sentence by sentence, texts in random order. */
export function trainNameCrf(texts: readonly Variants[], language: Language, settings: Settings): NameWeights {
  const index = indexFeatures(texts, language, settings.often);
  const learner = newLearner(index.size, settings);
  const random = randomFrom(settings.seed);
  const rows = new Map<Labelled, Rowed>();
  const rowsOf = (text: Labelled): Rowed => {
    const rowed = rows.get(text) ?? rowedOf(text, language, index);
    rows.set(text, rowed);
    return rowed;
  };
  const told = new Map<Variants, Uint8Array>();
  const order = [...texts];
  for (let round = 0; round < settings.rounds; round++) {
    shuffle(order, random);
    let wrong = 0;
    for (const variants of order) {
      const which = drawn(random(), settings.otherwise);
      const text = rowsOf(variants[which] as Labelled), before = told.get(variants);
      const whole = before !== undefined && random() < settings.whole;
      const history = whole ? historyOf(rowsOf(variants[0] as Labelled), before, random, settings.forget) : newHistory();
      const mute = whole || random() < settings.forget;
      const labels = new Uint8Array(text.text.syntax.tokens.length);
      text.text.syntax.sentences.forEach((sentence, s) => {
        wrong += learner.learn(text, sentence, lookUp(text, sentence, history, index), labels, round, random);
        if (mute || text.titled[s] === 1) return;
        for (let i = sentence.first; i <= sentence.last; i++) history.tell(text.traits.word[i] as number, labels[i] as number);
      });
      if (which === 0) told.set(variants, labels);
    }
    learner.endRound(round);
    settings.log?.(`round ${round + 1}: ${wrong} tokens wrong`);
  }
  return { keys: Int32Array.from([0, ...index.keys()]), cells: learner.sums };
}

/** Which of the ways to write a text a number between 0 and 1 draws: 0 as it is. */
function drawn(draw: number, shares: readonly number[]): number {
  let sum = 0;
  return 1 + shares.findIndex((share) => { sum += share; return draw < sum; });
}

/** What a text was last taken for, some of it forgotten. */
function historyOf({ text: { syntax: { sentences } }, traits, titled }: Rowed, labels: Uint8Array, random: () => number, forget: number): History {
  const history = newHistory();
  sentences.forEach(({ first, last }, s) => {
    if (titled[s] === 1) return;
    for (let i = first; i <= last; i++) if (random() >= forget) history.tell(traits.word[i] as number, labels[i] as number);
  });
  return history;
}

/** The rows of a sentence's features, those from history too. */
function lookUp({ own, traits }: Rowed, sentence: Sentence, history: History, index: ReadonlyMap<number, number>): Int32Array {
  const rows = own.slice(sentence.first * NAME_FEATURES, (sentence.last + 1) * NAME_FEATURES);
  addHistory(traits, sentence, history, rows);
  for (let k = 0; k < rows.length; k++) if (k % NAME_FEATURES >= STATIC_FEATURES) rows[k] = index.get(rows[k] as number) ?? 0;
  return rows;
}

interface Learner {
  /** Learns from a sentence, writes the likeliest label of each token, and tells how many were wrong. */
  readonly learn: (text: Rowed, sentence: Sentence, own: Int32Array, labels: Uint8Array, round: number, random: () => number) => number;
  readonly endRound: (round: number) => void;
  /** The weights, averaged over the last rounds. */
  readonly sums: Float32Array;
}

function newLearner(rows: number, { rounds, rate, l2, drop, unknown, average }: Settings): Learner {
  const cells = new Float32Array((rows + 1) * L), squares = new Float32Array(cells.length).fill(1), sums = new Float32Array(cells.length);
  const chain = newChain(), blame = new Float64Array(L);
  const add = (to: Float64Array, at: number, row: number, by: number): void => {
    for (let y = 0, cell = row * L; y < L; y++, cell++) to[at + y] = (to[at + y] as number) + (cells[cell] as number) * by;
  };
  const move = (row: number, speed: number): void => {
    for (let y = 0, cell = row * L; y < L; y++, cell++) {
      const d = (blame[y] as number) - l2 * (cells[cell] as number);
      squares[cell] = (squares[cell] as number) + d * d;
      cells[cell] = (cells[cell] as number) + speed * d / Math.sqrt(squares[cell] as number);
    }
  };
  return {
    sums,
    learn({ pairs, text: { gold } }, { first, last }, own, labels, round, random) {
      const n = last - first + 1, speed = rate * (1 - (1 - SLOWEST) * round / rounds);
      const pairAt = (i: number, before: number): number => (first + i) * PAIRS + before * PAIR_FEATURES;
      reset(chain, n);
      for (let i = 0; i < n; i++) {
        const forget = random() < unknown;
        for (let k = i * NAME_FEATURES, f = 0; f < NAME_FEATURES; k++, f++) {
          if ((forget && IS_WORD[f] === 1) || random() < drop) own[k] = 0;
          if (own[k] !== 0) add(chain.emit, i * L, own[k] as number, 1 / (1 - drop));
        }
        for (let before = i === 0 ? L : 0; before < (i === 0 ? L + 1 : L); before++) {
          for (let f = 0, k = pairAt(i, before); f < PAIR_FEATURES; f++, k++) if (pairs[k] !== 0) add(i === 0 ? chain.emit : chain.step, i === 0 ? 0 : i * LL + before * L, pairs[k] as number, 1);
        }
      }
      solve(chain, n);
      let wrong = 0;
      const movePairs = (i: number, before: number): void => {
        for (let f = 0, k = pairAt(i, before); f < PAIR_FEATURES; f++, k++) if (pairs[k] !== 0) move(pairs[k] as number, speed);
      };
      for (let i = 0; i < n; i++) {
        const right = gold[first + i] as number;
        labels[first + i] = bestOf(chain.chances, i * L);
        if (labels[first + i] !== right) wrong++;
        if (blameFor(blame, chain.chances, i * L, right) >= SURE) {
          for (let k = i * NAME_FEATURES; k < (i + 1) * NAME_FEATURES; k++) if (own[k] !== 0) move(own[k] as number, speed);
          if (i === 0) movePairs(0, L);
        }
        for (let before = 0; i > 0 && before < L; before++) {
          if (blameFor(blame, chain.steps, i * LL + before * L, before === gold[first + i - 1] ? right : -1) >= SURE) movePairs(i, before);
        }
      }
      return wrong;
    },
    endRound(round) {
      if (round < rounds - average) return;
      for (let k = 0; k < cells.length; k++) sums[k] = (sums[k] as number) + (cells[k] as number) / average;
    },
  };
}

/** What is right minus how likely it was, for each label from `at` on, and the largest of these. */
function blameFor(blame: Float64Array, chances: Float64Array, at: number, right: number): number {
  let most = 0;
  for (let y = 0; y < L; y++) {
    blame[y] = (y === right ? 1 : 0) - (chances[at + y] as number);
    most = Math.max(most, Math.abs(blame[y] as number));
  }
  return most;
}

function bestOf(chances: Float64Array, at: number): number {
  let best = 0;
  for (let y = 1; y < L; y++) if ((chances[at + y] as number) > (chances[at + best] as number)) best = y;
  return best;
}
