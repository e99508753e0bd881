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
  /** Of the runs those that stand in the index, once each, ascending. */
  readonly prints: readonly number[];
}

/**
 * Winnowing: of every window of neighbouring runs the one with the least hash is kept. What is kept depends on the words around it only, so
 * that equal stretches keep equal runs wherever they stand (Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
 * fingerprinting”, 2003). Spans are those of the text that count; case, punctuation and spacing do not.
 */
export function fingerprintOf(text: string, spans: readonly Span[]): Fingerprint {
  const runs = runsOf(hashWords(text, spans));
  return { runs, prints: winnowed(runs) };
}

/** Base of the rolling hash of a run; any odd number that spreads well. */
const BASE = 0x01000193;
/** `BASE` to the power of the words in a run: what the word that leaves was multiplied by. */
const LEAVING = Array.from({ length: RUN }, () => BASE).reduce((a, b) => Math.imul(a, b), 1);

function runsOf(words: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - RUN + 1));
  let rolling = 0;
  for (let n = 0; n < words.length; n++) {
    rolling = (Math.imul(rolling, BASE) + (words[n] as number)) | 0;
    if (n >= RUN) rolling = (rolling - Math.imul(words[n - RUN] as number, LEAVING)) | 0;
    if (n >= RUN - 1) runs[n - RUN + 1] = mixed(rolling);
  }
  return runs;
}

/** Every bit of a hash made to depend on every other (the last steps of MurmurHash3), so that the least is one by chance. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function winnowed(runs: Uint32Array): number[] {
  const kept: number[] = [];
  let least = -1, last = -1;
  for (let end = Math.min(WINDOW, runs.length) - 1; end < runs.length && end >= 0; end++) {
    const start = Math.max(0, end - WINDOW + 1);
    if (least < start) {
      least = start;
      for (let n = start + 1; n <= end; n++) if ((runs[n] as number) <= (runs[least] as number)) least = n;
    } else if ((runs[end] as number) <= (runs[least] as number)) least = end;
    if (least !== last) kept.push(runs[least] as number);
    last = least;
  }
  kept.sort((a, b) => a - b);
  return kept.filter((print, n) => print !== kept[n - 1]);
}
