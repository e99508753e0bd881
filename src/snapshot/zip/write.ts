import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A file for a zip, gone through once beforehand, so that its header can say what comes. */
export interface ZipEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly crc: number;
  readonly sha256: string;
  /** The same bytes each time it is called. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** The format counts in 32 bits; beyond them it has another way, which not everybody reads. */
const LARGEST = 2 ** 32 - 2;
/** All bits of a date that is none: 1 January 1980. A zip made twice must not differ by when. */
const NO_TIME = 0, NO_DATE = 0x21;
/** What is needed to read it, version 2.0, and names in UTF-8. */
const VERSION = 20, UTF8 = 0x800;

/** Goes through a file once. */
export async function entryOf(path: string, pieces: () => AsyncIterable<Uint8Array>): Promise<ZipEntry> {
  const hash = createHash('sha256');
  let size = 0, crc = 0;
  for await (const piece of pieces()) {
    size += piece.length;
    crc = crc32(piece, crc);
    hash.update(piece);
  }
  return { path, size, crc, sha256: hash.digest('hex'), pieces };
}

/** The same for what fits in memory. */
export const entryOfText = (path: string, text: string): Promise<ZipEntry> => entryOf(path, async function* () { yield Buffer.from(text); });

/** A zip of files as they are, none compressed (PKWARE’s APPNOTE 6.3): a WACZ wants its archive so. Throws `RangeError` where they are more than 4 GB. */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  const directory: Buffer[] = [];
  for (const { path, size, crc, pieces } of entries) {
    const name = Buffer.from(path), common = head(size, crc, name.length);
    if (at + size + 1024 * entries.length > LARGEST) throw new RangeError('A zip holds no more than 4 GB');
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [VERSION, 2]), common, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name]));
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, name]);
    yield local;
    yield* pieces();
    at += local.length + size;
  }
  const listed = Buffer.concat(directory);
  yield Buffer.concat([listed, numbers([0x06054b50, 4], [0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [listed.length, 4], [at, 4], [0, 2])]);
}

/** What stands in both headers of a file. */
const head = (size: number, crc: number, name: number): Buffer => numbers([VERSION, 2], [UTF8, 2], [0, 2], [NO_TIME, 2], [NO_DATE, 2], [crc, 4], [size, 4], [size, 4], [name, 2], [0, 2]);

/** Numbers in so many bytes each, the least first. */
function numbers(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const out = Buffer.alloc(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of all) at = out.writeUIntLE(value, at, bytes);
  return out;
}
