import { newReferences, type References, type Texts } from './references.ts';

/** What is done with the tokens of a page, in their order. Offsets are the source's; `end` is the one behind the last character. */
export interface Tokens extends Texts {
  /** A start tag begins; its name stands at these offsets. Gives it in small letters. */
  readonly begin: (start: number, end: number) => string;
  /** An attribute's name stands at these offsets: whether its value is wanted. */
  readonly wants: (start: number, end: number) => boolean;
  /** The value of the attribute that was wanted last; empty where it has none. */
  readonly value: (value: string) => void;
  /** The start tag ends, with a stroke or not. */
  readonly opened: (end: number, stroke: boolean) => void;
  /** An end tag of this name, which ends at `after`. */
  readonly close: (start: number, end: number, after: number) => void;
  /** A comment or declaration ends. */
  readonly aside: (end: number) => void;
}

/** Elements whose text holds no tags but their own end. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'textarea', 'title', 'plaintext']);
const SHORTEST_RAW = 3, LONGEST_RAW = 9;

/**
 * Takes a page apart as the tokenizer of htmlparser2 does, to which it leaves the character references: it looks for the next sign that
 * matters instead of asking every character what it is. A tag that the page's end cuts off is none. Linear in the page.
 */
export function readTokens(source: string, tokens: Tokens): void {
  const length = source.length, references = newReferences(source, tokens);
  let at = 0, from = 0, bang = -1;
  while (at < length) {
    const stroke = source.indexOf('<', at);
    if (stroke < 0) break;
    if (stroke > from) references.text(from, stroke);
    from = stroke;
    const next = source.charCodeAt(stroke + 1);
    if (isLetter(next)) at = from = startTag(source, stroke + 1, tokens, references);
    else if (next === SLASH && stroke + 2 < length) at = from = endTag(source, stroke + 2, tokens);
    else if (next === BANG && source.startsWith('--', stroke + 2)) {
      // <!--> and <!---> are comments; others end with --> or --!>
      const begun = stroke + 4, short = source.charCodeAt(begun) === GREATER ? begun : source.startsWith('->', begun) ? begun + 1 : -1;
      if (bang < begun) bang = indexFrom(source, '--!>', begun);
      at = from = short >= 0 ? short + 1 : Math.min(indexFrom(source, '-->', begun) + 3, bang + 4, length);
      tokens.aside(from);
    } else if (next === BANG || next === QUESTION) {
      at = from = source.startsWith('[CDATA[', stroke + 2) ? Math.min(indexFrom(source, ']]>', stroke + 9) + 3, length) : behind(source, stroke + 2);
      tokens.aside(from);
    } else at = stroke + 1;
  }
  if (from < length) references.text(from, length);
}

const SLASH = 47, BANG = 33, QUESTION = 63, GREATER = 62, EQUALS = 61, QUOTE = 34, APOSTROPHE = 39;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;

/** Where a word begins at or behind `at`; beyond the text where none does. */
function indexFrom(source: string, word: string, at: number): number {
  const found = source.indexOf(word, at);
  return found < 0 ? source.length : found;
}

/** Behind the next `>`. */
const behind = (source: string, at: number): number => Math.min(source.length, indexFrom(source, '>', at) + 1);

/** The first `/`, `>` or blank from `at` on; where the text ends without one, its end. */
function nameEnd(source: string, at: number): number {
  let end = at;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code <= 32 ? isBlank(code) : code === GREATER || code === SLASH) break;
  }
  return end;
}

function endTag(source: string, start: number, tokens: Tokens): number {
  const code = source.charCodeAt(start);
  if (code === GREATER) return start + 1;
  if (!isLetter(code)) {
    const end = behind(source, start + 1);
    tokens.aside(end);
    return end;
  }
  const end = nameEnd(source, start), after = indexFrom(source, '>', end) + 1;
  if (after > source.length) {
    if (end < source.length) tokens.close(start, end, source.length);
    return source.length;
  }
  tokens.close(start, end, after);
  return after;
}

function startTag(source: string, start: number, tokens: Tokens, references: References): number {
  const length = source.length, named = nameEnd(source, start);
  if (named === length) {
    if (isRawBegun(source.slice(start, start + LONGEST_RAW + 1).toLowerCase())) tokens.text(start, length);
    return length;
  }
  const name = tokens.begin(start, named);
  let at = named;
  while (at < length) {
    let code = source.charCodeAt(at);
    while (isBlank(code)) code = source.charCodeAt(++at);
    if (code === GREATER) {
      tokens.opened(++at, false);
      return rawText(source, name, at, tokens, references);
    }
    if (code === SLASH) {
      do code = source.charCodeAt(++at); while (isBlank(code));
      if (code !== GREATER) continue;
      tokens.opened(++at, true);
      return rawText(source, name, at, tokens, references);
    }
    if (at < length) at = attribute(source, at, tokens, references);
  }
  return length;
}

/** `<scr` at the end of a page is the text `scr`; why is known to the tokenizer of htmlparser2 alone. */
const isRawBegun = (name: string): boolean => [...RAW].some((raw) => raw.startsWith(name));

/** An attribute with its value; gives what is behind it. */
function attribute(source: string, start: number, tokens: Tokens, references: References): number {
  const { length } = source;
  let at = start + 1, code = source.charCodeAt(at);
  while (at < length && code !== EQUALS && code !== GREATER && code !== SLASH && !isBlank(code)) code = source.charCodeAt(++at);
  const wanted = tokens.wants(start, at);
  while (isBlank(code)) code = source.charCodeAt(++at);
  if (code !== EQUALS) {
    if (wanted) tokens.value('');
    return at;
  }
  const sign = at;
  do code = source.charCodeAt(++at); while (isBlank(code));
  const quoted = code === QUOTE || code === APOSTROPHE, from = quoted ? at + 1 : at;
  let end = from;
  if (quoted) end = indexFrom(source, code === QUOTE ? '"' : "'", from);
  else while (end < length && code !== GREATER && !isBlank(code)) code = source.charCodeAt(++end);
  if (wanted) tokens.value(references.value(sign, from, end));
  return quoted ? end + 1 : end;
}

/** What an element holds that knows no tags but its own end; gives what is behind. Of other elements, that is what is behind the start tag. */
function rawText(source: string, name: string, at: number, tokens: Tokens, references: References): number {
  if (name.length < SHORTEST_RAW || name.length > LONGEST_RAW || !RAW.has(name)) return at;
  const end = name === 'plaintext' ? source.length : rawEnd(source, name, at);
  if (end > at && name === 'title') references.title(at, end);
  else if (end > at) tokens.text(at, end);
  return end < source.length ? endTag(source, end + 2, tokens) : end;
}

/** Where the end tag begins. */
function rawEnd(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const named = at + 2 + name.length, code = source.charCodeAt(named);
    if ((code === GREATER || code === SLASH || isBlank(code)) && source.slice(at + 2, named).toLowerCase() === name) return at;
  }
  return source.length;
}
