import type { Hints } from '../article/find.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What a thread of a crew does: reads one page. */
export function readPage({ snapshot, hints }: { readonly snapshot: Snapshot; readonly hints: Hints }): Reading {
  return read(snapshot, hints);
}
