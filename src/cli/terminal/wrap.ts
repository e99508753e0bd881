import { widthOf } from './width.ts';

/** A run of one tone within a line that is to be wrapped. */
export interface Run {
  readonly text: string;
  /** Paints the run's words; absent for plain text. */
  readonly paint?: (text: string) => string;
}

/** Breaks runs at blanks into lines of at most `width` columns; with `most`, the last line allowed ends in "…". A word wider than a line is cut. */
export function wrap(runs: readonly Run[], width: number, most = Infinity): string[] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const piece of pieces(runs, width)) {
    if (used > 0 && used + 1 + piece.width > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + piece.width;
    line.push(piece);
  }
  if (line.length > 0) lines.push(line);
  if (lines.length <= most) return lines.map(painted);
  return lines.slice(0, most).map((kept, i) => painted(i === most - 1 ? shortened(kept, width) : kept));
}

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly run: Run;
}

function pieces(runs: readonly Run[], width: number): Piece[] {
  return runs.flatMap((run) => run.text.split(' ').filter((word) => word !== '').flatMap((word) => cut(word, width).map((text) => ({ text, width: widthOf(text), run }))));
}

/** A word in stretches that each fit a line: only addresses and vandalised text are this long. */
function cut(word: string, width: number): string[] {
  if (word.length <= width && widthOf(word) <= width) return [word];
  const out: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const columns = widthOf(character);
    if (used + columns > width && part !== '') {
      out.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += columns;
  }
  return [...out, part];
}

/** The line with "…" at its end, in place of its last words where there is no room beside them. */
function shortened(line: readonly Piece[], width: number): Piece[] {
  const kept = [...line];
  const used = (): number => kept.reduce((sum, piece) => sum + piece.width + 1, -1);
  while (kept.length > 1 && used() + 2 > width) kept.pop();
  const run = kept.at(-1)?.run ?? { text: '' };
  return [...kept, { text: '…', width: 1, run }];
}

/** Joins the pieces, painting each stretch of one run as a whole so that blanks inside it are painted too. */
function painted(line: readonly Piece[]): string {
  let out = '';
  for (let i = 0; i < line.length;) {
    const { run } = line[i] as Piece;
    let end = i;
    while (end < line.length && line[end]?.run === run) end++;
    const words = line.slice(i, end).map((piece) => piece.text).join(' ');
    out += (out === '' ? '' : ' ') + (run.paint ? run.paint(words) : words);
    i = end;
  }
  return out;
}
