import { mediaTypeOfBytes } from '../media-type.ts';
import type { MediaType, Snapshot } from '../snapshot.ts';
import { snapshotId } from '../take.ts';

/** What is known of bytes that came from the web, now or, in an archive, then. */
export interface Delivered {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly fetchedAt?: string;
  /** Whether only its beginning was kept. */
  readonly cut?: boolean;
}

const TYPES: ReadonlyMap<string, MediaType> = new Map([['text/html', 'text/html'], ['application/xhtml+xml', 'text/html'], ['text/markdown', 'text/markdown'], ['text/x-markdown', 'text/markdown']]);

/** Types behind which hosts that know no better send pages: their bytes decide. */
const VAGUE = new Set(['', 'text/plain', 'application/octet-stream', 'binary/octet-stream', 'application/x-unknown', 'unknown/unknown']);

/** The snapshot of a page from the web, asked for as `input`; undefined for what says it is something else: a picture, a script, a PDF. */
export function pageSnapshot({ bytes, url, headers, fetchedAt }: Delivered, input: string): Snapshot | undefined {
  const { type, charset } = contentType(headers['content-type']);
  const mediaType = TYPES.get(type) ?? (VAGUE.has(type) ? mediaTypeOfBytes(bytes) : undefined);
  if (mediaType === undefined) return undefined;
  return {
    input, id: snapshotId(bytes), bytes, mediaType, url, remarks: [],
    ...(charset === undefined ? {} : { charset }), ...validatorsIn(headers), ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

/** Validators longer than this are not worth sending back. In characters. */
const LONGEST_VALIDATOR = 1024;

/** What a host calls this version of what it sent. */
export function validatorsIn({ etag, 'last-modified': lastModified }: Readonly<Record<string, string>>): Pick<Snapshot, 'etag' | 'lastModified'> {
  const sendable = (value: string | undefined): value is string => value !== undefined && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e]+$/.test(value);
  return { ...(sendable(etag) ? { etag } : {}), ...(sendable(lastModified) ? { lastModified } : {}) };
}

/** `Text/HTML; charset="utf-8"` → `text/html`, `utf-8`. Written by hosts in every way there is. */
export function contentType(header = ''): { type: string; charset?: string } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.find((part) => /^charset\s?=/i.test(part))?.replace(/^[^=]*=/, '').trim().replace(/^["']|["']$/g, '').toLowerCase();
  return { type: type.toLowerCase(), ...(charset ? { charset } : {}) };
}
