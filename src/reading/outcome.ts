import type { Hints } from '../article/find.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Reading } from './assemble.ts';

/** What came of reading a page; with a problem where the Reading only stands for one that could not be read. */
export interface Outcome {
  readonly reading: Reading;
  readonly problem?: string;
}

/** Reads a page, in the program itself or in a thread with bounds on time and memory. */
export type ReadPage = (snapshot: Snapshot, hints: Hints) => Promise<Outcome>;
