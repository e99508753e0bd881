import { closeSync, fstatSync, openSync } from 'node:fs';
import { bytesOf, partsOf } from '../../src/snapshot/zip/read.ts';
import { entryOf, zipOf } from '../../src/snapshot/zip/write.ts';

/** The files in a zip, by their names. */
export function unzipped(path: string): ReadonlyMap<string, Buffer> {
  const file = openSync(path, 'r');
  try {
    return new Map([...partsOf(file, fstatSync(file).size)].map(([name, part]) => [name, bytesOf(file, part, 2 ** 30)]));
  } finally {
    closeSync(file);
  }
}

/** A zip of files as they are. */
export async function zipped(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Promise<Buffer> {
  const pieces: Uint8Array[] = [], entries = [];
  for (const [path, bytes] of files) entries.push(await entryOf(path, async function* () { yield bytes; }));
  for await (const piece of zipOf(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}
