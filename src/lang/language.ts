import type { Cue } from './cue.ts';

/** All that Hearsay knows of one language: cue files and word lists, no code. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly cues: readonly Cue[];
  /** A word list by its file name: `words('titles')`. Lower case unless the list says otherwise. Throws `RangeError` for a list that does not exist. */
  readonly words: (list: string) => ReadonlySet<string>;
  /** The same as text, a line each, with a tab between columns, for lists that are too long to be made a set of by the way. */
  readonly lines: (list: string) => string;
  /** A table by its file name: the columns of each line, split at tabs or two blanks. */
  readonly table: (list: string) => readonly (readonly string[])[];
}
