import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Addition } from '../ledger.ts';
import { FORMAT, type Line } from './format.ts';

/** A shard that is being written: under another name beside its own, until it is whole. */
export interface ShardWriter {
  readonly add: (addition: Required<Omit<Addition, 'draft'>>) => void;
  /** Puts the whole shard in its place at once, on the disk; a shard that was there before is replaced. */
  readonly finish: () => void;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/** Begins a shard. Throws the system's errors, for `problemOf`. */
export function writeShard(path: string): ShardWriter {
  // Two that write the same shard, as clusters let them where one is slow, are not in each other's way.
  const beside = `${path}.${process.pid}.part`, file = openSync(beside, 'w');
  let articles = 0;
  const put = (line: Line, bytes: Uint8Array = new Uint8Array()): void => {
    const member = gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), bytes]));
    for (let at = 0; at < member.length;) at += writeSync(file, member, at);
  };
  put({ kind: 'shard', format: FORMAT });
  return {
    add: ({ snapshot: { bytes, ...snapshot }, hints, pipeline, reading }) => {
      put({ kind: 'article', snapshot, hints, pipeline, reading }, bytes);
      articles++;
    },
    finish: () => {
      put({ kind: 'end', articles });
      fsyncSync(file);
      closeSync(file);
      renameSync(beside, path);
    },
    abandon: () => {
      closeSync(file);
      rmSync(beside, { force: true });
    },
  };
}
