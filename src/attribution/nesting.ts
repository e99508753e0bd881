import { holds, type Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';

interface Found {
  readonly draft: Draft;
  readonly attribution: Omit<Attribution, 'id'>;
}

/**
 * Numbers attributions by their first word, and tells for each the smallest other one whose content it stands in, and
 * the one whose speaker goes on in it.
 */
export function nest(found: readonly Found[]): Attribution[] {
  const ordered = found
    .map((f) => ({ ...f, hull: hullOf(f.attribution) }))
    .sort((a, b) => a.hull.start - b.hull.start || b.hull.end - a.hull.end);
  const open: number[] = [];
  return ordered.map(({ draft, attribution, hull }, n) => {
    // Hulls come in opening order: whoever ends before this one begins holds nothing that follows.
    for (let k = open.length - 1; k >= 0; k--) if ((ordered[open[k] as number]?.hull.end ?? 0) <= hull.start) open.splice(k, 1);
    const anchor = attribution.cue ?? attribution.content[0] ?? hull;
    const around = open
      .filter((m) => ordered[m]?.attribution.content.some((piece) => holds(piece, anchor) && holds(piece, hull)))
      .sort((a, b) => size(ordered[a]?.hull) - size(ordered[b]?.hull))[0];
    open.push(n);
    const carrier = draft.continues ? n - 1 : -1;
    return {
      id: `a${n + 1}`, ...attribution,
      ...(around === undefined ? {} : { within: `a${around + 1}` }),
      ...(carrier >= 0 ? { continues: `a${carrier + 1}` } : {}),
    };
  });
}

const size = (span: Span | undefined): number => (span ? span.end - span.start : Infinity);

function hullOf({ source, cue, content }: Omit<Attribution, 'id'>): Span {
  const spans = [source, cue, ...content].filter((s) => s !== null);
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
