import type { Attribution } from '../../src/attribution/attribution.ts';
import type { Span } from '../../src/text/span.ts';

/** What the annotators credited in an article. */
export interface Credited { readonly text: string; readonly attributions: readonly { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] }[] }

/** How often each kind of error is made, the most frequent first. A content counts once, by the first kind that fits it. */
export function errorsOf(articles: readonly (readonly [gold: Credited, found: readonly Attribution[]])[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const [gold, found] of articles) {
    const outer = found.filter(({ within }) => within === undefined);
    for (const kind of [...missesIn(gold, outer), ...inventedIn(gold, outer)]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** For each content of the gold that is not found as it is, what went wrong. */
function missesIn({ text, attributions }: Credited, found: readonly Attribution[]): string[] {
  const pieces = found.flatMap((by) => by.content.map((span) => ({ by, span: core(text, span) })));
  return attributions.flatMap((gold) => gold.content.flatMap((whole) => {
    const span = core(text, whole);
    const touching = pieces.filter((piece) => overlap(piece.span, span));
    const exact = touching.find((piece) => piece.span.start === span.start && piece.span.end === span.end);
    if (exact) {
      const source = exact.by.source;
      if (gold.source.length === 0) return source ? ['a source given to words that have none'] : [];
      return source === null ? ['content right, nobody credited'] : gold.source.some((one) => overlap(one, source)) ? [] : ['content right, somebody else credited'];
    }
    const [piece, second] = touching;
    if (!piece) {
      if (gold.cue.length === 0) return ['missed, without a cue'];
      return found.some(({ cue }) => cue && gold.cue.some((one) => overlap(one, cue))) ? ['missed, though its cue is found'] : ['missed with its cue'];
    }
    if (second) return ['found in pieces'];
    if (attributions.some((other) => other !== gold && other.content.some((one) => overlap(core(text, one), piece.span)))) return ['run together with another’s'];
    const head = piece.span.start === span.start, tail = piece.span.end === span.end;
    if (head) return [piece.span.end > span.end ? 'runs on too far' : 'ends too soon'];
    if (tail) return [piece.span.start < span.start ? 'begins too soon' : 'begins too late'];
    return ['begins and ends elsewhere'];
  }));
}

/** For each content found that touches none of the gold, which kind of words it was read from. */
function inventedIn({ attributions }: Credited, found: readonly Attribution[]): string[] {
  const contents = attributions.flatMap(({ content }) => content), cues = attributions.flatMap(({ cue }) => cue);
  return found.flatMap(({ cue, content }) => content.filter((span) => !contents.some((one) => overlap(one, span))).map(() =>
    (!cue ? 'invented, without a cue' : cues.some((one) => overlap(one, cue)) ? 'invented beside a true cue' : 'invented with its cue')));
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A span without the marks at its rim and a leading "that", as the scorer compares it. */
function core(text: string, { start, end }: Span): Span {
  const isRim = (at: number): boolean => '"\'“”„«»‘’‚‹›`.,:;!?…()[]{}-–—― \t\n'.includes(text[at] ?? ' ');
  while (start < end && isRim(start)) start++;
  while (end > start && isRim(end - 1)) end--;
  if (text.slice(start, start + 5).toLowerCase() === 'that ') start += 5;
  while (start < end && isRim(start)) start++;
  return { start, end };
}
