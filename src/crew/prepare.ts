import type { Hints } from '../article/find.ts';
import { lookAt, type Look } from '../ledger/design/look.ts';
import type { Draft } from '../ledger/draft.ts';
import { draftOf, storedAs } from '../ledger/drafted.ts';
import { type Seen, seenOf } from '../link/neighbours.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A page read, with all that can be made of it before it is written: what will be written, and what it is tied to others by. */
export interface Prepared {
  readonly draft: Draft;
  readonly seen: Seen;
  /** How it was read, where it has an address. */
  readonly look?: { readonly host: string; readonly look: Look };
}

export function prepare(snapshot: Snapshot, hints: Hints, pipeline: string, reading: Reading): Prepared {
  const addition = { snapshot, hints, pipeline }, look = lookAt(reading, hints);
  return { draft: draftOf(addition, reading), seen: seenOf(storedAs(addition, reading)), ...(look ? { look } : {}) };
}
