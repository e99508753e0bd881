import type { Language } from '../lang/language.ts';
import { plain } from '../gazetteer/key.ts';
import { hashText, mix } from '../model/hash.ts';
import type { Sentence, Syntax, Token } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';
import { markKnownPlaces } from './known-places.ts';
import { nameLexicon } from './lexicon.ts';

/** How many features a token has whatever the tokens before it are. */
export const STATIC_FEATURES = 46;

/** What stands before the first and behind the last token of a sentence. */
const EDGE = 0x3c6ef372;

/** One number a token for each trait the features are mixed from. */
export interface NameTraits {
  readonly word: Int32Array;
  readonly shape: Int32Array;
  readonly lists: Int32Array;
  readonly tag: Uint8Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly ending: Int32Array;
  /** How else the article writes the word: in lower case, with a capital inside a sentence. */
  readonly elsewhere: Uint8Array;
  /** What the gazetteer knows: 0 nothing, else how well known the place is, and where in its name the token stands. */
  readonly known: Uint8Array;
  /** The first and the last token of the run of capitalised words a token stands in; itself where it stands in none. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

/** Works out the traits of all tokens of an article, in two passes. */
export function nameTraits({ tokens, sentences, structure }: Syntax, language: Language): NameTraits {
  const lexicon = nameLexicon(language);
  const column = (): Int32Array => new Int32Array(tokens.length);
  const traits = {
    word: column(), shape: column(), lists: column(), tag: structure.tags, prefix: column(), suffix: column(), ending: column(),
    elsewhere: new Uint8Array(tokens.length), known: new Uint8Array(tokens.length), runFirst: column(), runLast: column(),
  };
  tokens.forEach(({ text, lower, kind }, i) => {
    const n = lower.length;
    traits.word[i] = hashText(kind === 'number' ? lower.replace(/\d/g, '0') : lower);
    traits.shape[i] = shapeOf(text);
    traits.lists[i] = lexicon(lower) || lexicon(plain(lower)) || (n > 2 && lower.endsWith('.') ? lexicon(lower.slice(0, -1)) : 0);
    traits.prefix[i] = hashText(lower, 0, Math.min(n, 3));
    traits.suffix[i] = hashText(lower, Math.max(0, n - 3));
    traits.ending[i] = hashText(lower, Math.max(0, n - 4));
  });
  markElsewhere(tokens, sentences, traits.word, traits.elsewhere);
  for (const sentence of sentences) {
    markRuns(tokens, sentence, traits.runFirst, traits.runLast);
    markKnownPlaces(tokens, sentence, traits.known);
  }
  return traits;
}

/** Writes the features of token `i` that do not hang on labels before it into `out` from `at` on. Training and reading share this. */
export function nameFeatures(t: NameTraits, i: number, sentence: Sentence, titled: number, out: Int32Array, at: number): void {
  const { first, last } = sentence;
  const of = (column: Int32Array | Uint8Array, j: number): number => (j < first || j > last ? EDGE : (column[j] as number));
  const w = of(t.word, i), wb = of(t.word, i - 1), wa = of(t.word, i + 1), wbb = of(t.word, i - 2), waa = of(t.word, i + 2);
  const shape = of(t.shape, i), sb = of(t.shape, i - 1), sa = of(t.shape, i + 1);
  const tag = of(t.tag, i), tb = of(t.tag, i - 1), ta = of(t.tag, i + 1);
  const lists = of(t.lists, i), lb = of(t.lists, i - 1), la = of(t.lists, i + 1);
  const look = shape << 2 | titled << 1 | (i === first ? 1 : 0);
  const runFirst = of(t.runFirst, i), runLast = of(t.runLast, i);
  const beforeRun = of(t.word, runFirst - 1), afterRun = of(t.word, runLast + 1), long = Math.min(4, runLast - runFirst), place = Math.min(3, i - runFirst);
  let n = at;
  out[n++] = mix(1, w);
  out[n++] = mix(2, wb);
  out[n++] = mix(3, wa);
  out[n++] = mix(4, wbb);
  out[n++] = mix(5, waa);
  out[n++] = mix(6, mix(wb, w));
  out[n++] = mix(7, mix(w, wa));
  out[n++] = mix(8, of(t.prefix, i));
  out[n++] = mix(9, of(t.suffix, i));
  out[n++] = mix(10, of(t.ending, i));
  out[n++] = mix(11, look);
  out[n++] = mix(12, mix(sb, mix(look, sa)));
  out[n++] = mix(13, tag);
  out[n++] = mix(14, mix(tb, mix(tag, ta)));
  out[n++] = mix(15, mix(tb, look));
  out[n++] = mix(16, lists);
  out[n++] = mix(17, lb);
  out[n++] = mix(18, la);
  out[n++] = mix(19, mix(lb, lists));
  out[n++] = mix(20, mix(lists, la));
  out[n++] = mix(21, mix(lb, look));
  out[n++] = mix(22, mix(of(t.elsewhere, i), look));
  out[n++] = mix(23, mix(wb, look));
  out[n++] = mix(24, mix(wa, look));
  out[n++] = mix(25, mix(of(t.word, runFirst), place));
  out[n++] = mix(26, mix(of(t.word, runLast), long - place));
  out[n++] = mix(27, mix(beforeRun, place));
  out[n++] = mix(28, mix(afterRun, long));
  out[n++] = mix(29, mix(long << 3 | place, look));
  out[n++] = mix(30, mix(of(t.lists, runLast), of(t.lists, runFirst)));
  out[n++] = mix(31, mix(of(t.lists, runFirst - 1), place));
  out[n++] = mix(32, mix(of(t.lists, runLast + 1), look));
  out[n++] = mix(33, mix(beforeRun, afterRun));
  out[n++] = mix(34, mix(of(t.suffix, runLast), long - place));
  out[n++] = mix(35, mix(of(t.suffix, i - 1), look));
  out[n++] = mix(36, mix(of(t.suffix, i + 1), look));
  out[n++] = mix(37, mix(wbb, wb));
  out[n++] = mix(38, mix(wa, waa));
  out[n++] = mix(39, mix(of(t.prefix, i), mix(of(t.suffix, i), look)));
  out[n++] = mix(40, mix(of(t.word, runFirst), of(t.word, runLast)));
  const known = of(t.known, i);
  out[n++] = mix(41, known);
  out[n++] = mix(42, mix(known, look));
  out[n++] = mix(43, mix(of(t.known, i - 1), mix(known, of(t.known, i + 1))));
  out[n++] = mix(44, mix(known, wb));
  out[n++] = mix(45, mix(known, long << 3 | place));
  out[n++] = mix(46, mix(known, mix(lists, tag)));
}


const LOWER = 1, CAPITAL = 2;

/** Marks for each word how else the article writes it. The first word of a sentence tells nothing of its capital. */
function markElsewhere(tokens: readonly Token[], sentences: readonly Sentence[], word: Int32Array, out: Uint8Array): void {
  const seen = new Map<number, number>();
  for (const sentence of sentences) {
    if (isTitled(tokens, sentence)) continue;
    for (let i = sentence.first + 1; i <= sentence.last; i++) {
      const token = tokens[i] as Token;
      if (token.kind === 'word') seen.set(word[i] as number, (seen.get(word[i] as number) ?? 0) | (token.capital ? CAPITAL : LOWER));
    }
  }
  for (let i = 0; i < tokens.length; i++) out[i] = seen.get(word[i] as number) ?? 0;
}

/** Small words and marks that stand inside a name: "Bank of Tavia", "Lind & Co.". */
const JOINS = new Set(['of', '&', 'de', 'la', 'del', 'al', 'bin', 'van', 'der', 'von', 'for', '-', '–']);

/** A run of capitalised words, held together by `JOINS`. */
function markRuns(tokens: readonly Token[], { first, last }: Sentence, runFirst: Int32Array, runLast: Int32Array): void {
  const capital = (i: number): boolean => i <= last && (tokens[i] as Token).capital;
  for (let i = first; i <= last; i++) {
    if (!capital(i)) { runFirst[i] = runLast[i] = i; continue; }
    let end = i;
    while (capital(end + 1) || (JOINS.has(tokens[end + 1]?.lower ?? '') && capital(end + 2))) end++;
    for (let j = i; j <= end; j++) { runFirst[j] = i; runLast[j] = end; }
    i = end;
  }
}

/** The letters of a word as X, x, 0 and others, no sign more than twice in a row: "McLeod" gives "XxXxx". */
function shapeOf(text: string): number {
  let h = 17, before = 0, run = 0;
  for (let i = 0; i < text.length && i < 24; i++) {
    const code = text.charCodeAt(i);
    const sign = code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 3 : code > 127 ? (isUpper(text[i] as string) ? 2 : 1) : code;
    run = sign === before ? run + 1 : 1;
    before = sign;
    if (run <= 2) h = Math.imul(h ^ sign, 0x01000193);
  }
  return h & 0xffffff;
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
