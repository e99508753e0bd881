import type { Remark } from '../text/remark.ts';
import type { Span } from '../text/span.ts';
import type { BlockRole } from '../article/article.ts';

/** `word` has a letter, `number` begins with a digit, `mark` is any other visible character or run of one. */
export type TokenKind = 'word' | 'number' | 'mark';

/**
 * The smallest piece the rules look at. Clitics are tokens of their own ("do" "n't", "Lind" "’s"), words joined by
 * hyphens are one, an abbreviation keeps its full stop ("Gen.", "U.S.").
 */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
}

/** A run of tokens `first` … `last` (both inside) that ends with a full stop, question or exclamation mark, or its block. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

/** Text between quotation marks. The span holds the marks. */
export interface Quotation extends Span {
  /** The tokens of the marks; `close` is absent when the quotation runs to the end of its block. */
  readonly open: number;
  readonly close?: number;
  readonly kind: 'double' | 'single';
  /** 0 for an outer quotation, 1 for one inside it, … */
  readonly depth: number;
  /** Index of the quotation of the block before that this one carries on: every paragraph re-opens, the last one closes. */
  readonly continues?: number;
}

/** A block with its tokens `first` … `last`; `last < first` when it has none. */
export interface Paragraph extends Span {
  readonly role: BlockRole;
  readonly first: number;
  readonly last: number;
}

/** What the models say of the tokens of an article, one number a token. */
export interface Structure {
  /** Indices into `TAGS`. */
  readonly tags: Uint8Array;
  /** The token each hangs on, an index over the article; -1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** Indices into `LABELS`: how it hangs there. */
  readonly labels: Uint8Array;
}

/** An article as tokens. All indices are into `tokens`, over the whole article. */
export interface Syntax {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** In the order in which they open. */
  readonly quotations: readonly Quotation[];
  readonly structure: Structure;
  readonly remarks: readonly Remark[];
}
