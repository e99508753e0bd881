import type { Span } from '../../text/span.ts';
import { align, type Step } from './align.ts';
import { partsOf, type Word, wordsIn } from './words.ts';

/** How a quotation stands in one text. */
export interface Standing extends Span {
  readonly verdict: 'verbatim' | 'altered';
  /** The part of the quotation’s words that stand there in their order, 0 to 1. */
  readonly share: number;
  readonly diff: readonly Piece[];
}

/** Words both have, words that only the quotation has, words of the text that it leaves out. */
export interface Piece {
  readonly kind: Step['kind'];
  readonly words: string;
}

/** A quotation of which more of its words than this differ is not that one altered, but another. */
const MOST_CHANGED = 0.4;
/** Words that must be left for it to be told from chance. */
const LEAST = 3;

/** Where a text has a quotation, word for word or altered; undefined where it has neither. */
export function standingIn(quote: string, text: string): Standing | undefined {
  const there = wordsIn(text), parts = partsOf(quote), whole = wordsIn(parts.join(' '));
  if (whole.length === 0) return undefined;
  return verbatim(parts, text, there) ?? altered(parts.join(' '), whole, text, there);
}

/** Each part word for word, one behind the other. */
function verbatim(parts: readonly string[], text: string, there: readonly Word[]): Standing | undefined {
  const spans: [number, number][] = [];
  for (const part of parts) {
    const words = wordsIn(part), at = indexOf(there, words, spans.at(-1)?.[1] ?? 0);
    if (at < 0) return undefined;
    spans.push([at, at + words.length]);
  }
  const [first, last] = [there[spans[0]?.[0] ?? 0], there[(spans.at(-1)?.[1] ?? 1) - 1]];
  if (!first || !last || (spans.at(-1)?.[1] ?? 0) - (spans[0]?.[0] ?? 0) > FARTHEST) return undefined;
  return { verdict: 'verbatim', share: 1, start: first.start, end: last.end, diff: spans.map(([from, to]) => ({ kind: 'same' as const, words: textOf(text, there, from, to) })) };
}

/** Words between the first and the last of a quotation with gaps: more, and they were said on two occasions. */
const FARTHEST = 400;

function indexOf(there: readonly Word[], words: readonly Word[], from: number): number {
  const first = words[0]?.plain;
  for (let at = from; at + words.length <= there.length; at++) if (there[at]?.plain === first && words.every(({ plain }, n) => there[at + n]?.plain === plain)) return at;
  return -1;
}

function altered(quote: string, words: readonly Word[], text: string, there: readonly Word[]): Standing | undefined {
  const found = align(words.map(({ plain }) => plain), there.map(({ plain }) => plain), Math.floor(words.length * MOST_CHANGED)), [first, last] = [there[found?.from ?? 0], there[(found?.to ?? 1) - 1]];
  const same = found?.steps.reduce((sum, { kind, from, to }) => sum + (kind === 'same' ? to - from : 0), 0) ?? 0;
  if (!found || !first || !last || same < LEAST) return undefined;
  const diff = found.steps.map(({ kind, from, to }): Piece => ({ kind, words: kind === 'added' ? textOf(quote, words, from, to) : textOf(text, there, from, to) }));
  return { verdict: found.changes === 0 ? 'verbatim' : 'altered', share: Math.round((same / words.length) * EXACT) / EXACT, start: first.start, end: last.end, diff };
}

/** Digits after the point that a share is told with. */
const EXACT = 1000;

function textOf(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}
