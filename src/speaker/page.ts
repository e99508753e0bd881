import type { Language } from '../lang/language.ts';
import { LABELS } from '../syntax/label-set.ts';
import type { Syntax, Token } from '../syntax/syntax.ts';
import { TAGS } from '../syntax/tag-set.ts';
import type { Span } from '../text/span.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';

/** Tokens `first` … `last`, both inside. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** An article as the speaker rules look at it: its tokens, and where each stands. All numbers are token indices. */
export interface Page {
  readonly syntax: Syntax;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly lower: (i: number) => string;
  readonly text: (i: number) => string;
  /** Index of the sentence of a token. */
  readonly sentenceOf: (i: number) => number;
  readonly paragraphOf: (i: number) => number;
  /** Whether a token stands between double quotation marks. */
  readonly quoted: (i: number) => boolean;
  /** The tokens a span touches, or undefined when it touches none. */
  readonly rangeOf: (span: Span) => Range | undefined;
  readonly spanOf: (range: Range) => Span;
  readonly wordsOf: (range: Range) => string;
  /** The part of speech of a token. */
  readonly tag: (i: number) => string;
  /** How a token hangs on its head. */
  readonly label: (i: number) => string;
  /** The token a token hangs on, or -1. */
  readonly head: (i: number) => number;
}

/** Builds the page in one pass over the tokens. */
export function pageOf(syntax: Syntax, language: Language): Page {
  const { tokens, sentences, paragraphs, quotations, text, structure } = syntax;
  const sentence = new Int32Array(tokens.length).fill(-1);
  sentences.forEach(({ first, last }, n) => sentence.fill(n, first, last + 1));
  const paragraph = new Int32Array(tokens.length).fill(-1);
  paragraphs.forEach(({ first, last }, n) => { if (last >= first) paragraph.fill(n, first, last + 1); });
  const quoted = new Uint8Array(tokens.length);
  for (const { open, close, kind } of quotations) {
    if (kind === 'double') quoted.fill(1, open, (close ?? paragraphs[paragraph[open] as number]?.last ?? open) + 1);
  }
  const spanOf = ({ first, last }: Range): Span => ({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
  return {
    syntax, tokens, language, lexicon: lexiconOf(language), spanOf,
    lower: (i) => tokens[i]?.lower ?? '',
    text: (i) => tokens[i]?.text ?? '',
    sentenceOf: (i) => sentence[i] ?? -1,
    paragraphOf: (i) => paragraph[i] ?? -1,
    quoted: (i) => quoted[i] === 1,
    rangeOf: (span) => rangeOf(tokens, span),
    wordsOf: (range) => { const { start, end } = spanOf(range); return text.slice(start, end).replace(/\s+/g, ' '); },
    tag: (i) => TAGS[structure.tags[i] ?? -1] ?? '',
    label: (i) => LABELS[structure.labels[i] ?? -1] ?? '',
    head: (i) => structure.heads[i] ?? -1,
  };
}

function rangeOf(tokens: readonly Token[], { start, end }: Span): Range | undefined {
  const first = firstEndingAfter(tokens, start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < end) last++;
  return first < tokens.length && (tokens[first] as Token).start < end ? { first, last } : undefined;
}

function firstEndingAfter(tokens: readonly Token[], at: number): number {
  let low = 0, high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
