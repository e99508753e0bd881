import { readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';

/** A file in a zip: where it lies and how. Its name is a name and no place: nothing is ever unpacked to the disk. */
export interface ZipPart {
  readonly path: string;
  readonly packed: 'stored' | 'deflated';
  /** Where its bytes begin, and how many there are, packed and unpacked. */
  readonly at: number;
  readonly length: number;
  readonly size: number;
  readonly crc: number;
}

/** Why something is no zip that could be read, in a sentence. */
export class ZipTrouble extends Error {}

/** No archive has more files, and no list of them is longer. In bytes. */
const MOST = 100_000, LONGEST_LIST = 64 * 2 ** 20;
/** The end of a zip, with the longest comment behind it. In bytes. */
const END = 22, COMMENT = 65_535;
/** Where the format counts in 64 bits, all bits of its 32 are set. */
const FULL = 0xffffffff;

/** The files of a zip by their names, as its list at the end has them (PKWARE’s APPNOTE 6.3, 64-bit sizes too). Throws `ZipTrouble` for what is none, is locked, names a file twice, or says that its files overlap, as bombs do. */
export function partsOf(file: number, size: number): ReadonlyMap<string, ZipPart> {
  const tail = bytesAt(file, Math.max(0, size - END - COMMENT), Math.min(size, END + COMMENT)), end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + END > tail.length) throw new ZipTrouble('is no zip file, or its end is missing');
  const { count, length, from } = listOf(file, tail, end, size);
  if (count > MOST || length > LONGEST_LIST || from + length > size) throw new ZipTrouble('has a list of files that cannot be true');
  const list = bytesAt(file, from, length), parts = new Map<string, ZipPart>();
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50) throw new ZipTrouble('has a damaged list of files');
    const names = list.readUInt16LE(at + 28), extra = list.readUInt16LE(at + 30), path = list.toString('utf8', at + 46, at + 46 + names);
    const wide = wideOf(list.subarray(at + 46 + names, at + 46 + names + extra), [list.readUInt32LE(at + 24), list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)]);
    if (parts.has(path)) throw new ZipTrouble(`holds ${path} twice`);
    if (!path.endsWith('/')) parts.set(path, partAt(file, path, list.subarray(at, at + 46), wide));
    at += 46 + names + extra + list.readUInt16LE(at + 32);
  }
  if ([...parts.values()].reduce((sum, part) => sum + part.length, 0) > size) throw new ZipTrouble('has files that lie over each other');
  return parts;
}

/** How many files there are, and where they are listed. */
function listOf(file: number, tail: Buffer, end: number, size: number): { count: number; length: number; from: number } {
  const [count, length, from] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  const wide = tail.subarray(Math.max(0, end - 20), end);
  if ((count < 0xffff && length < FULL && from < FULL) || wide.length < 20 || wide.readUInt32LE(0) !== 0x07064b50) return { count, length, from };
  const at = Number(wide.readBigUInt64LE(8));
  const far = at + 56 <= size ? bytesAt(file, at, 56) : Buffer.alloc(0);
  if (far.length < 56 || far.readUInt32LE(0) !== 0x06064b50) throw new ZipTrouble('has a damaged list of files');
  return { count: Number(far.readBigUInt64LE(32)), length: Number(far.readBigUInt64LE(40)), from: Number(far.readBigUInt64LE(48)) };
}

/** Size, packed size and place, each from the extra field where it does not fit in 32 bits. */
function wideOf(extra: Buffer, narrow: readonly [number, number, number]): readonly [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  const [size, packed, from] = narrow.map((value) => {
    if (value !== FULL || at + 8 > extra.length) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
  return [size ?? 0, packed ?? 0, from ?? 0];
}

function partAt(file: number, path: string, head: Buffer, [size, length, from]: readonly [number, number, number]): ZipPart {
  const method = head.readUInt16LE(10);
  if (head.readUInt16LE(8) & 1) throw new ZipTrouble(`holds ${path} under a password`);
  if (method !== 0 && method !== 8) throw new ZipTrouble(`holds ${path} packed in a way that cannot be unpacked here`);
  const local = bytesAt(file, from, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) throw new ZipTrouble(`does not hold ${path} where its list says`);
  return { path, packed: method === 0 ? 'stored' : 'deflated', at: from + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), length, size, crc: head.readUInt32LE(16) };
}

/** The bytes of a file in a zip. Throws `ZipTrouble` where they are more than `most`, or not those that were put in. */
export function bytesOf(file: number, { path, packed, at, length, size, crc }: ZipPart, most: number): Buffer {
  if (size > most || length > most) throw new ZipTrouble(`holds ${path} of ${Math.round(Math.max(size, length) / 2 ** 20)} MB, which is too large`);
  const held = bytesAt(file, at, length), bytes = packed === 'stored' ? held : inflated(path, held, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new ZipTrouble(`holds ${path} damaged`);
  return bytes;
}

function inflated(path: string, held: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(held, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ZipTrouble(`holds ${path} damaged`);
  }
}

/** What of a stretch of a file is there. */
export function bytesAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  for (let read = 1; read > 0 && filled < length; filled += read) read = readSync(file, bytes, filled, length - filled, from + filled);
  return bytes.subarray(0, filled);
}
