import { Tokenizer } from '../../snapshot/markup.ts';

/** Text as it stands at these offsets, or the character that a reference there stands for, of which only the end is known. */
export interface Texts {
  readonly text: (start: number, end: number) => void;
  readonly character: (codepoint: number, end: number) => void;
}

/** Reads what may hold character references: `&amp;`, `&#8212;`. */
export interface References {
  /** Text between tags; the text of a title, which knows no tags. */
  readonly text: (start: number, end: number) => void;
  readonly title: (start: number, end: number) => void;
  /** The value of an attribute at these offsets, without its quotes; its `=` stands at `sign`. */
  readonly value: (sign: number, start: number, end: number) => string;
}

const TITLE = '<title>', ATTRIBUTE = '<a b';

/** Leaves every stretch that holds a `&` to the tokenizer of htmlparser2, as if it stood alone: no reference goes on beyond a tag, nor beyond a value. */
export function newReferences(source: string, tokens: Texts): References {
  let base = 0, value = '', stretch = '', next = -1;
  const ignore = (): void => {};
  const tokenizer = new Tokenizer({ decodeEntities: true }, {
    ontext: (start, end) => tokens.text(base + start, base + end),
    ontextentity: (codepoint, end) => tokens.character(codepoint, base + end),
    onattribdata(start, end) { value += stretch.slice(start, end); },
    onattribentity(codepoint) { value += String.fromCodePoint(codepoint); },
    onopentagname: ignore, onopentagend: ignore, onclosetag: ignore, onattribname: ignore, onattribend: ignore, onselfclosingtag: ignore, oncomment: ignore, oncdata: ignore, ondeclaration: ignore, onprocessinginstruction: ignore, onend: ignore,
  });
  const read = (words: string, from: number, isLast: boolean): void => {
    stretch = words;
    base = from;
    tokenizer.reset();
    tokenizer.write(words);
    if (isLast) tokenizer.end();
  };
  /** Whether there is a `&`; asked for places further and further down. */
  const holds = (start: number, end: number): boolean => {
    if (next < start) next = source.indexOf('&', start);
    if (next < 0) next = source.length;
    return next < end;
  };
  return {
    text(start, end) {
      if (!holds(start, end)) tokens.text(start, end);
      else if (end < source.length) read(source.slice(start, end + 1), start, false);
      else read(source.slice(start, end), start, true);
    },
    title(start, end) {
      if (!holds(start, end)) tokens.text(start, end);
      else if (end < source.length) read(`${TITLE}${source.slice(start, end)}</title>`, start - TITLE.length, false);
      else read(`${TITLE}${source.slice(start, end)}`, start - TITLE.length, true);
    },
    value(sign, start, end) {
      if (!holds(start, end)) return source.slice(start, end);
      value = '';
      read(`${ATTRIBUTE}${source.slice(sign, end)}${start > sign + 1 && source[start - 1] === source[end] ? source[end] : '>'}`, 0, false);
      return value;
    },
  };
}
