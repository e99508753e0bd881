import { closeSync, fstatSync, openSync } from 'node:fs';
import { bytesOf, partsOf } from '../../src/snapshot/zip/read.ts';

/** The files in a zip, by their names. */
export function unzipped(path: string): ReadonlyMap<string, Buffer> {
  const file = openSync(path, 'r');
  try {
    return new Map([...partsOf(file, fstatSync(file).size)].map(([name, part]) => [name, bytesOf(file, part, 2 ** 30)]));
  } finally {
    closeSync(file);
  }
}
