/** What a page states beside its text, for comparison with its lines. */
export interface Expected {
  /** Its titles, as `plainly` leaves them. */
  readonly titles: readonly string[];
  readonly description?: string;
  readonly authors: readonly string[];
  /** The article's text in its structured data. */
  readonly body?: string;
}
