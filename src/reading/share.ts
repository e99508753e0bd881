import { isSpace, type Span } from '../text/span.ts';
import { TOLD } from '../article/article.ts';
import type { Reading } from './assemble.ts';

const TOLD_ROLES: ReadonlySet<string> = TOLD;

/**
 * The part, 0 to 1, of an article's told text (headline, standfirst, body) that stands outside every content and source: what the
 * outlet says on nobody's word but its own. In visible characters; undefined where nothing is told.
 */
export function unattributedShare({ article, attributions }: Reading): number | undefined {
  const told = article.blocks.filter((block) => TOLD_ROLES.has(block.role));
  const somebodys = union(attributions.flatMap((a) => (a.source ? [a.source, ...a.content] : a.content)));
  let all = 0, credited = 0, next = 0;
  for (const block of told) {
    while ((somebodys[next]?.end ?? Infinity) <= block.start) next++;
    let within = next;
    for (let i = block.start; i < block.end; i++) {
      if (isSpace(article.text.charCodeAt(i))) continue;
      while ((somebodys[within]?.end ?? Infinity) <= i) within++;
      all++;
      if ((somebodys[within]?.start ?? Infinity) <= i) credited++;
    }
  }
  return all === 0 ? undefined : (all - credited) / all;
}

/** The same stretches of text without overlap, in order. */
function union(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
