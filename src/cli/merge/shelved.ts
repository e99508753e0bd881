import type { Incoming } from '../../hearsay.ts';
import { readShard } from '../../ledger/shard/read.ts';

/** What a shard holds as what is added, without being read again; sentences about what is damaged in it. */
export function* shelvedIn(path: string): Generator<Incoming | { readonly problem: string }> {
  for (const one of readShard(path)) {
    if ('problem' in one) yield one;
    else yield { snapshot: one.snapshot, hints: one.hints, before: { pipeline: one.pipeline, reading: one.reading } };
  }
}
