import type { Words } from './engine.ts';

/**
 * An article as it is written: all of it that can be worked out before it is somebody's turn to write. Whoever reads it does this too, on
 * as many cores as read, so that the one writer has little left but writing.
 */
export interface Draft {
  readonly id: string;
  /** The bytes of its snapshot, packed. */
  readonly snapshot: Uint8Array;
  /** What stands in its row, beside its id. */
  readonly asked: string;
  readonly hints: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Its Reading, packed. */
  readonly body: Uint8Array;
  readonly statements: readonly DraftStatement[];
}

/** One statement: its digits behind the article's, and the words by which it is found. */
export interface DraftStatement {
  readonly key: string;
  readonly words: Omit<Words, 'no'>;
}
