import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Delivered } from '../fetch/page.ts';

/** Where a record's header ends and its block begins, and how long that says it is. */
export interface Head {
  readonly headers: Readonly<Record<string, string>>;
  /** The length of the header with the empty line behind it, and of the block. In bytes. */
  readonly length: number;
  readonly block: number;
}

/** No header is longer. In bytes. */
export const LONGEST_HEAD = 64 * 2 ** 10;
/** A page that unpacks to more is a bomb. In bytes. */
const LARGEST_PAGE = 32 * 2 ** 20;

/** A record must have a date, also where nobody knows it. */
export const BEFORE_THE_WEB = '1990';

/** The header of the WARC record that begins here (ISO 28500); undefined where none does. */
export function headOf(bytes: Buffer): Head | undefined {
  if (bytes.toString('latin1', 0, 5) !== 'WARC/') return undefined;
  const within = bytes.subarray(0, LONGEST_HEAD);
  // A header in which another begins is none, and is not searched to its end from each of them.
  const again = within.indexOf('\r\nWARC/');
  const end = (again < 0 ? within : within.subarray(0, again)).indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const headers = headersIn(bytes.toString('utf8', 0, end));
  const block = Number(headers['content-length']);
  return Number.isInteger(block) && block >= 0 ? { headers, length: end + 4, block } : undefined;
}

/** The page in a record: the body of a response with status 200, unpacked; undefined for every other record. */
export function pageIn({ headers }: Head, block: Buffer): Delivered | undefined {
  const url = (headers['warc-target-uri'] ?? '').replace(/^<|>$/g, ''), date = headers['warc-date'] ?? '';
  const about: Omit<Delivered, 'headers' | 'bytes'> = { url, ...(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(date) && date > BEFORE_THE_WEB ? { fetchedAt: date } : {}) };
  if (url === '') return undefined;
  if (headers['warc-type'] === 'resource') return { ...about, headers: { 'content-type': headers['content-type'] ?? '' }, bytes: block };
  if (headers['warc-type'] !== 'response' || !/^https?:/.test(url)) return undefined;
  const end = block.subarray(0, LONGEST_HEAD).indexOf('\r\n\r\n');
  const head = block.toString('latin1', 0, Math.max(end, 0));
  if (!/^HTTP\/[\d.]+ 200\b/.test(head)) return undefined;
  const said = headersIn(head);
  const body = block.subarray(end + 4);
  // Who unpacked a body leaves its packed length, which is less.
  const cut = headers['warc-truncated'] !== undefined || body.length < Number(said['content-length'] ?? 0);
  return { ...about, ...(cut ? { cut } : {}), headers: said, bytes: unpacked(/chunked/i.test(said['transfer-encoding'] ?? '') ? joined(body) : body, said['content-encoding']) };
}

function headersIn(head: string): Record<string, string> {
  return Object.fromEntries(head.split('\r\n').slice(1).flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
  }));
}

/** A chunked body in one piece. Archives that joined it already often leave the header as it was: what does not begin like a chunk is taken as it is. */
function joined(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? '' : body.toString('latin1', at, Math.min(end, at + 20)).split(';')[0]?.trim() ?? '';
    if (!/^[\da-f]{1,8}$/i.test(size)) return at === 0 ? body : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

/** What cannot be unpacked by the coding it names was unpacked by whoever archived it. */
function unpacked(body: Buffer, coding = ''): Buffer {
  const unpack = { 'gzip': gunzipSync, 'x-gzip': gunzipSync, 'deflate': inflateSync, 'br': brotliDecompressSync }[coding.toLowerCase()];
  try {
    return unpack ? unpack(body, { maxOutputLength: LARGEST_PAGE }) : body;
  } catch {
    return body;
  }
}
