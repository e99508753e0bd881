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
    } else if (isApostrophe(code) && possesses(text, at, start, end)) {
      push(tokens, text, at, at + 2, 'word');
      at += 2;
    } else {
      const stop = markEnd(text, at, start, end);
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
  let dotted = true; // Single letters with stops between, so far: "U.S", "a.m", "J.R.R".
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    const between = (stop - at) % 2 === 1;
    if (isWordCode(code)) {
      if (between) dotted = false;
      continue;
    }
    const next = stop + 1 < end ? text.charCodeAt(stop + 1) : 0;
    const before = text.charCodeAt(stop - 1);
    if (code === STOP) {
      const single = isWordCode(next) && !(stop + 2 < end && isWordCode(text.charCodeAt(stop + 2)));
      if (between && dotted && single && !isDigit(before)) continue;
      if (keepsStop(text, at, stop, end, dotted && between, abbreviations)) {
        if (isHyphen(next) && stop + 2 < end && isWordCode(text.charCodeAt(stop + 2))) { // "U.S.-led"
          dotted = false;
          continue;
        }
        stop++;
        break;
      }
    }
    if (isHyphen(code) && isWordCode(next)) {
      apostrophe = -1;
    } else if (!isWordCode(next)) {
      break;
    } else if (isApostrophe(code)) { // "Mali’s"
      apostrophe = stop;
    } else if (code === AMPERSAND) { // "AT&T"
      apostrophe = -1;
    } else if (!((code === COMMA || code === STOP || code === COLON || code === SLASH) && isDigit(before) && isDigit(next))) { // "1,200", "3.5", "9/11"
      break;
    }
    dotted = false;
  }
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

/** Whether the full stop at `stop` belongs to the word before it: an initial, a dotted or a known abbreviation. */
function keepsStop(text: string, at: number, stop: number, end: number, dotted: boolean, abbreviations: ReadonlySet<string>): boolean {
  if (isDigit(text.charCodeAt(at))) return false;
  if (dotted && stop - at > 1) return true;
  if (stop - at > 6) return false;
  if (stop - at === 1 && isUpper(text[at] as string)) return text[at] !== 'I';
  const words = text.slice(at, stop), lower = words.toLowerCase();
  if (stop - at > 1 && (abbreviations.has(words) || abbreviations.has(lower))) return true;
  return abbreviations.has(`${lower}#`) && isDigit(text.charCodeAt(digitPlace(text, stop + 1, end)));
}

/** Where the number of "No. 5" would begin: behind one blank at most. */
const digitPlace = (text: string, at: number, end: number): number => (at < end && isSpace(text.charCodeAt(at)) ? at + 1 : at);

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

/** Whether "’s" stands at `at` behind a mark: the clitic of “Harbour Lights”’s. */
const possesses = (text: string, at: number, start: number, end: number): boolean =>
  at > start && !isSpace(text.charCodeAt(at - 1)) && (text[at + 1] === 's' || text[at + 1] === 'S') && at + 1 < end
  && !(at + 2 < end && isWordCode(text.charCodeAt(at + 2)));

/** A mark is one character, but for runs of the same dash, stop or sign and for doubled straight quotes: "...", "--", "!!", "''", "``". */
function markEnd(text: string, at: number, start: number, end: number): number {
  const c = text[at] as string;
  let stop = at + 1;
  if (RUNS.includes(c)) {
    while (stop < end && text[stop] === c) stop++;
  } else if ((c === "'" || c === '`') && text[stop] === c && stop < end) {
    // Three that close are a single one and a double one, in this order; three that open are a double one first.
    const closesThree = stop + 1 < end && text[stop + 1] === c && at > start && !isSpace(text.charCodeAt(at - 1));
    if (!closesThree) stop++;
  }
  if (isHighSurrogate(text.charCodeAt(at)) && stop < end && isLowSurrogate(text.charCodeAt(stop))) stop++;
  return stop;
}

function push(tokens: Token[], text: string, start: number, end: number, kind: TokenKind): void {
  const words = text.slice(start, end);
  const lower = words.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  tokens.push({ start, end, text: words, lower: straight, kind, capital: kind === 'word' && isUpper(words[0] as string) });
}

const STOP = 46, COMMA = 44, COLON = 58, HYPHEN = 45, AMPERSAND = 38, AT = 64, HASH = 35, SLASH = 47;
const RUNS = '.-!?*_=~#+|';
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isInvisible = (code: number): boolean => code < 32 || code === 0x7f || code === 0xad || (code >= 0x200c && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code === 0x2060 || (code >= 0xfe00 && code <= 0xfe0f);
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
