import type { Span } from '../src/text/span.ts';

/** A span without the marks and the "that" at its ends, which nobody should be scored by. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  const strip = (): void => {
    while (start < end && MARKS.has(text[start] as string)) start++;
    while (end > start && MARKS.has(text[end - 1] as string)) end--;
  };
  strip();
  if (text.slice(start, start + 5).toLowerCase() === 'that ' && end > start + 5) start += 5;
  strip();
  return start < end ? { start, end } : span;
}

const MARKS = new Set('"\'`“”„‘’‚«»‹›.,;:!?…()[]{}-–— \n\t'.split(''));

/** The words a list of spans touches, each as its offset. */
export function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const all = new Set<number>();
  for (const { start, end } of spans) for (const word of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) all.add(start + word.index);
  return all;
}

/** F1 of two sets, 0 to 1. */
export function f1Of(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** A name without article, title, brackets and possessive, to compare by. */
export function bareName(name: string): string {
  const words = name.toLowerCase().replace(/[’‘]/g, "'").match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [];
  const bare = words.map((word) => (word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word)).filter((word) => !TITLES.has(word));
  return bare.join(' ');
}

const TITLES = new Set(['the', 'a', 'an', 'mr', 'mrs', 'ms', 'dr', 'sir', 'lord', 'lady', 'gen', 'general', 'judge', 'justice', 'professor', 'prof', 'minister', 'president', 'mayor', 'senator']);
