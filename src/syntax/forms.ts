import type { Cells, Model } from '../model/format.ts';
import { hashText, stir } from '../model/hash.ts';
import type { Token } from './syntax.ts';
import { TAGS } from './tag-set.ts';

/** What the tagger and the parser look at: one number a token for each trait of its spelling, worked out once. */
export interface Forms {
  /** The word in lower case if training knew it, else 0. */
  readonly word: Int32Array;
  /** What the word can be, as training saw it: "book" is noun or verb. Never known for an unknown word: then its shape and ending. */
  readonly kind: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix: Int32Array;
  /** Capitals, digits, hyphens and stops in it. */
  readonly shape: Int32Array;
  /** For marks `hashText` of the plain ASCII mark they stand for, so that “ and " are one. */
}

/** The words training knew, as an open hash table: `keys[place]` is a word's hash or 0, `kinds[place]` what it can be. */
export interface Vocabulary {
  readonly keys: Cells;
  readonly kinds: Cells;
  /** What names can be and nothing else. */
  readonly nameKind: number;
}

export const vocabularyOf = (model: Model): Vocabulary => {
  const { words, kinds } = model.tables, { nameKind } = model.numbers;
  if (!words || !kinds || nameKind === undefined) throw new RangeError(`Model "${model.name}" lacks the tables "words" and "kinds", or the number "nameKind"`);
  return { keys: words.cells, kinds: kinds.cells, nameKind };
};

/** Spells out all tokens. */
export function formsOf(tokens: readonly Token[], { keys, kinds }: Vocabulary): Forms {
  const column = (): Int32Array => new Int32Array(tokens.length);
  const forms = {
    word: column(), kind: column(), suffix2: column(), suffix3: column(), suffix4: column(), prefix: column(), shape: column(),
  };
  tokens.forEach((token, i) => {
    const lower = token.kind === 'mark' ? plainMark(token.text) : token.lower;
    const n = lower.length;
    const hash = token.kind === 'number' ? numberHash(lower) : hashText(lower);
    const place = placeOf(keys, hash);
    const known = keys[place] === hash;
    const shape = token.kind === 'mark' ? MARK : shapeOf(token.text);
    forms.shape[i] = shape;
    forms.suffix2[i] = hashText(lower, Math.max(0, n - 2));
    forms.suffix3[i] = hashText(lower, Math.max(0, n - 3));
    forms.suffix4[i] = hashText(lower, Math.max(0, n - 4));
    forms.prefix[i] = hashText(lower, 0, Math.min(n, 3));
    forms.word[i] = known ? hash : 0;
    forms.kind[i] = known ? (kinds[place] as number) + 1 : stir((forms.suffix2[i] as number) ^ shape);
  });
  return forms;
}

/**
 * The same with all names spelled alike, as the parser gets them: how a sentence hangs together must not depend on who is spoken of.
 * Names are the words with a capital that are tagged so, but for those that training saw as something else as well ("President").
 */
export function nameless(forms: Forms, { nameKind }: Vocabulary, tokens: readonly Token[], tags: Uint8Array): Forms {
  const word = forms.word.slice(), kind = forms.kind.slice(), suffix3 = forms.suffix3.slice();
  tokens.forEach(({ capital }, i) => {
    if (!capital || tags[i] !== NAME || (word[i] !== 0 && kind[i] !== nameKind + 1)) return;
    word[i] = 0;
    kind[i] = SPELLED;
    suffix3[i] = SPELLED;
  });
  return { ...forms, word, kind, suffix3 };
}

const NAME = TAGS.indexOf('NNP');
/** Kind and ending of every name: a number that nothing else has. */
const SPELLED = hashText('a name');

/** Where a hash stands in an open hash table, or the empty place where it would. */
export function placeOf(keys: Cells, hash: number): number {
  const mask = keys.length - 1;
  let place = hash & mask;
  while (keys[place] !== 0 && keys[place] !== hash) place = (place + 1) & mask;
  return place;
}

/** The key of a word in the vocabulary, as `formsOf` makes it. */
export const wordHash = (token: Token): number =>
  token.kind === 'mark' ? hashText(plainMark(token.text)) : token.kind === 'number' ? numberHash(token.lower) : hashText(token.lower);

const PLAIN: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '‟': '"', '«': '"', '»': '"', '``': '"', "''": '"', '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'",
  '`': "'", '–': '-', '—': '-', '―': '-', '‒': '-', '--': '-', '…': '...',
};
const plainMark = (text: string): string => PLAIN[text] ?? text;

/** Numbers are told apart by how many digits they have, years from others, and by what hangs on them: "1990s", "3rd", "10-year-old". */
function numberHash(lower: string): number {
  let h = 77, digits = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else h = Math.imul(h ^ code, 0x01000193);
  }
  const year = digits === 4 && lower.length === 4 && (lower.startsWith('19') || lower.startsWith('20'));
  return stir(h ^ (year ? 99 : Math.min(digits, 3))) || 1;
}

const MARK = 64;

/** A few bits: begins with a capital, all capitals, a capital inside, a digit, a hyphen, a stop. */
function shapeOf(text: string): number {
  let upper = 0, lower = 0, bits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) { upper++; if (i > 0) bits |= 4; }
    else if (code >= 48 && code <= 57) bits |= 8;
    else if (code === 45 || code === 0x2010 || code === 0x2011) bits |= 16;
    else if (code === 46) bits |= 32;
    else if (code > 127) { if (text[i] === (text[i] as string).toLowerCase()) lower++; else upper++; }
  }
  const first = text[0] as string;
  if (first !== first.toLowerCase()) bits |= 1;
  if (upper > 0 && lower === 0) bits |= 2;
  return bits;
}
