/** What a person decided about a statement, a tie or a speaker. The machine never overwrites it. */
export interface Review {
  readonly id: string;
  readonly target: string;
  /** Where the target stands, whichever version of the program read it, made by `placeOf`: so that a decision outlives an upgrade. */
  readonly place?: string;
  readonly verb: 'accept' | 'reject' | 'correct' | 'merge' | 'split' | 'note' | 'undo';
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What was corrected to what, the other of a merge, the note, the id of the review undone. */
  readonly body: Readonly<Record<string, unknown>>;
}
