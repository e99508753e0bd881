import type { Attribution } from './answer.ts';

/** The part of a statement that some words are. */
export type Part = 'source' | 'cue' | 'content';

/** Words of one statement, in the lane their line is drawn in. */
export interface Laned {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  /** Which attribution, from 0. */
  readonly of: number;
  /** From 0; from `LANES` on there is no line, only a badge. */
  readonly lane: number;
}

/** Lines that can be told apart beneath one line of text. */
export const LANES = 3;

/**
 * Gives every statement a lane of its own among those it overlaps, the outermost first, so that no line covers another. Spans come back in the
 * order of the text.
 */
export function laned(attributions: readonly Attribution[]): Laned[] {
  const spans = attributions.map((one, of) => [...(one.source ? [{ ...one.source, part: 'source' as const, of }] : []), ...(one.cue ? [{ ...one.cue, part: 'cue' as const, of }] : []), ...one.content.map((span) => ({ ...span, part: 'content' as const, of }))]
    .filter(({ start, end }) => end > start));
  const extents = spans.map((mine, of) => ({ of, mine, start: Math.min(...mine.map(({ start }) => start)), end: Math.max(...mine.map(({ end }) => end)) })).filter(({ mine }) => mine.length > 0);
  const lanes: { start: number; end: number; mine: (typeof spans)[number] }[][] = [], all: Laned[] = [];
  for (const { mine, start, end } of extents.sort((a, b) => a.start - b.start || b.end - a.end)) {
    let lane = 0;
    while (lanes[lane]?.some((other) => other.start < end && start < other.end && cross(other.mine, mine))) lane += 1;
    lanes[lane] = [...(lanes[lane] ?? []).filter((other) => other.end > start), { start, end, mine }];
    for (const { start: from, end: to, part, of } of mine) all.push({ start: from, end: to, part, of, lane });
  }
  return all.sort((a, b) => a.start - b.start || b.end - a.end || a.lane - b.lane);
}

/** Whether any words are in both. */
const cross = (some: readonly { start: number; end: number }[], others: readonly { start: number; end: number }[]): boolean => some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));
