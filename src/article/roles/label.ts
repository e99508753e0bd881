import type { Certainty, Span } from '../../text/span.ts';
import type { BlockRole } from '../article.ts';

/** What a line is, and which rule says so. */
export interface Label {
  readonly role: BlockRole;
  readonly rule: string;
  readonly certainty: Certainty;
}

/** A labelled stretch of the text: a line, or the part of a line before or behind its dateline. */
export interface Labelled extends Label, Span {
  /** Which line it is or lies in. */
  readonly line: number;
}
