import { isSpace } from '../../text/span.ts';
import type { Line } from '../line.ts';
import type { Visible } from '../visible.ts';

/** Lines in the making, as a page's blocks open and close. White space is collapsed as browsers do. */
export interface LineMaker {
  /** A block begins: what comes stands in this element. */
  readonly begin: (element: number) => void;
  /** The line ends, if there is one. */
  readonly end: () => void;
  readonly breakLine: () => void;
  /** Two neighbours are to be told apart. */
  readonly space: () => void;
  /** An element of this name opened (1) or closed (-1). */
  readonly style: (tag: string, by: 1 | -1) => void;
  readonly link: (href: string | undefined) => void;
  /** What follows names the maker of a picture. */
  readonly credit: () => void;
  /** A picture stands here. */
  readonly picture: () => void;
  readonly text: (start: number, end: number, decoded?: string) => void;
  readonly found: () => readonly Line[];
}

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em']);

/** A line that is this long before a `<br>` is a paragraph, and so is one whose sentence is over. In characters. */
const PARAGRAPH = 200;

export function newLineMaker(visible: Visible, source: string): LineMaker {
  const lines: Line[] = [];
  let element = 0, start = -1, end = 0, inked = false;
  let linked = 0, bold = 0, italic = 0, href: string | undefined;
  // Open elements of each kind.
  let links = 0, bolds = 0, italics = 0, linkHref: string | undefined;
  let creditDue = false, credit = -1;
  let pendingSpace = false, pictured = false, breaks = 0, spaceAt = 0, parted = true, last = '';

  const add = (text: string, from: number, to: number): void => {
    const gap = start < 0 ? '' : breaks > 0 ? '\n' : pendingSpace ? ' ' : '';
    if (start < 0) {
      if (!parted) visible.add('\n\n', from, from);
      parted = false;
      start = visible.length();
    } else if (gap !== '') visible.add(gap, spaceAt, spaceAt + 1 <= from ? spaceAt + 1 : from);
    breaks = 0;
    pendingSpace = false;
    if (creditDue) {
      credit = visible.length();
      creditDue = false;
    }
    visible.add(text, from, to);
    end = visible.length();
    last = text;
    if (links > 0) {
      linked += text.length;
      href ??= linkHref;
    }
    if (bolds > 0) bold += text.length;
    if (italics > 0) italic += text.length;
    if (!inked) for (let i = 0; i < text.length && !inked; i++) inked = !isSpace(text.charCodeAt(i));
  };
  const flush = (): void => {
    if (start >= 0 && inked) {
      lines.push({ start, end, markup: { element, linked, bold, italic, pictured, credit: credit > start ? credit : undefined, href } });
      pictured = false;
    }
    if (start >= 0) start = -1;
    inked = creditDue = false;
    credit = -1;
    linked = bold = italic = breaks = 0;
    pendingSpace = false;
    href = undefined;
  };
  return {
    begin(next) { element = next; },
    end: flush,
    breakLine() {
      if (start < 0) return;
      breaks++;
      if (breaks > 1 || end - start > PARAGRAPH || /[.!?…:”"»]$/.test(last)) flush();
    },
    space() { pendingSpace = true; },
    style(tag, by) {
      if (tag === 'a') links = Math.max(0, links + by);
      else if (BOLD.has(tag)) bolds = Math.max(0, bolds + by);
      else if (ITALIC.has(tag)) italics = Math.max(0, italics + by);
    },
    link(to) { linkHref = to; },
    credit() { creditDue = true; },
    picture() { pictured = true; },
    text(from, to, decoded) {
      if (decoded !== undefined) {
        if (isBlank(decoded.charCodeAt(0))) pendingSpace = true;
        else add(decoded, from, to);
        return;
      }
      let i = from;
      while (i < to) {
        let blank = i;
        while (blank < to && isBlank(source.charCodeAt(blank))) blank++;
        if (blank > i) {
          if (!pendingSpace) spaceAt = i;
          pendingSpace = true;
        }
        i = blank;
        // A run of words with single blanks between them is one piece.
        let stop = i;
        while (stop < to) {
          const code = source.charCodeAt(stop);
          if (!isBlank(code)) stop++;
          else if (code === 32 && stop + 1 < to && !isBlank(source.charCodeAt(stop + 1))) stop += 2;
          else break;
        }
        if (stop > i) add(source.slice(i, stop), i, stop);
        i = stop;
      }
    },
    found: () => lines,
  };
}

/** White space that HTML collapses. No-break spaces stay. */
function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
