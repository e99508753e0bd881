import { getEncoding } from 'encoding-sniffer';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Remark } from '../text/remark.ts';
import { byteOffsets } from './byte-offsets.ts';

/** A snapshot's characters, and the way back to its bytes. */
export interface Decoded {
  readonly text: string;
  /** By the name of the WHATWG encoding standard, in lower case. */
  readonly charset: string;
  /** The byte at which the code unit at `offset` begins; the byte behind the last for the text's length. Worked out on first use. */
  readonly byteAt: (offset: number) => number;
  readonly remarks: readonly Remark[];
}

/** A stretch of bytes this long is enough to tell UTF-16 from text with a stray NUL. */
const ENOUGH_FOR_UTF16 = 16;
/** English in UTF-16 has a NUL in every second byte; a share this high on one side and none on the other tells it. */
const NUL_SHARE = 0.4;
/** Text has tabs and line ends, and no other control characters; with more than one in fifty it is something else. */
const CONTROL_SHARE = 0.02;

/** With more than one in ten it is no text at all, however damaged: compressed bytes, as of a picture or a PDF, have one in four. */
const BINARY_SHARE = 0.1;

/** Fewer control characters than these prove nothing of a file. */
const BINARY_LEAST = 64;

/**
 * Decodes a snapshot: a byte order mark, the transport's charset and `<meta>` by the rules of the HTML standard; where none of them speaks, UTF-8 if the
 * bytes can be UTF-8, else windows-1252. Bytes that fit no character become U+FFFD. Never throws.
 */
export function decode({ bytes, charset: named, mediaType }: Snapshot): Decoded {
  const remarks: Remark[] = [];
  const charset = charsetOf(bytes, named, mediaType === 'text/html', remarks);
  const decoded = textOf(bytes, charset), controls = controlsIn(decoded);
  const isText = controls.all <= Math.max(BINARY_LEAST, decoded.length * BINARY_SHARE);
  const text = isText ? decoded : '';
  remarks.push(...(isText ? troubleIn(text, controls) : [{ rule: 'decode/binary', level: 'warning', message: 'This is no text: a picture, a PDF or another binary file. Nothing in it was read.' } as const]));
  let offsets: ((offset: number) => number) | undefined;
  return { text, charset, remarks, byteAt: (offset) => (offsets ??= byteOffsets(bytes, charset, text.length))(offset) };
}

function charsetOf(bytes: Uint8Array, named: string | undefined, html: boolean, remarks: Remark[]): string {
  const sniffed = declared(bytes, named, html);
  if (sniffed === undefined) return undeclared(bytes);
  if (sniffed !== 'utf-8' && named === undefined && !sniffed.startsWith('utf-16') && isMultibyteUtf8(bytes)) {
    remarks.push({ rule: 'decode/charset-mismatch', level: 'note', message: `The page says it is ${sniffed}, but its bytes are UTF-8, and were read as such.` });
    return 'utf-8';
  }
  return sniffed;
}

/** What the sniffer finds when it is not the default: it is asked with two, and says the same to both. */
function declared(bytes: Uint8Array, named: string | undefined, html: boolean): string | undefined {
  const head = html ? bytes.subarray(0, PRESCAN) : bytes.subarray(0, 3);
  const label = named === undefined ? undefined : known(named);
  const ask = (defaultEncoding: string): string => getEncoding(head, { defaultEncoding, maxBytes: PRESCAN, ...(label === undefined ? {} : { transportLayerEncodingLabel: label }) });
  const one = known(ask('utf-8'));
  return one === known(ask('koi8-r')) ? one : undefined;
}

/** The standard looks for `<meta charset>` in the first kilobyte; pages have it later. In bytes. */
const PRESCAN = 4096;

/** The standard's name of a charset, undefined for one that there is not. */
function known(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function undeclared(bytes: Uint8Array): string {
  const utf16 = looksLikeUtf16(bytes.subarray(0, 1024));
  if (utf16) return utf16;
  const { characters, faults } = utf8Sequences(bytes);
  return faults > characters + 1 ? 'windows-1252' : 'utf-8';
}

function looksLikeUtf16(head: Uint8Array): string | undefined {
  if (head.length < ENOUGH_FOR_UTF16) return undefined;
  const nuls = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) (nuls[i % 2] as number)++;
  const [even = 0, odd = 0] = nuls.map((count) => count / (head.length / 2));
  if (odd > NUL_SHARE && even === 0) return 'utf-16le';
  return even > NUL_SHARE && odd === 0 ? 'utf-16be' : undefined;
}

function isMultibyteUtf8(bytes: Uint8Array): boolean {
  const { characters, faults } = utf8Sequences(bytes);
  return characters > 0 && faults === 0;
}

/** Characters of two bytes or more, and bytes above ASCII that belong to none. A sequence that the end cuts off is neither. */
function utf8Sequences(bytes: Uint8Array): { characters: number; faults: number } {
  let characters = 0, faults = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0;
    let have = 0;
    while (have < more && ((bytes[i + have + 1] ?? 0) & 0xc0) === 0x80) have++;
    if (more > 0 && have === more) characters++;
    else if (more === 0 || i + have + 1 < bytes.length) faults++;
    i += have;
  }
  return { characters, faults };
}

/** What the bytes 0x80 to 0x9F are in windows-1252; written out, since some versions of Node read latin1 there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function textOf(bytes: Uint8Array, charset: string): string {
  if (charset !== 'windows-1252') return new TextDecoder(charset).decode(bytes);
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] as string);
}

interface Controls {
  readonly all: number;
  readonly nuls: number;
}

/** What `controlsIn` counts: most pages have none, which an expression sees sooner. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u0085]/u;

function controlsIn(text: string): Controls {
  let all = 0, nuls = 0;
  if (!CONTROL.test(text)) return { all, nuls };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 32 && (c < 0x7f || c >= 0xa0)) continue;
    if (c === 0) nuls++;
    if (c < 32 ? c !== 9 && c !== 10 && c !== 13 && c !== 12 : c >= 0x7f && c < 0xa0 && c !== 0x85) all++;
  }
  return { all, nuls };
}

function troubleIn(text: string, { all, nuls }: Controls): Remark[] {
  const remarks: Remark[] = [];
  const warn = (rule: string, message: string): void => { remarks.push({ rule: `decode/${rule}`, level: 'warning', message }); };
  if (!/[^\s\u200b\ufeff]/.test(text)) warn('empty', 'There is nothing to read in this file.');
  let replaced = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) replaced++;
  if (all > text.length * CONTROL_SHARE) warn('binary', `This does not look like text: ${all} of its ${text.length} characters are control characters.`);
  else if (all > 0) warn('control-characters', `The text holds ${counted(all, 'control character')}${nuls > 0 ? `, ${nuls} of them NUL` : ''}; it may have been damaged on its way.`);
  if (replaced > 0) warn('broken-characters', `The file holds bytes that are no characters of its charset: ${counted(replaced, 'place')} in the text read \ufffd, and words may be missing there.`);
  return remarks;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
