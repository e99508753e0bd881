import { hashText, mix } from '../../src/model/hash.ts';
import { plainly } from '../../src/article/roles/title.ts';

/** A stretch of the gold, in words, that a line may be. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** Words that both have. */
  readonly same: number;
}

/** A line is of the gold body when at least this share of its runs of words is. */
const SHARED = 0.5;
/** Runs of so many words find a line's places in the gold; shorter lines must be a whole line, cell or item there. */
const RUN = 4;
/** A line that stands outside of the order of the others is of the body if it has so many words. */
const LONG = 8;
/** So many places of a run are looked at, and of a line. */
const MOST_PLACES = 60, MOST_OF_A_LINE = 12;

/**
 * Which lines of a page are the gold's, where both go on in one order: the heaviest chain of lines and places in the gold that rise together. So the heading is told from the entry of the
 * table of contents that says the same, and the headline from the same words further down.
 */
export function alignedLines(lines: readonly string[], gold: string): boolean[] {
  const { words, units } = goldWords(gold);
  const runs = new Map<number, number[]>();
  for (let i = 0; i + RUN <= words.length; i++) push(runs, runAt(words, i), i);
  const whole = new Map<number, number[]>();
  for (const { from, to } of units) push(whole, hashOf(words.slice(from, to)), from);
  const found = lines.map((line): Place[] => {
    const own = plainly(line).split(' ').filter((word) => word !== '').map((word) => hashText(word));
    if (own.length === 0) return [];
    const exact = (whole.get(hashOf(own)) ?? []).map((from) => ({ from, to: from + own.length, same: own.length + 0.5 }));
    return own.length < RUN ? exact : [...exact, ...byRuns(own, runs)];
  });
  const chosen = heaviestChain(found, words.length);
  const covered = new Uint8Array(words.length);
  chosen.forEach((place) => { if (place) covered.fill(1, place.from, place.to); });
  return found.map((places, i) => chosen[i] !== undefined || places.some((place) => place.same >= LONG && isFree(covered, place)));
}

function isFree(covered: Uint8Array, { from, to }: Place): boolean {
  let taken = 0;
  for (let i = from; i < to; i++) taken += covered[i] ?? 0;
  if (taken > 0.3 * (to - from)) return false;
  covered.fill(1, from, to);
  return true;
}

/** The gold's words, and where its lines, cells and items begin and end, without numbers and bullets before them. */
function goldWords(gold: string): { words: number[]; units: { from: number; to: number }[] } {
  const words: number[] = [], units: { from: number; to: number }[] = [];
  for (const line of gold.split(/\n+| \| /)) {
    const number = /^\s*\d+[.)]\s/.exec(line);
    const own = plainly(line).split(' ').filter((word) => word !== '');
    if (own.length === 0) continue;
    units.push({ from: words.length, to: words.length + own.length });
    if (number && own.length > 1) units.push({ from: words.length + 1, to: words.length + own.length });
    for (const word of own) words.push(hashText(word));
  }
  return { words, units };
}

const runAt = (words: readonly number[], at: number): number => hashOf(words.slice(at, at + RUN));
const hashOf = (words: readonly number[]): number => words.reduce((all, word) => mix(all, word), words.length);

function push(map: Map<number, number[]>, key: number, at: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [at]);
  else if (list.length < MOST_PLACES) list.push(at);
}

/** Where most of a line's runs stand in the gold. */
function byRuns(own: readonly number[], runs: ReadonlyMap<number, readonly number[]>): Place[] {
  // Places a few words apart are one: a footnote's number or a word between.
  const votes = new Map<number, { count: number; from: number; to: number }>();
  const all = own.length - RUN + 1;
  for (let i = 0; i < all; i++) {
    for (const at of runs.get(runAt(own, i)) ?? []) {
      const about = Math.round((at - i) / 8);
      for (const key of [about, about + 1]) {
        const vote = votes.get(key) ?? { count: 0, from: at, to: at + RUN };
        vote.count++;
        vote.from = Math.min(vote.from, at);
        vote.to = Math.max(vote.to, at + RUN);
        votes.set(key, vote);
      }
    }
  }
  return [...votes.values()].filter(({ count }) => count >= SHARED * all).sort((a, b) => b.count - a.count).slice(0, MOST_OF_A_LINE).map(({ count, from, to }) => ({ from, to, same: Math.min(own.length, count + RUN - 1) }));
}

/** For each line its place in the chain, if it has one: places rise, and their words are most (a Fenwick tree of best chains by where they end). */
function heaviestChain(found: readonly (readonly Place[])[], size: number): (Place | undefined)[] {
  interface Link { readonly line: number; readonly place: Place; readonly weight: number; readonly before: Link | undefined }
  const best: (Link | undefined)[] = Array.from({ length: size + 2 });
  const heaviestTo = (end: number): Link | undefined => {
    let most: Link | undefined;
    for (let at = end + 1; at > 0; at -= at & -at) if ((best[at]?.weight ?? 0) > (most?.weight ?? 0)) most = best[at];
    return most;
  };
  found.forEach((places, line) => {
    const links = places.map((place): Link => {
      // A word or two may be shared by neighbours.
      const before = heaviestTo(Math.min(size, place.from + (place.to - place.from > LONG ? 2 : 0)));
      return { line, place, weight: place.same + (before?.weight ?? 0), before };
    });
    for (const link of links) for (let at = link.place.to + 1; at <= size + 1; at += at & -at) if ((best[at]?.weight ?? 0) < link.weight) best[at] = link;
  });
  const chosen: (Place | undefined)[] = found.map(() => undefined);
  for (let link = heaviestTo(size); link; link = link.before) chosen[link.line] = link.place;
  return chosen;
}
