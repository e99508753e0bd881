/** What the user knows of an article that its page may not say. */
export interface Hints {
  /** ISO date. */
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}
