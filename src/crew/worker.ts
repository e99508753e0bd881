import type { Hints } from '../article/find.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { prepare, type Prepared } from './prepare.ts';

/** What a thread of a crew does: reads one page, or reads it for a ledger. */
export function readPage({ snapshot, hints }: { readonly snapshot: Snapshot; readonly hints: Hints }): Reading {
  return read(snapshot, hints);
}

export function preparePage({ snapshot, hints, pipeline }: { readonly snapshot: Snapshot; readonly hints: Hints; readonly pipeline: string }): Prepared {
  return prepare(snapshot, hints, pipeline, read(snapshot, hints));
}
