import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { headOf } from '../warc/record.ts';
import { recordsIn } from '../warc/open.ts';
import { bytesAt, bytesOf, partsOf, type ZipPart, ZipTrouble } from '../zip/read.ts';
import { LARGEST } from './bundled.ts';
import { isArchive, windowIn } from './open.ts';

/** One record of an archive as it is proved. */
export type ProvedRecord = { readonly headers: Readonly<Record<string, string>>; readonly block: Buffer } | { readonly damagedAt: number };

/** A WACZ that is looked at as evidence: its files, whatever they hold. */
export interface Proof {
  readonly paths: readonly string[];
  /** Throws `ZipTrouble` where a file is damaged or too large. */
  readonly bytes: (path: string) => Buffer;
  readonly size: (path: string) => number;
  readonly sha256: (path: string) => string;
  /** Every record of every archive in it. */
  readonly records: () => Generator<ProvedRecord>;
  readonly close: () => void;
}

/** As much as is hashed at once. In bytes. */
const STEP = 2 ** 20;

/** Opens a WACZ to prove it. Throws `ZipTrouble`, or what the system says. */
export function openProof(path: string): Proof {
  const file = openSync(path, 'r');
  try {
    return proofOf(file, partsOf(file, fstatSync(file).size));
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function proofOf(file: number, parts: ReadonlyMap<string, ZipPart>): Proof {
  const part = (path: string): ZipPart => {
    const found = parts.get(path);
    if (!found) throw new ZipTrouble(`does not hold ${path}`);
    return found;
  };
  return {
    paths: [...parts.keys()],
    bytes: (path) => bytesOf(file, part(path), LARGEST),
    size: (path) => part(path).size,
    sha256: (path) => hashOf(file, part(path)),
    records: function* () {
      for (const archive of parts.values()) if (isArchive(archive.path)) yield* provedIn(file, archive);
    },
    close: () => closeSync(file),
  };
}

function* provedIn(file: number, archive: ZipPart): Generator<ProvedRecord> {
  try {
    for (const record of recordsIn(windowIn(file, archive))) {
      const head = 'damagedAt' in record ? undefined : headOf(record.bytes);
      if ('damagedAt' in record) yield record;
      else if (head) yield { headers: head.headers, block: record.bytes.subarray(head.length, head.length + head.block) };
    }
  } catch (error) {
    // An archive that was packed in the zip is whole or not to be had.
    if (!(error instanceof ZipTrouble)) throw error;
    yield { damagedAt: 0 };
  }
}

function hashOf(file: number, part: ZipPart): string {
  const hash = createHash('sha256');
  if (part.packed === 'deflated') return hash.update(bytesOf(file, part, LARGEST)).digest('hex');
  for (let at = 0; at < part.length; at += STEP) hash.update(bytesAt(file, part.at + at, Math.min(STEP, part.length - at)));
  return hash.digest('hex');
}
