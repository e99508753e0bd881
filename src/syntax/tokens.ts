import type { Span } from '../text/span.ts';
import { isSpace } from '../text/span.ts';
import type { Token, TokenKind } from './syntax.ts';

/**
 * Splits a stretch of text into tokens, one pass, no look-back: cost linear in its length.
 * `abbreviations` are words that keep their full stop: "gen" in either case, "Ill" only as it stands.
 */
export function findTokens(text: string, { start, end }: Span, abbreviations: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isInvisible(code)) {
      at++;
    } else if (isWordCode(code) || startsTag(text, at, end)) {
      at = word(text, at, end, abbreviations, tokens);
    } else {
      const stop = markEnd(text, at, end);
      push(tokens, text, at, stop, 'mark');
      at = stop;
    }
  }
  return tokens;
}

/** A word, a number or an address, its clitic split off; returns where it ends. */
function word(text: string, at: number, end: number, abbreviations: ReadonlySet<string>, tokens: Token[]): number {
  const addressEnd = address(text, at, end);
  if (addressEnd > at) {
    push(tokens, text, at, addressEnd, 'word');
    return addressEnd;
  }
  let stop = at + 1;
  let apostrophe = -1;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (isWordCode(code)) continue;
    const next = stop + 1 < end ? text.charCodeAt(stop + 1) : 0;
    if (!isWordCode(next)) break;
    const before = text.charCodeAt(stop - 1);
    // "Mali’s", "re-open", "AT&T", "1,200", "3.5", "U.S"
    if (isApostrophe(code)) apostrophe = stop;
    else if (code === HYPHEN || code === 0x2010 || code === 0x2011 || code === AMPERSAND) apostrophe = -1;
    else if ((code === COMMA || code === STOP || code === COLON) && isDigit(before) && isDigit(next)) continue;
    else if (code === STOP && !isDigit(before) && isDotted(text, at, stop)) continue;
    else break;
  }
  if (stop < end && text.charCodeAt(stop) === STOP && keepsStop(text, at, stop, abbreviations)) stop++;
  const kind: TokenKind = isDigit(text.charCodeAt(at)) ? 'number' : 'word';
  const clitic = cliticAt(text, at, stop, apostrophe);
  if (clitic > at && clitic < stop) {
    push(tokens, text, at, clitic, kind);
    push(tokens, text, clitic, stop, 'word');
  } else {
    push(tokens, text, at, stop, kind);
  }
  return stop;
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Where the clitic of `at … stop` begins, or -1: "’s", "’re", "n’t". */
function cliticAt(text: string, at: number, stop: number, apostrophe: number): number {
  if (apostrophe < 0) return -1;
  const tail = text.slice(apostrophe + 1, stop).toLowerCase();
  if (CLITICS.has(tail)) return apostrophe;
  const n = text[apostrophe - 1];
  return tail === 't' && (n === 'n' || n === 'N') && apostrophe - 1 > at ? apostrophe - 1 : -1;
}

/** Whether the letters so far are single ones with stops between: "U.S", "a.m", "J.R.R". */
function isDotted(text: string, at: number, stop: number): boolean {
  for (let i = at; i < stop; i += 2) {
    if (i + 1 < stop && text.charCodeAt(i + 1) !== STOP) return false;
  }
  return (stop - at) % 2 === 1;
}

/** Whether the full stop at `stop` belongs to the word before it: an initial, a dotted or a known abbreviation. */
function keepsStop(text: string, at: number, stop: number, abbreviations: ReadonlySet<string>): boolean {
  if (isDigit(text.charCodeAt(at))) return false;
  if (stop - at === 1) return isUpper(text[at] as string) && text[at] !== 'I';
  if (isDotted(text, at, stop)) return true;
  if (stop - at > 6) return false;
  const words = text.slice(at, stop);
  return abbreviations.has(words) || abbreviations.has(words.toLowerCase());
}

/** Where a web or mail address that begins at `at` ends, or -1. */
function address(text: string, at: number, end: number): number {
  const c = text.charCodeAt(at);
  const tag = c === AT || c === HASH;
  const web = text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at);
  if (!tag && !web) {
    // An "@" inside a run of address characters: look no further than the run itself.
    let i = at;
    while (i < end && isWordCode(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== AT || !isWordCode(text.charCodeAt(i + 1))) return -1;
  }
  let stop = at + 1;
  while (stop < end && (tag ? isWordCode(text.charCodeAt(stop)) || text[stop] === '_' : isAddressCode(text.charCodeAt(stop)))) stop++;
  while (stop > at + 1 && '.,;:!?'.includes(text[stop - 1] as string)) stop--;
  return stop;
}

const startsTag = (text: string, at: number, end: number): boolean =>
  at + 1 < end && (text.charCodeAt(at) === AT || text.charCodeAt(at) === HASH) && isWordCode(text.charCodeAt(at + 1));

/** A mark is one character, but for runs of the same dash, stop or straight quote: "...", "--", "''", "``". */
function markEnd(text: string, at: number, end: number): number {
  const c = text[at] as string;
  let stop = at + 1;
  if (c === '.' || c === '-') while (stop < end && text[stop] === c) stop++;
  else if ((c === "'" || c === '`') && text[stop] === c && stop < end) stop++;
  else if (isHighSurrogate(text.charCodeAt(at)) && stop < end && isLowSurrogate(text.charCodeAt(stop))) stop++;
  return stop;
}

function push(tokens: Token[], text: string, start: number, end: number, kind: TokenKind): void {
  const words = text.slice(start, end);
  const lower = words.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  tokens.push({ start, end, text: words, lower: straight, kind, capital: kind === 'word' && isUpper(words[0] as string) });
}

const STOP = 46, COMMA = 44, COLON = 58, HYPHEN = 45, AMPERSAND = 38, AT = 64, HASH = 35;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isInvisible = (code: number): boolean => code < 32 || code === 0x7f || code === 0xad || (code >= 0x200c && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code === 0x2060;
const isUpper = (c: string): boolean => (c >= 'A' && c <= 'Z') || (c > '\x7f' && /^\p{Lu}/u.test(c));

/** Letters, marks and digits. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  if (code === 0xaa || code === 0xb5 || code === 0xba) return true;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020)) return false;
  if (code === 0xd7 || code === 0xf7) return false;
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code));
}

const isAddressCode = (code: number): boolean => isWordCode(code) || '-._~:/?#@!$&*+,;=%'.includes(String.fromCharCode(code));
