import { type Fingerprint, RUN } from './fingerprints.ts';

/** How much of one text stands in another, word for word. */
export interface Alignment {
  /** The part of the text’s own words inside runs of five that the other has too, 0 to 1. */
  readonly share: number;
  /** The same of the other text: how much of it was kept. */
  readonly kept: number;
  /** The words of the text that are covered, one bit of truth each, to tell what a second lead adds. */
  readonly covered: Uint8Array;
}

/** Lays one text beside another: exact, from all runs and not only those in the index. */
export function align(text: Fingerprint, other: Fingerprint): Alignment {
  const both = sharedRuns(text.runs, other.runs), covered = coverage(text.runs, both), kept = coverage(other.runs, both);
  return { share: shareOf(covered), kept: shareOf(kept), covered };
}

const ordered = new WeakMap<Uint32Array, Uint32Array>();

function inOrder(runs: Uint32Array): Uint32Array {
  let sorted = ordered.get(runs);
  if (!sorted) ordered.set(runs, sorted = runs.slice().sort());
  return sorted;
}

/** Runs of both, by walking through both in their order: most texts have none in common. */
function sharedRuns(a: Uint32Array, b: Uint32Array): ReadonlySet<number> {
  const first = inOrder(a), second = inOrder(b), both = new Set<number>();
  for (let n = 0, m = 0; n < first.length && m < second.length;) {
    const [here, there] = [first[n] as number, second[m] as number];
    if (here === there) both.add(here);
    if (here <= there) n++;
    if (there <= here) m++;
  }
  return both;
}

function coverage(runs: Uint32Array, there: ReadonlySet<number>): Uint8Array {
  const covered = new Uint8Array(runs.length === 0 ? 0 : runs.length + RUN - 1);
  if (there.size === 0) return covered;
  let until = 0;
  for (let n = 0; n < runs.length; n++) {
    if (!there.has(runs[n] as number)) continue;
    covered.fill(1, Math.max(n, until), n + RUN);
    until = n + RUN;
  }
  return covered;
}

export function shareOf(covered: Uint8Array): number {
  let sum = 0;
  for (const one of covered) sum += one;
  return covered.length === 0 ? 0 : sum / covered.length;
}

/** Words that `first` covers and `before` does not. */
export function added(first: Uint8Array, before: Uint8Array): number {
  let sum = 0;
  for (let n = 0; n < first.length; n++) sum += first[n] === 1 && before[n] !== 1 ? 1 : 0;
  return first.length === 0 ? 0 : sum / first.length;
}
