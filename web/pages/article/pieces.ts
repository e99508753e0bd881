import { cutsIn } from '../../parts/cuts.ts';
import { LANES, type Laned } from './lanes.ts';

/** A run of text under the same lines. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The lines beneath it, the topmost first. */
  readonly lines: readonly Laned[];
  /** Statements that begin here, and those that end here. */
  readonly begins: readonly Laned[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Statements whose lines do not fit beneath it and that begin here. */
  readonly more: readonly number[];
}

/** Cuts one block of text into pieces wherever a line begins or ends. `spans` are those that touch the block, `ends` where each statement begins and ends in the text. */
export function pieces(block: { readonly start: number; readonly end: number }, spans: readonly Laned[], extents: ReadonlyMap<number, { readonly start: number; readonly end: number }>): Piece[] {
  const cuts = cutsIn(block, spans);
  return cuts.slice(0, -1).map((start, n) => {
    const end = cuts[n + 1] ?? block.end, over = spans.filter((span) => span.start < end && start < span.end), begins = over.filter((span) => Math.max(span.start, block.start) === start);
    const starting = begins.map(({ of }) => of).filter((of) => extents.get(of)?.start === start), ending = over.map(({ of }) => of).filter((of) => extents.get(of)?.end === end);
    return {
      start, end, lines: over.filter(({ lane }) => lane < LANES).sort((a, b) => a.lane - b.lane), begins: begins.filter(({ lane }) => lane < LANES),
      first: [...new Set(starting)], last: [...new Set(ending)], more: [...new Set(begins.filter(({ lane, of }) => lane >= LANES && extents.get(of)?.start === start).map(({ of }) => of))],
    };
  });
}
