/** A half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)` are its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a value is known: the article says it in so many words, or it was worked out. */
export type Certainty = 'stated' | 'inferred';

/** The words a span points at. Throws `RangeError` when the span does not lie in the text. */
export function wordsOf(text: string, span: Span): string {
  if (span.start < 0 || span.start > span.end || span.end > text.length) {
    throw new RangeError(`Span ${span.start}–${span.end} does not lie in a text of ${text.length}`);
  }
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without the white space at its ends; an all-white span shrinks to nothing at its start. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return { start, end };
}

/** White space in news pages: ASCII blanks, no-break spaces, the spaces of typography, zero-width space and BOM. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x85 || code === 0x1680
    || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f
    || code === 0x3000 || code === 0xfeff;
}
