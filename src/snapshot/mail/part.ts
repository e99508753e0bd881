import { mailHeadOf, valueOf } from './header.ts';
import { decoded } from './transfer.ts';

/** The part of a letter or a saved page that is the article: bytes as they were before they were sent. */
export interface MailPart {
  readonly bytes: Buffer;
  readonly type: string;
  readonly charset?: string;
  /** The address it was saved from, where a saved page says so. */
  readonly location?: string;
}

/** Parts within parts, and all of them: letters have five levels and fifty parts, saved pages some hundreds of pictures on one. */
const DEEPEST = 12, MOST = 2000;

const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown', '']);

/** Finds it: of alternatives the richest, of what belongs together the first or the one that is named, else the first that can be read. What is attached is none. */
export function articlePart(bytes: Buffer): MailPart | undefined {
  return partIn(bytes, 0, { left: MOST });
}

function partIn(bytes: Buffer, depth: number, all: { left: number }): MailPart | undefined {
  const { fields, body } = mailHeadOf(bytes), { type, parameters } = valueOf(fields.get('content-type'));
  if (depth > DEEPEST || all.left-- <= 0 || valueOf(fields.get('content-disposition')).type === 'attachment') return undefined;
  const held = bytes.subarray(body), boundary = parameters.get('boundary');
  if (type.startsWith('multipart/') && boundary !== undefined && boundary !== '') {
    const parts = splitAt(held, boundary);
    return chosen(type, parameters.get('start'), parts, (part) => partIn(part, depth + 1, all));
  }
  if (type === 'message/rfc822') return partIn(decoded(held, fields.get('content-transfer-encoding')), depth + 1, all);
  if (!READABLE.has(type)) return undefined;
  const charset = parameters.get('charset')?.toLowerCase(), location = fields.get('content-location');
  return { bytes: decoded(held, fields.get('content-transfer-encoding')), type: type === '' ? 'text/plain' : type, ...(charset ? { charset } : {}), ...(location === undefined ? {} : { location }) };
}

function chosen(type: string, start: string | undefined, parts: readonly Buffer[], open: (part: Buffer) => MailPart | undefined): MailPart | undefined {
  if (type === 'multipart/related') {
    const root = start === undefined ? undefined : parts.find((part) => mailHeadOf(part).fields.get('content-id') === start);
    return open(root ?? parts[0] ?? Buffer.alloc(0));
  }
  let first: MailPart | undefined;
  for (const part of parts) {
    const found = open(part);
    if (found && type !== 'multipart/alternative') return found;
    // Alternatives come with the plainest first.
    if (found && (!first || found.type !== 'text/plain')) first = found;
  }
  return first;
}

/** What may stand behind a boundary on its line: two hyphens, and space. In bytes. */
const LONGEST_REST = 100;

/** The parts between the lines that are the boundary; what stands before the first and behind the last is for nobody. */
function splitAt(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`), parts: Buffer[] = [];
  let from: number | undefined;
  for (let at = body.indexOf(mark); at >= 0 && parts.length < MOST; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const end = body.indexOf(0x0a, at), line = end < 0 ? body.length : end, rest = body.toString('latin1', at + mark.length, Math.min(line, at + mark.length + LONGEST_REST)).trimEnd();
    if (rest !== '' && rest !== '--') continue;
    // The line end before a boundary belongs to it.
    if (from !== undefined) parts.push(body.subarray(from, Math.max(from, at - (body[at - 2] === 0x0d ? 2 : 1))));
    from = rest === '--' ? undefined : Math.min(body.length, line + 1);
    if (rest === '--') break;
  }
  // A letter that was cut off lacks its last boundary.
  return from === undefined || parts.length >= MOST ? parts : [...parts, body.subarray(from)];
}
