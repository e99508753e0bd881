import type { Remark } from '../text/remark.ts';
import type { Certainty, Span } from '../text/span.ts';

export type BlockRole =
  | 'section' | 'headline' | 'standfirst' | 'byline' | 'dateline' | 'photo'
  | 'body' | 'promo' | 'credit' | 'comments' | 'chrome';

/** One paragraph, heading, caption or button of the visible text. Blocks cover the text in order and do not overlap. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** Which rule gave the role. */
  readonly rule: string;
  readonly certainty: Certainty;
}

/** A metadata value and how it is known; the span is there when the visible text says it. */
export interface Stated<T> extends Partial<Span> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly rule: string;
}

export interface Photo extends Span {
  readonly filePhoto: boolean;
  /** The photographer as credited. */
  readonly credit?: string;
  readonly agency?: string;
}

/** READ MORE and its kin: a pointer to another article. */
export interface Related {
  readonly title: string;
  readonly url?: string;
}

/** Where the page says its text comes from: "Source: …", an agency slug, the canonical address of the original. */
export interface Upstream extends Span {
  readonly outlet?: string;
  readonly url?: string;
}

export interface Article {
  /** Everything visible, chrome included; every offset downstream points in here. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly headline?: string;
  readonly section?: string;
  readonly byline?: readonly string[];
  readonly outlet?: string;
  readonly canonicalUrl?: string;
  /** ISO date of publication. */
  readonly published?: Stated<string>;
  readonly photos: readonly Photo[];
  readonly related: readonly Related[];
  readonly upstream: readonly Upstream[];
  readonly remarks: readonly Remark[];
  /** The bytes of the snapshot that a span of the text came from. */
  readonly bytesOf: (span: Span) => Span;
}

/** Roles in which the outlet, or somebody through it, tells the news. Attributions are looked for in these only. */
export const TOLD: ReadonlySet<BlockRole> = new Set<BlockRole>(['headline', 'standfirst', 'body']);
