import type { Certainty, Span } from '../text/span.ts';

/** Whom or what a name names. Works, events, peoples and languages are no names here. */
export type NameKind = 'person' | 'organisation' | 'place';

/** A proper name as it stands in the article, without title before it and possessive behind it. */
export interface Name extends Span {
  readonly kind: NameKind;
  readonly rule: string;
  readonly certainty: Certainty;
}
