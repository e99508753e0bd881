import { crc32, inflateRawSync } from 'node:zlib';
import type { Window } from './window.ts';

/** One member of a gzip file unpacked, or the place from which on bytes had to be passed over. */
export type Member = { readonly bytes: Buffer; readonly at: number } | { readonly damagedAt: number };

/** A record larger than this, packed or unpacked, holds no article. In bytes. */
const LARGEST = 64 * 2 ** 20;

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
/** Header without optional fields, and checksum with length behind the packed bytes. RFC 1952. In bytes. */
const HEADER = 10, TRAILER = 8;

/**
 * Unpacks a file of gzip members one after the other (RFC 1952). A damaged member loses only itself: the next is looked for by its first bytes, and is one
 * when it unpacks with the right checksum. Each stretch that was passed over is told once.
 */
export function* membersOf(window: Window): Generator<Member> {
  let lost: number | undefined;
  while (window.view().length > 0 || window.more()) {
    const member = memberAt(window);
    if (member) {
      if (lost !== undefined) yield { damagedAt: lost };
      lost = undefined;
      const at = window.at();
      window.skip(member.length);
      yield { bytes: member.bytes, at };
      continue;
    }
    lost ??= window.at();
    const next = window.view().indexOf(MAGIC, 1);
    // The first bytes of a member may lie across the end of what is in view.
    window.skip(next > 0 ? next : Math.max(1, window.view().length - MAGIC.length + 1));
  }
  if (lost !== undefined) yield { damagedAt: lost };
}

/** The member that begins here, with its packed length; undefined where none does, or a damaged one. */
function memberAt(window: Window): { bytes: Buffer; length: number } | undefined {
  for (;;) {
    const view = window.view();
    const from = view.length >= MAGIC.length && view.indexOf(MAGIC) !== 0 ? 'none' : headerLength(view);
    if (from === 'none') return undefined;
    const packed = from === undefined ? undefined : unpacked(view.subarray(from));
    if (packed === 'damaged') return undefined;
    if (packed && from !== undefined && view.length >= from + packed.length + TRAILER) {
      const end = from + packed.length;
      return view.readUInt32LE(end) === crc32(packed.bytes) ? { bytes: packed.bytes, length: end + TRAILER } : undefined;
    }
    if (view.length > LARGEST || !window.more()) return undefined;
  }
}

/** The length of a gzip header with its optional fields; undefined where it is not all in view. */
function headerLength(view: Buffer): number | undefined {
  if (view.length < HEADER) return undefined;
  const flags = view[3] ?? 0;
  let at = HEADER;
  if (flags & 4) at += view.length < at + 2 ? Infinity : 2 + view.readUInt16LE(at);
  // A name and a comment, each up to a NUL.
  for (const flag of [8, 16]) if (flags & flag && Number.isFinite(at)) at = view.indexOf(0, at) < 0 ? Infinity : view.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  return at <= view.length ? at : undefined;
}

function unpacked(packed: Buffer): { bytes: Buffer; length: number } | 'damaged' | undefined {
  try {
    const { buffer, engine } = inflateRawSync(packed, { info: true, maxOutputLength: LARGEST }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, length: engine.bytesWritten };
  } catch (error) {
    // "Unexpected end" only says that not all of it is in view yet.
    return error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR' ? undefined : 'damaged';
  }
}
