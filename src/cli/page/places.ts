import type { Reading } from '../../reading/assemble.ts';
import type { Span } from '../../text/span.ts';

/** Where words stand, as a reader would look them up: the line of the text, and the paragraph where it is one of the article's body. */
export type PlaceOf = (span: Span) => { readonly line: number; readonly paragraph?: number };

/** Lines and body paragraphs are counted from 1. For plain text the line is the file's own. */
export function placesIn({ article }: Reading): PlaceOf {
  const starts = [0];
  for (let at = article.text.indexOf('\n'); at >= 0; at = article.text.indexOf('\n', at + 1)) starts.push(at + 1);
  const body = article.blocks.filter((block) => block.role === 'body');
  const bodyStarts = body.map((block) => block.start);
  return ({ start }) => {
    const line = lastAtOrBefore(starts, start) + 1;
    const paragraph = lastAtOrBefore(bodyStarts, start);
    const block = body[paragraph];
    return block && start < block.end ? { line, paragraph: paragraph + 1 } : { line };
  };
}

/** The index of the last of ascending numbers that is not greater than `at`; -1 when all are. */
function lastAtOrBefore(ascending: readonly number[], at: number): number {
  let low = 0, high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
