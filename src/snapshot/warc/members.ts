import { crc32, inflateRawSync } from 'node:zlib';
import type { Window } from './window.ts';

/** One member of a gzip file unpacked, or the place from which on bytes had to be passed over. */
export type Member = { readonly bytes: Buffer; readonly at: number } | { readonly damagedAt: number };

/** A record larger than this, packed or unpacked, holds no article. In bytes. */
const LARGEST = 64 * 2 ** 20;

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
/** Header without optional fields, and checksum with length behind the packed bytes. RFC 1952. In bytes. */
const HEADER = 10, TRAILER = 8;

/** Packed bytes that are tried first; twice as many each time they do not reach the end of a member, so that a false one costs little. */
const FIRST_TRY = 2 ** 14;
/** Bytes out of one packed byte; pages have 10 to 20. What is smaller than `HARMLESS` may have more. */
const RATIO = 100, HARMLESS = 2 ** 20;

/**
 * Packed bytes that may be unpacked in vain: so many for each byte of the file that lies behind, and so many beforehand. To find that a member is damaged takes up to four
 * times its length, so that the next is tried again; an archive made of beginnings without an end is not unpacked once from each of them.
 */
const IN_VAIN = 4, IN_VAIN_FIRST = 2 ** 20;

/**
 * Unpacks a file of gzip members one after the other (RFC 1952). A damaged member loses only itself: the next is looked for by its first bytes, and is one
 * when it unpacks with the right checksum. Each stretch that was passed over is told once. The cost is linear in the file, whatever it holds.
 */
export function* membersOf(window: Window): Generator<Member> {
  let lost: number | undefined, inVain = 0;
  while (window.view().length > 0 || window.more()) {
    const tried = inVain <= IN_VAIN_FIRST + IN_VAIN * window.at() ? memberAt(window) : { inVain: 0 };
    if ('bytes' in tried) {
      if (lost !== undefined) yield { damagedAt: lost };
      lost = undefined;
      const at = window.at();
      window.skip(tried.length);
      yield { bytes: tried.bytes, at };
      continue;
    }
    inVain += tried.inVain;
    lost ??= window.at();
    const next = window.view().indexOf(MAGIC, 1);
    // The first bytes of a member may lie across the end of what is in view.
    window.skip(next > 0 ? next : Math.max(1, window.view().length - MAGIC.length + 1));
  }
  if (lost !== undefined) yield { damagedAt: lost };
}

/** The member that begins here, with its packed length, or how many bytes were unpacked to find that none does, or a damaged one. */
function memberAt(window: Window): { bytes: Buffer; length: number } | { inVain: number } {
  let inVain = 0;
  for (let wanted = FIRST_TRY; ; wanted *= 2) {
    while (window.view().length < wanted && window.more());
    const view = window.view().subarray(0, wanted);
    if (!view.subarray(0, MAGIC.length).equals(MAGIC)) return { inVain };
    const from = headerLength(view);
    const packed = from === undefined ? undefined : unpacked(view.subarray(from));
    inVain += wanted;
    if (packed === 'damaged') return { inVain };
    if (packed && from !== undefined && view.length >= from + packed.length + TRAILER) {
      const end = from + packed.length;
      return view.readUInt32LE(end) === crc32(packed.bytes) ? { bytes: packed.bytes, length: end + TRAILER } : { inVain };
    }
    if (view.length < wanted || wanted > LARGEST) return { inVain };
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

/** What is packed here, to its end; undefined where that is not in view, or where so little in view would unpack to so much. */
function unpacked(packed: Buffer): { bytes: Buffer; length: number } | 'damaged' | undefined {
  const maxOutputLength = Math.min(LARGEST, Math.max(packed.length * RATIO, HARMLESS));
  try {
    const { buffer, engine } = inflateRawSync(packed, { info: true, maxOutputLength }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, length: engine.bytesWritten };
  } catch (error) {
    // An unexpected end only says that not all of it is in view yet.
    return error instanceof Error && 'code' in error && (error.code === 'Z_BUF_ERROR' || error.code === 'ERR_BUFFER_TOO_LARGE') ? undefined : 'damaged';
  }
}
