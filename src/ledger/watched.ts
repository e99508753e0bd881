/** An address that is followed: a list of pages (a feed, a sitemap), or a page that such a list named; or a host and how its pages were read. What is followed is no part of what a ledger says, and of no export. */
export interface Watched {
  readonly url: string;
  readonly kind: 'list' | 'page' | 'design';
  /** The list that named it first. */
  readonly from?: string;
  /** When it is asked for again, ISO 8601, UTC; absent where it is not. */
  readonly next?: string;
  /** What whoever follows it has to remember, as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Every condition given must hold. Answers come in the order they are due, those that are never due last. */
export interface WatchedQuery {
  readonly urls?: readonly string[];
  readonly kind?: Watched['kind'];
  /** Due at this time or before. */
  readonly due?: string;
  readonly limit?: number;
}
