/** One page that a feed or a sitemap names. */
export interface Listed {
  readonly url: string;
  /** When it was published or last changed, as far as the list says. ISO 8601, UTC. */
  readonly changed?: string;
}

/** A list of pages (`feed`, `sitemap`), or of further lists (`index`). */
export interface Listing {
  readonly kind: 'feed' | 'sitemap' | 'index';
  /** Each address once, in the order of the list. */
  readonly listed: readonly Listed[];
  /** How long the list asks to be left alone, in seconds. */
  readonly pause?: number;
}

/** The sitemap protocol allows no more in one file, and feeds have some dozens. */
export const MOST_LISTED = 50_000;
