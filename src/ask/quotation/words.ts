import { folded } from '../../ledger/search.ts';
import type { Span } from '../../text/span.ts';

/** A word of a text as it is compared: without case and accents. */
export interface Word extends Span {
  readonly plain: string;
}

/** The words of a text in order. What stands between them (spaces, marks, quotation marks of every country) tells no quotation from another. */
export function wordsIn(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(from, to).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu)) {
    const plain = folded(word).replaceAll(' ', '');
    if (plain !== '') words.push({ plain, start: from + index, end: from + index + word.length });
  }
  return words;
}

/** A quotation in the parts that its own gaps leave: `we stand … and wait`, `we [the miners] stand`. */
export function partsOf(quote: string): string[] {
  return quote.split(/…|\(\.{3}\)|\.{3}|\[[^[\]]*\]/u).filter((part) => wordsIn(part).length > 0);
}
