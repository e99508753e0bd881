/** An article to be found by whole numbers: fingerprints, hashes of what it speaks of. From 0 to 2^32 - 1 each. */
export interface Filed {
  readonly article: string;
  readonly keys: readonly number[];
}

/** An article that is filed under some of the numbers asked for. */
export interface Posted {
  readonly article: string;
  /** How many of the numbers asked for. */
  readonly shared: number;
}

/** What two must share at least to meet: so many numbers, and this part of those of the one that has fewer. */
export interface Least {
  readonly number: number;
  readonly part: number;
  /** How many numbers each asker is filed under itself, where that is not how many it asks for. */
  readonly of?: readonly number[];
}
