import type { Certainty, Span } from '../text/span.ts';

/** A place an article names, and which one it is as far as that can be told. */
export interface Place extends Span {
  readonly text: string;
  /** The place's own name; the words of the article where the gazetteer does not know it. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Degrees, two decimals. */
  readonly lat?: number;
  readonly lon?: number;
  /** `geonames:` and a GeoNames id. */
  readonly gazetteer?: string;
  readonly certainty: Certainty;
  /** How it was recognised, a slash, and how it was told from its namesakes. */
  readonly rule: string;
}
