import type { Language } from '../lang/language.ts';
import type { Quotation, Sentence, Syntax, Token } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';
import { TAGS } from '../syntax/tag-set.ts';
import { retagged } from './retag.ts';

/**
 * What the rules look at: an article's tokens with, for each, its tag, its sentence and the outer quotation it stands in.
 * All numbers are token indices over the article.
 */
export interface View {
  readonly syntax: Syntax;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly tag: (i: number) => string;
  readonly lower: (i: number) => string;
  readonly sentenceOf: (i: number) => Sentence;
  /** Whether a capital means nothing here: the sentence has one on most of its words. */
  readonly titled: (i: number) => boolean;
  /** The index of the paragraph a token stands in. */
  readonly paragraphOf: (i: number) => number;
  /** The outer quotation a token stands in, its marks included, or undefined. */
  readonly quotationOf: (i: number) => Quotation | undefined;
  /** The quotation within another that opens or closes at a token, or undefined. */
  readonly innerAt: (i: number) => Quotation | undefined;
  /** The token that closes a quotation, or the last of its paragraph. */
  readonly lastOf: (quotation: Quotation) => number;
}

/** Builds the view in one pass over the tokens. */
export function viewOf(syntax: Syntax, language: Language): View {
  const { tokens, sentences, quotations, paragraphs } = syntax;
  const tags = retagged(syntax, language, (i) => isPluralPossessive(tokens, i));
  const sentence = new Int32Array(tokens.length).fill(-1);
  sentences.forEach(({ first, last }, n) => sentence.fill(n, first, last + 1));
  const titles = sentences.map((s) => isTitled(tokens, s));
  const paragraph = new Int32Array(tokens.length).fill(-1);
  paragraphs.forEach(({ first, last }, n) => { if (last >= first) paragraph.fill(n, first, last + 1); });
  const quotation = new Int32Array(tokens.length).fill(-1);
  const lastOf = (q: Quotation): number => q.close ?? paragraphs[paragraph[q.open] as number]?.last ?? q.open;
  quotations.forEach((q, n) => { if (q.depth === 0) quotation.fill(n, q.open, lastOf(q) + 1); });
  const inner = new Map<number, Quotation>();
  for (const q of quotations) if (q.depth > 0 && q.close !== undefined) inner.set(q.open, q).set(q.close, q);
  const names = tokens.map((_, i) => (isPluralPossessive(tokens, i) ? 'POS' : TAGS[tags[i] ?? 0] ?? ''));
  // An index of -1 is looked up by its name in an object's properties, a hundred times as slow as a bound that is checked.
  const outer = (i: number): number => (i >= 0 && i < tokens.length ? quotation[i] as number : -1);
  return {
    syntax, tokens, language, lastOf,
    tag: (i) => (i >= 0 && i < names.length ? names[i] as string : ''),
    lower: (i) => (i >= 0 ? tokens[i]?.lower ?? '' : ''),
    sentenceOf: (i) => windowOf(sentences[sentence[i] as number] as Sentence, i),
    titled: (i) => titles[sentence[i] as number] === 1,
    paragraphOf: (i) => paragraph[i] ?? -1,
    innerAt: (i) => inner.get(i),
    quotationOf: (i) => (outer(i) < 0 ? undefined : quotations[outer(i)]),
  };
}

/** No sentence of news that rules can read is longer, in tokens; without a bound a page without full stops costs the square of its length. */
const LONGEST = 200;

/** The sentence, or what lies within reach of token `i` in one that never ends. */
function windowOf(sentence: Sentence, i: number): Sentence {
  if (sentence.last - sentence.first <= LONGEST) return sentence;
  return { ...sentence, first: Math.max(sentence.first, i - LONGEST), last: Math.min(sentence.last, i + LONGEST) };
}

/** "the ministers’ claim": the mark behind a plural is a possessive, not a quotation mark. */
function isPluralPossessive(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i], before = tokens[i - 1];
  return (token?.text === '’' || token?.text === "'") && before?.end === token.start && before.lower.endsWith('s') && before.kind === 'word';
}
