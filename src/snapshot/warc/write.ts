import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Snapshot } from '../snapshot.ts';

/** The date that stands where none is known, since ISO 28500 wants one. */
export const NO_DATE = '1970-01-01T00:00:00Z';

/** What a snapshot is archived as: its bytes as a resource, since the answer they came in is not kept. */
export interface Archived {
  readonly snapshot: Pick<Snapshot, 'id' | 'bytes' | 'mediaType' | 'charset'>;
  /** Where it came from; without one it is named by its hash. */
  readonly url?: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt?: string;
}

/** What archives name a snapshot by. */
export const targetOf = ({ snapshot: { id }, url }: Archived): string => url ?? `urn:${id}`;

/** The first record of an archive (ISO 28500, WARC 1.1), packed: what wrote it. */
export function firstRecord(software: string): Uint8Array {
  const block = Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`);
  return record('warcinfo', NO_DATE, 'application/warc-fields', block, []);
}

/** The record of a snapshot, packed as a gzip member of its own. The same snapshot gives the same bytes. */
export function recordOf(archived: Archived): Uint8Array {
  const { snapshot: { bytes, mediaType, charset }, fetchedAt = NO_DATE } = archived;
  return record('resource', fetchedAt, typeOf(mediaType, charset), bytes, [`WARC-Target-URI: ${written(targetOf(archived))}`, `WARC-Payload-Digest: ${digestOf(bytes)}`]);
}

/** That the bytes of a snapshot came from another place, or another time, as well. */
export function againRecord(first: Archived, again: Pick<Archived, 'url' | 'fetchedAt'>): Uint8Array {
  return record('revisit', again.fetchedAt ?? NO_DATE, undefined, Buffer.alloc(0), [
    `WARC-Target-URI: ${written(targetOf({ ...first, ...again }))}`, 'WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest', `WARC-Payload-Digest: ${digestOf(first.snapshot.bytes)}`,
    `WARC-Refers-To-Target-URI: ${written(targetOf(first))}`, `WARC-Refers-To-Date: ${first.fetchedAt ?? NO_DATE}`,
  ]);
}

const typeOf = (mediaType: string, charset: string | undefined): string => (charset === undefined ? mediaType : `${mediaType}; charset=${written(charset)}`);

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A header is one line, whatever an address holds. */
const written = (value: string): string => value.replace(/[\p{Cc}\s]/gu, encodeURIComponent);

/** Which byte of a gzip member names the system that packed it, and its value where that is nobody’s concern. RFC 1952. */
const SYSTEM = 9, UNKNOWN = 255;

function record(type: string, date: string, contentType: string | undefined, block: Uint8Array, more: readonly string[]): Uint8Array {
  const about = [`WARC-Type: ${type}`, `WARC-Date: ${date}`, ...more, ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]), `WARC-Block-Digest: ${digestOf(block)}`, `Content-Length: ${block.length}`];
  const head = ['WARC/1.1', `WARC-Record-ID: <urn:uuid:${uuidOf(about.join('\n'))}>`, ...about].join('\r\n');
  const member = gzipSync(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]));
  member[SYSTEM] = UNKNOWN;
  return member;
}

/** A UUID made of content, version 8 of RFC 9562, so that the same record has the same name. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
