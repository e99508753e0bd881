import { trimmed } from '../../text/span.ts';
import { NO_HEAD } from '../html/head.ts';
import type { Line, Page } from '../line.ts';

/** Lines of a text that somebody's program broke are about this long; shorter ones are lines of their own. In characters. */
const WRAPPED = { least: 40, most: 100 } as const;

/** Lays plain text out in lines. The text stays as it is: a line is a stretch of it. A paragraph that was broken at a column is one line. */
export function plainPage(text: string): Page {
  const lines: Line[] = [];
  let paragraph: Line[] = [];
  const finish = (): void => {
    const first = paragraph[0], last = paragraph.at(-1);
    if (first && last && isWrapped(text, paragraph)) lines.push({ start: first.start, end: last.end });
    else for (const line of paragraph) lines.push(line);
    paragraph = [];
  };
  for (let at = 0; at <= text.length;) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = trimmed(text, { start: at, end });
    if (line.start < line.end) paragraph.push(line);
    else finish();
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  finish();
  return { text, lines, elements: [], isHtml: false, head: NO_HEAD, remarks: [], sourceOf: (span) => span };
}

/** Whether the lines are one paragraph broken at a column: three or more, all but the last about as long as the longest, few of them at the end of a sentence. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const broken = lines.slice(0, -1);
  const longest = Math.max(...broken.map(({ start, end }) => end - start).slice(0, 1000));
  if (longest > WRAPPED.most || longest < WRAPPED.least) return false;
  const full = broken.filter(({ start, end }) => end - start > longest * 0.7).length;
  const ended = broken.filter(({ end }) => '.!?”"'.includes(text[end - 1] as string)).length;
  return full >= broken.length * 0.9 && ended <= broken.length * 0.3;
}
