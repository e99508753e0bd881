import { loadLanguage } from '../../lang/load.ts';
import type { Span } from '../../text/span.ts';
import { hashWords } from './word-hashes.ts';

/** Words in a run. Five are seldom shared by chance and survive most of an editor’s changes; the field’s usual size for news. */
export const RUN = 5;

/**
 * Runs in a window, of which one at least is kept, so that two texts which share `RUN + WINDOW - 1` words in a row are sure to meet. On
 * known reprints windows of 8 and of 16 find the same pairs; the greater one halves the index.
 */
const WINDOW = 16;

/** What one article is compared by. */
export interface Fingerprint {
  /** A hash of every run of five words, in their order; 32 bits. */
  readonly runs: Uint32Array;
  /** Of the runs those that stand in the index, once each, ascending: mixed once more, since what is kept is small and would crowd the first drawers. */
  readonly prints: readonly number[];
}

/**
 * Function words from which on a run is everybody's: "it was one of the". Such a run is kept where its window has no other. On known reprints two in three of the pairs that met
 * by chance meet no more, and none that share half of the smaller one are lost.
 */
const EVERYBODYS = 3;

/**
 * Winnowing: of every window of neighbouring runs the one with the least hash is kept. What is kept depends on the words around it only, so
 * that equal stretches keep equal runs wherever they stand (Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
 * fingerprinting”, 2003). Spans are those of the text that count; case, punctuation and spacing do not.
 */
export function fingerprintOf(text: string, spans: readonly Span[]): Fingerprint {
  const { runs, ranks } = runsOf(hashWords(text, spans));
  return { runs, prints: winnowed(runs, ranks) };
}

/** Base of the rolling hash of a run; any odd number that spreads well. */
const BASE = 0x01000193;
/** `BASE` to the power of the words in a run: what the word that leaves was multiplied by. */
const LEAVING = Array.from({ length: RUN }, () => BASE).reduce((a, b) => Math.imul(a, b), 1);

interface Runs {
  readonly runs: Uint32Array;
  /** The order in which they are kept: by their hash, after all others those that are everybody's. */
  readonly ranks: Uint32Array;
}

function runsOf(words: Uint32Array): Runs {
  const number = Math.max(0, words.length - RUN + 1), runs = new Uint32Array(number), ranks = new Uint32Array(number), functions = functionWords();
  let rolling = 0, common = 0;
  for (let n = 0; n < words.length; n++) {
    const word = words[n] as number;
    rolling = (Math.imul(rolling, BASE) + word) | 0;
    common += functions[placeOf(word)] as number;
    if (n >= RUN) {
      const left = words[n - RUN] as number;
      rolling = (rolling - Math.imul(left, LEAVING)) | 0;
      common -= functions[placeOf(left)] as number;
    }
    if (n < RUN - 1) continue;
    const run = mixed(rolling);
    runs[n - RUN + 1] = run;
    ranks[n - RUN + 1] = common < EVERYBODYS ? run >>> 1 : (run >>> 1 | 0x80000000) >>> 0;
  }
  return { runs, ranks };
}

const PLACE_BITS = 16;
const placeOf = (word: number): number => (word ^ (word >>> PLACE_BITS)) & (2 ** PLACE_BITS - 1);

let marked: Uint8Array | undefined;

/** The function words of all languages that are known, by their place: one in a hundred of the other words has the place of one and counts as one, which moves what is kept and no more. */
function functionWords(): Uint8Array {
  if (marked) return marked;
  marked = new Uint8Array(2 ** PLACE_BITS);
  for (const word of loadLanguage('en').words('function-words')) for (const hash of hashWords(word, [{ start: 0, end: word.length }])) marked[placeOf(hash)] = 1;
  return marked;
}

/** Every bit of a hash made to depend on every other (the last steps of MurmurHash3), so that the least is one by chance. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function winnowed(runs: Uint32Array, ranks: Uint32Array): number[] {
  const kept: number[] = [];
  let least = -1, last = -1;
  for (let end = Math.min(WINDOW, runs.length) - 1; end < runs.length && end >= 0; end++) {
    const start = Math.max(0, end - WINDOW + 1);
    if (least < start) {
      least = start;
      for (let n = start + 1; n <= end; n++) if ((ranks[n] as number) <= (ranks[least] as number)) least = n;
    } else if ((ranks[end] as number) <= (ranks[least] as number)) least = end;
    if (least !== last) kept.push(mixed(runs[least] as number));
    last = least;
  }
  kept.sort((a, b) => a - b);
  return kept.filter((print, n) => print !== kept[n - 1]);
}
