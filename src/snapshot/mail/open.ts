import { readFileSync, statSync } from 'node:fs';
import type { Opened } from '../opened.ts';
import { problemOf } from '../problem.ts';
import type { MediaType, Snapshot } from '../snapshot.ts';
import { snapshotId } from '../take.ts';
import { mailHeadOf, wordsOf } from './header.ts';
import { articlePart } from './part.ts';

/** Whether a path is named like a letter, a page saved with all that is on it, or a box of letters. */
export const isMail = (path: string): boolean => /\.(?:eml|mht|mhtml|mbox)$/i.test(path);

/** No letter and no saved page is larger, and no box is read that is. In bytes. */
const LARGEST = 64 * 2 ** 20, LARGEST_BOX = 512 * 2 ** 20;

/** Reads a letter (RFC 5322), a saved page (MHTML, RFC 2557), or all letters of an mbox file (RFC 4155), whose `input` is the path, `#` and their number. */
export function* openMail(path: string): Generator<Opened> {
  let bytes: Buffer;
  try {
    const { size } = statSync(path), most = isBox(path) ? LARGEST_BOX : LARGEST;
    if (size > most) return yield { input: path, problem: `too large: ${Math.round(size / 2 ** 20)} MB, and no more than ${most / 2 ** 20} are read` };
    bytes = readFileSync(path);
  } catch (error) {
    return yield { input: path, problem: problemOf(error) };
  }
  if (!isBox(path)) return yield letterIn(bytes, path);
  const letters = lettersIn(bytes);
  for (const [n, letter] of letters.entries()) yield letterIn(letter, `${path}#${n + 1}`);
  if (letters.length === 0) yield { input: path, problem: 'holds no letters' };
}

const isBox = (path: string): boolean => /\.mbox$/i.test(path);

const TYPES: ReadonlyMap<string, MediaType> = new Map([['text/html', 'text/html'], ['application/xhtml+xml', 'text/html'], ['text/markdown', 'text/markdown'], ['text/plain', 'text/plain']]);

/** The article in a letter or a saved page, as it was before it was packed for sending. */
export function letterIn(bytes: Buffer, input: string): Opened {
  const { fields } = mailHeadOf(bytes);
  if (!fields.has('content-type') && !fields.has('from') && !fields.has('subject')) return { input, problem: 'is no letter and no saved page' };
  const part = articlePart(bytes);
  if (!part || part.bytes.length === 0) return { input, problem: 'holds no page and no text that could be read' };
  const url = addressOf(fields.get('snapshot-content-location') ?? part.location), fetchedAt = url === undefined ? undefined : timeOf(fields.get('date'));
  const snapshot: Snapshot = {
    input, id: snapshotId(part.bytes), bytes: part.bytes, mediaType: TYPES.get(part.type) ?? 'text/plain', remarks: [],
    ...(part.charset === undefined ? {} : { charset: part.charset }), ...(url === undefined ? {} : { url }), ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
  if (url !== undefined) return { input, snapshot };
  const published = dayIn(fields.get('date')), outlet = senderOf(fields.get('from'));
  return { input, snapshot, beside: { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }) } };
}

function addressOf(location: string | undefined): string | undefined {
  return location !== undefined && /^https?:\/\//i.test(location) && URL.canParse(location) ? location : undefined;
}

/** When a page was saved. ISO 8601, UTC. */
function timeOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day a letter was written where it was written: `Wed, 12 Mar 2031 23:30:00 -0500` is the 12th. */
function dayIn(date = ''): string | undefined {
  const [, day = '', name = '', year] = /\b(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})\b/i.exec(date) ?? [], month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

/** Longer names are none. In characters. */
const LONGEST_NAME = 200;

/** The name in front of the address of who sent it, which for a newsletter is its outlet. */
function senderOf(from = ''): string | undefined {
  const name = wordsOf(from.slice(0, from.lastIndexOf('<')).trim().replace(/^"|"$/g, '')).replace(/[\p{Cc}\s]{1,1000}/gu, ' ').trim();
  return name !== '' && name.length <= LONGEST_NAME && !name.includes('@') ? name : undefined;
}

/** Letters of a box: each begins behind a line `From somebody …`, at the top or behind an empty line. */
export function lettersIn(bytes: Buffer): Buffer[] {
  const mark = Buffer.from('From '), starts: { at: number; body: number }[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const before = bytes.toString('latin1', Math.max(0, at - 4), at), end = bytes.indexOf(0x0a, at);
    if (at > 0 && !/\n\r?\n$/.test(before)) continue;
    if (end > 0 && /\d{4}(?: [+-]\d{4})?\r?$/.test(bytes.toString('latin1', at, Math.min(end, at + 500)))) starts.push({ at, body: end + 1 });
  }
  return starts.map(({ body }, n) => bytes.subarray(body, starts[n + 1]?.at ?? bytes.length));
}
