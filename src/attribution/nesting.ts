import { holds, type Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Draft } from './draft.ts';
import type { View } from './view.ts';

interface Found {
  readonly draft: Draft;
  readonly attribution: Omit<Attribution, 'id'>;
}
type Placed = Found & { readonly hull: Span };

/**
 * Numbers attributions by their first word, and tells for each the smallest other one whose content it stands in, and
 * the one whose speaker goes on in it. Nesting goes any number deep.
 */
export function nest(view: View, found: readonly Found[]): Attribution[] {
  const ordered = found
    .map((f): Placed => ({ ...f, hull: hullOf(f.attribution) }))
    .sort((a, b) => a.hull.start - b.hull.start || cueOrder(a) - cueOrder(b));
  const within = outersOf(ordered);
  const continued = continuedBy(view, ordered, within);
  return ordered.map(({ attribution }, n) => {
    const outer = within[n], carrier = continued[n];
    return {
      id: `a${n + 1}`, ...attribution,
      ...(outer === undefined ? {} : { within: `a${outer + 1}` }),
      ...(carrier === undefined ? {} : { continues: `a${carrier + 1}` }),
    };
  });
}

/** Of two that begin together, the one that begins with its content is around the other; of two by one source the first cue comes first. */
const cueOrder = ({ attribution: { cue, content }, hull }: Placed): number => (content[0]?.start === hull.start ? hull.start : cue?.start ?? hull.start);

/** How many of the contents that are open at a place are looked at, the latest to open first: real news goes four deep. */
const DEPTH = 24;

/**
 * For each attribution the one around it: its cue stands in the other's content, and so does the beginning of
 * its own. The source may stand outside: "Lind said he left but denied that …" has one for both.
 */
function outersOf(ordered: readonly Placed[]): (number | undefined)[] {
  const pieces = ordered.flatMap(({ attribution }, of) => attribution.content.map((span) => ({ span, of })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const byAnchor = ordered.map(({ attribution }, n) => ({ n, anchor: anchorOf(attribution) })).sort((a, b) => a.anchor.start - b.anchor.start);
  const within: (number | undefined)[] = ordered.map(() => undefined);
  const open: typeof pieces = [];
  let next = 0;
  for (const { n, anchor } of byAnchor) {
    for (let piece = pieces[next]; piece && piece.span.start <= anchor.start; piece = pieces[++next]) open.push(piece);
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= anchor.start) open.pop();
    let best: number | undefined;
    for (let k = open.length - 1; k >= Math.max(0, open.length - DEPTH); k--) {
      const { span, of } = open[k] as (typeof pieces)[number];
      if (of === n || !holds(span, anchor) || !fits(ordered[n], ordered[of])) continue;
      if (best === undefined || lengthOf(ordered[of]) < lengthOf(ordered[best])) best = of;
    }
    within[n] = best;
  }
  return withoutCircles(within);
}

/** Whether each piece of the one begins in a piece of the other. */
function fits(inner: Placed | undefined, outer: Placed | undefined): boolean {
  const pieces = outer?.attribution.content ?? [];
  return inner !== undefined && inner.attribution.content.every(({ start }) => pieces.some((piece) => piece.start <= start && start < piece.end));
}

/** Two that stand in each other's content, as crossing finds may, are nested neither way. */
function withoutCircles(within: (number | undefined)[]): (number | undefined)[] {
  return within.map((outer, n) => {
    let around = outer;
    for (let depth = 0; around !== undefined && depth < DEPTH; depth++) {
      if (around === n) return undefined;
      around = within[around];
    }
    return around === undefined ? outer : undefined;
  });
}

/**
 * For each draft that names no speaker of its own but goes on with one: the attribution before it, unless that is nested or stands
 * further off than the paragraph before.
 */
function continuedBy(view: View, ordered: readonly Placed[], within: readonly (number | undefined)[]): (number | undefined)[] {
  let last: number | undefined;
  return ordered.map(({ draft }, n) => {
    if (within[n] !== undefined) return undefined;
    const before = last;
    last = n;
    const from = before === undefined ? undefined : lastOf(ordered[before]?.draft);
    if (!draft.continues || before === undefined || from === undefined) return undefined;
    return view.paragraphOf(firstOf(draft)) - view.paragraphOf(from) <= 1 ? before : undefined;
  });
}

const firstOf = ({ content }: Draft): number => content[0]?.first ?? 0;
const lastOf = (draft: Draft | undefined): number | undefined =>
  draft && Math.max(...[draft.source, draft.cue, ...draft.content].map((range) => range?.last ?? 0));

/** Where an attribution counts as standing: at its cue, or where its content begins. */
const anchorOf = ({ cue, content }: Omit<Attribution, 'id'>): Span => cue ?? { start: content[0]?.start ?? 0, end: (content[0]?.start ?? 0) + 1 };

const lengthOf = (placed: Placed | undefined): number => placed?.attribution.content.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;

function hullOf({ source, cue, content }: Omit<Attribution, 'id'>): Span {
  const spans = [source, cue, ...content].filter((s) => s !== null);
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}
