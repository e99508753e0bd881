import type { Span } from '../text/span.ts';

/** Visible text in the making, piece by piece, with the way back to where each piece came from. */
export interface Visible {
  readonly length: () => number;
  /** Adds text that stands in the source from `start` to `end`; letter for letter where both are of a length. */
  readonly add: (text: string, start: number, end: number) => void;
  readonly text: () => string;
  /** The stretch of the source that a span of the text came from: from its first letter's beginning to its last letter's end. */
  readonly sourceOf: (span: Span) => Span;
}

export function newVisible(): Visible {
  const parts: string[] = [];
  let whole = '', length = 0, last = -1;
  // Of each piece: where it begins in the text, and its beginning and end in the source.
  const at: number[] = [], from: number[] = [], to: number[] = [];
  const pieceAt = (offset: number): number => {
    let low = 0, high = at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((at[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const lengthOf = (piece: number): number => (at[piece + 1] ?? length) - (at[piece] as number);
  const isLiteral = (piece: number): boolean => lengthOf(piece) === (to[piece] as number) - (from[piece] as number);
  return {
    length: () => length,
    add(text, start, end) {
      parts.push(text);
      const literal = text.length === end - start;
      if (literal && last >= 0 && to[last] === start && isLiteral(last)) {
        to[last] = end;
        length += text.length;
        return;
      }
      at.push(length);
      from.push(start);
      to.push(end);
      last++;
      length += text.length;
    },
    text() {
      if (parts.length > 0) whole += parts.splice(0).join('');
      return whole;
    },
    sourceOf({ start, end }) {
      if (at.length === 0) return { start: 0, end: 0 };
      const first = pieceAt(start);
      const begin = (from[first] as number) + (isLiteral(first) ? start - (at[first] as number) : 0);
      if (end <= start) return { start: begin, end: begin };
      const final = pieceAt(end - 1);
      return { start: begin, end: isLiteral(final) ? (from[final] as number) + end - (at[final] as number) : (to[final] as number) };
    },
  };
}
