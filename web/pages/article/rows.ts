import type { ArticleAnswer, Block } from './answer.ts';
import { laned, type Laned } from './lanes.ts';
import { type Piece, pieces } from './pieces.ts';

/** One block of the page with the statements that begin in it. */
export interface Row {
  readonly key: number;
  readonly block: Block;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Statements that begin here, in the order of the text: each has its card beside this block. */
  readonly cards: readonly number[];
  /** Statements whose words stand anywhere in it. */
  readonly touched: ReadonlySet<number>;
  /** The number of the paragraph, for those that tell something. */
  readonly paragraph?: number;
  /** Nobody is credited with anything here: the outlet says it itself. */
  readonly ownVoice: boolean;
  /** Whether it is the first headline, and so the heading of the page. */
  readonly title: boolean;
}

/** Rows that are shown one by one, or a run of what is no part of the article, folded. */
export type Stretch = { readonly kind: 'told'; readonly row: Row } | { readonly kind: 'folded'; readonly rows: readonly Row[] };

const TOLD = new Set(['headline', 'standfirst', 'body']);
const FOLDED = new Set(['chrome', 'comments']);

/** Lays a Reading out: blocks in their order, what is only around the article folded together, each statement beside the block it begins in. */
export function stretchesOf({ reading: { article: { text, blocks }, attributions } }: Pick<ArticleAnswer, 'reading'>): Stretch[] {
  const spans = laned(attributions), extents = extentsOf(spans), stretches: Stretch[] = [];
  let paragraph = 0, from = 0, titled = false;
  for (const [key, block] of blocks.entries()) {
    // Spans come in the order of the text; those that end before this block are done with.
    while (from < spans.length && (spans[from]?.end ?? 0) <= block.start) from += 1;
    const near = spansIn(spans, from, block), touched = new Set(near.map(({ of }) => of)), written = text.slice(block.start, block.end);
    if (written.trim() === '') continue;
    const trimmed = { start: block.start + written.length - written.trimStart().length, end: block.end - written.length + written.trimEnd().length };
    if (block.role === 'body') paragraph += 1;
    const row: Row = {
      key, block, text, pieces: pieces(trimmed, near, extents), touched, cards: [...touched].filter((of) => within(block, extents.get(of)?.start ?? -1)).sort((a, b) => (extents.get(a)?.start ?? 0) - (extents.get(b)?.start ?? 0) || a - b),
      ...(block.role === 'body' ? { paragraph } : {}), ownVoice: TOLD.has(block.role) && !near.some(({ part }) => part !== 'cue'), title: block.role === 'headline' && !titled,
    };
    titled ||= row.title;
    const last = stretches.at(-1);
    if (!FOLDED.has(block.role) || row.cards.length > 0) stretches.push({ kind: 'told', row });
    else if (last?.kind === 'folded') stretches[stretches.length - 1] = { kind: 'folded', rows: [...last.rows, row] };
    else stretches.push({ kind: 'folded', rows: [row] });
  }
  return stretches;
}

/** Where each statement begins and ends. */
export function extentsOf(spans: readonly Laned[]): Map<number, { readonly start: number; readonly end: number }> {
  const extents = new Map<number, { start: number; end: number }>();
  for (const { of, start, end } of spans) {
    const known = extents.get(of);
    extents.set(of, known ? { start: Math.min(known.start, start), end: Math.max(known.end, end) } : { start, end });
  }
  return extents;
}

const within = ({ start, end }: Block, at: number): boolean => at >= start && at < end;

function spansIn(spans: readonly Laned[], from: number, block: Block): Laned[] {
  const near: Laned[] = [];
  for (let at = from; at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.start >= block.end) break;
    if (span.end > block.start) near.push(span);
  }
  return near;
}
