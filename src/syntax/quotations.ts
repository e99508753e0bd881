import { TOLD } from '../article/article.ts';
import { pairMarks } from './quote-marks.ts';
import type { Paragraph, Quotation, Token } from './syntax.ts';

/**
 * Pairs the quotation marks of an article, paragraph by paragraph. A quotation left open ends with its paragraph; when the
 * next paragraph that tells the news opens with a mark as well, it carries the quotation on (the news convention: every
 * paragraph re-opens, only the last one closes). `elisions` are words that begin with an apostrophe: "’em".
 */
export function findQuotations(tokens: readonly Token[], paragraphs: readonly Paragraph[], elisions: ReadonlySet<string>): Quotation[] {
  const found: Quotation[] = [];
  let carried: number | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.last < paragraph.first) continue;
    const told = TOLD.has(paragraph.role);
    const carrier = carried;
    // A promo or a photo between two paragraphs of a quotation does not end it.
    if (told) carried = undefined;
    const around: Quotation[] = [];
    for (const { open, close, kind } of pairMarks(tokens, paragraph, elisions)) {
      const start = (tokens[open] as Token).start;
      while ((around.at(-1)?.end ?? Infinity) <= start) around.pop();
      const continues = told && carrier !== undefined && open === paragraph.first && found[carrier]?.kind === kind ? { continues: carrier } : {};
      if (told && close === undefined && around.length === 0) carried = found.length;
      const end = close === undefined ? paragraph.end : (tokens[close] as Token).end;
      const quotation = { start, end, open, ...(close === undefined ? {} : { close }), kind, depth: around.length, ...continues };
      found.push(quotation);
      around.push(quotation);
    }
  }
  return found;
}

