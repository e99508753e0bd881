import type { Span } from './span.ts';

/**
 * The marked notation: a text with its spans drawn in brackets.
 *
 *     [source The ministry] [cue denied] [content that its planes struck the market].
 *
 * Where a text holds several attributions each mark names its own behind a colon, or several joined by `+`:
 * `[source:1+2 Lind] [cue:1 said] [content:1 no] and [cue:2 added] [content:2 yes]`. Marks may nest. Pieces of one
 * content that are told apart stand in brackets of their own. A literal `[`, `]` or `\` is written `\[`, `\]`, `\\`.
 */
export type MarkRole = 'source' | 'cue' | 'content' | 'relay';

export const MARK_ROLES: readonly MarkRole[] = ['source', 'cue', 'content', 'relay'];

/** A span with a role, and the names of the attributions it belongs to: `['']` where the text has just one. */
export interface Mark extends Span {
  readonly role: MarkRole;
  readonly of: readonly string[];
}

export interface MarkedText {
  readonly text: string;
  /** In the order in which they open; the outer of two that open together first. */
  readonly marks: readonly Mark[];
}

const OPENING = /^\[(source|cue|content|relay)(?::([\w-]+(?:\+[\w-]+)*))? /;

/** Reads the notation. Throws `SyntaxError` naming the place of a bracket that opens no mark, or is never closed. */
export function parseMarked(marked: string): MarkedText {
  const marks: { role: MarkRole; of: string[]; start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i];
    if (c === '\\' && i + 1 < marked.length) {
      text += marked[++i];
    } else if (c === '[') {
      const opening = OPENING.exec(marked.slice(i, i + 200));
      if (!opening) throw new SyntaxError(`At ${i}: "${marked.slice(i, i + 20)}" opens no mark; a literal bracket is written \\[`);
      open.push(marks.length);
      marks.push({ role: opening[1] as MarkRole, of: opening[2]?.split('+') ?? [''], start: text.length, end: -1 });
      i += opening[0].length - 1;
    } else if (c === ']') {
      const mark = marks[open.pop() ?? -1];
      if (!mark) throw new SyntaxError(`At ${i}: "]" closes nothing; a literal bracket is written \\]`);
      mark.end = text.length;
    } else {
      text += c;
    }
  }
  const unclosed = marks[open.pop() ?? -1];
  if (unclosed) throw new SyntaxError(`"[${unclosed.role} ${text.slice(unclosed.start, unclosed.start + 20)}…" is never closed`);
  return { text, marks };
}

/** Writes the notation. Marks that cross are cut in two at the crossing, so every text can be drawn. */
export function drawMarked({ text, marks }: MarkedText): string {
  const pieces = nested(marks);
  let out = '', at = 0;
  const open: Mark[] = [];
  const copyTo = (end: number): void => {
    out += text.slice(at, end).replace(/[[\]\\]/g, '\\$&');
    at = end;
  };
  const closeTo = (start: number): void => {
    for (let last = open.at(-1); last && last.end <= start; last = open.at(-1)) {
      copyTo(last.end);
      out += ']';
      open.pop();
    }
  };
  for (const mark of pieces) {
    closeTo(mark.start);
    copyTo(mark.start);
    const of = mark.of.filter((name) => name !== '').join('+');
    out += `[${mark.role}${of && `:${of}`} `;
    open.push(mark);
  }
  closeTo(text.length);
  copyTo(text.length);
  return out;
}

/** The marks in opening order, each that would cross the end of an enclosing one cut there. */
function nested(marks: readonly Mark[]): Mark[] {
  const waiting = marks.filter((m) => m.end > m.start).sort(byOpening);
  const out: Mark[] = [];
  const open: Mark[] = [];
  while (waiting.length > 0) {
    const mark = waiting.shift() as Mark;
    while (open.length > 0 && (open.at(-1) as Mark).end <= mark.start) open.pop();
    const around = open.at(-1);
    if (around && mark.end > around.end) {
      const rest = { ...mark, start: around.end };
      const before = waiting.findIndex((m) => byOpening(m, rest) > 0);
      waiting.splice(before < 0 ? waiting.length : before, 0, rest);
    }
    const piece = around && mark.end > around.end ? { ...mark, end: around.end } : mark;
    out.push(piece);
    open.push(piece);
  }
  return out;
}

const byOpening = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
