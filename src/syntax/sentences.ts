import type { Language } from '../lang/language.ts';
import { perLanguage } from '../lang/per-language.ts';
import type { Paragraph, Sentence, Token } from './syntax.ts';

const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '›']);
const OPENING_QUOTES = new Set(['"', '“', '‘', "'", "''", '``', '„', '‚', '«', '‹']);

/**
 * Splits paragraphs into sentences. A sentence ends at a full stop, question or exclamation mark and the marks that
 * close behind it, when what follows can begin one; inside quotations too. `“Who?” he asked` and `“Who?” Lind asked` stay
 * one sentence.
 */
export function findSentences(tokens: readonly Token[], paragraphs: readonly Paragraph[], language: Language): Sentence[] {
  const words: Words = { titles: language.words('titles'), starters: language.words('starters'), credits: creditsOf(language) };
  const sentences: Sentence[] = [];
  paragraphs.forEach(({ first, last }, block) => {
    let begin = first;
    for (let i = first; i <= last; i++) {
      if (!isEnder(tokens[i] as Token) && !isAbbreviation(tokens[i] as Token)) continue;
      const stop = stopBehind(tokens, i, last);
      if (ends(tokens, begin, i, stop, last, words)) {
        addSentence(sentences, tokens, begin, stop, block);
        begin = stop + 1;
      }
      i = stop;
    }
    if (begin <= last) addSentence(sentences, tokens, begin, last, block);
  });
  return sentences;
}

interface Words {
  readonly titles: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** One-word verbs that credit somebody with a quotation: "asked". */
  readonly credits: ReadonlySet<string>;
}

const creditsOf = perLanguage((language): ReadonlySet<string> => {
  const verbs = language.cues.filter(({ kind, takes }) => kind === 'verb' && takes.has('quote'));
  return new Set(verbs.flatMap(({ forms }) => forms.filter(({ length }) => length === 1).flat()));
});

/** "Lind", but "iPhone" as well. */
const hasCapital = ({ kind, capital, text, lower }: Token): boolean => capital || (kind === 'word' && text.toLowerCase() !== text && lower.length > 1);
const isEnder = ({ kind, text }: Token): boolean => kind === 'mark' && '.?!…。؟'.includes(text[0] as string);
const isAbbreviation = ({ kind, text }: Token): boolean => kind === 'word' && text.endsWith('.');

/** The last of the marks that end a sentence with token `i`: more such marks, marks that close, footnote numbers in brackets. */
function stopBehind(tokens: readonly Token[], i: number, last: number): number {
  let stop = i;
  for (;;) {
    const next = stop < last ? (tokens[stop + 1] as Token) : undefined;
    if (!next) return stop;
    if (isEnder(next) && !(next.start > (tokens[stop] as Token).end && opensEllipsis(tokens, stop + 1, last))) stop++;
    else if (CLOSERS.has(next.text) && isClosing(tokens, stop + 1, last)) stop++;
    else if (next.text === '[' && stop + 2 < last && tokens[stop + 2]?.kind === 'number' && tokens[stop + 3]?.text === ']') stop += 3;
    else return stop;
  }
}

/** Whether the dots at `i` begin what follows: `He left. …And then`. */
const opensEllipsis = (tokens: readonly Token[], i: number, last: number): boolean =>
  i < last && (tokens[i] as Token).end === (tokens[i + 1] as Token).start && tokens[i + 1]?.kind === 'word';

/** Whether a sentence that began at `begin` and has an end mark or abbreviation at `i`, with its closing marks up to `stop`, ends there. */
function ends(tokens: readonly Token[], begin: number, i: number, stop: number, last: number, { titles, starters, credits }: Words): boolean {
  const next = stop < last ? (tokens[stop + 1] as Token) : undefined;
  if (!next) return true;
  if (next.start === (tokens[stop] as Token).end && next.kind !== 'mark') return false; // "Yahoo!News"
  if (!hasCapital(next) && next.kind !== 'number' && !(next.kind === 'mark' && beginsBehind(tokens, stop + 1, last))) return false;
  // "(Calif.). Lind": an end mark behind the abbreviation is one.
  const token = tokens[lastEnder(tokens, i, stop)] as Token;
  if (!isAbbreviation(token)) {
    if (i === begin + 1 && token.text === '.' && isListNumber(tokens[begin] as Token)) return false; // "1. The"
    return !(stop > i && isQuestion(token) && isCredited(tokens, stop + 1, last, credits));
  }
  // "Gen. Petrov" goes on; "in the U.S. The" ends: only a word that likes to begin sentences ends one behind an abbreviation.
  if (stop === i && (titles.has(token.lower.replace(/\.$/, '')) || /^\p{Lu}\.$/u.test(token.text))) return false;
  return next.kind === 'mark' ? OPENING_QUOTES.has(next.text) : starters.has(next.lower);
}

function lastEnder(tokens: readonly Token[], i: number, stop: number): number {
  for (let j = stop; j > i; j--) if (isEnder(tokens[j] as Token)) return j;
  return i;
}

const isListNumber = ({ kind, text }: Token): boolean => kind === 'number' && text.length < 3;
const isQuestion = ({ text }: Token): boolean => '?!…'.includes(text[0] as string) || text.startsWith('..');

/** How many tokens of a name may stand between a quotation and its verb: `“Why?” Gen. Adil al-Rawi of Marl asked`. */
const NAME = 6;

/** Whether what begins at `i` is a name and a verb that credits it with the quotation before: `“Why?” Lind asked`. */
function isCredited(tokens: readonly Token[], i: number, last: number, credits: ReadonlySet<string>): boolean {
  for (let j = i; j <= Math.min(i + NAME, last); j++) {
    const { capital, kind, lower } = tokens[j] as Token;
    if (kind !== 'word') return false;
    if (!capital && j > i) return credits.has(lower);
  }
  return false;
}

/** Whether the quote mark at `i` closes: glued to what is before it, and not to a word behind it. Brackets always do. */
function isClosing(tokens: readonly Token[], i: number, last: number): boolean {
  const mark = tokens[i] as Token;
  if (mark.text === ')' || mark.text === ']') return true;
  if ((tokens[i - 1] as Token).end !== mark.start) return false;
  const next = i < last ? tokens[i + 1] : undefined;
  return next === undefined || next.start !== mark.end || next.kind === 'mark';
}

/** Whether the marks at `i` open a new sentence: a quote, bracket or dash with a capital or number behind it. */
function beginsBehind(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i; j <= Math.min(i + 3, last); j++) {
    const { kind, text, capital } = tokens[j] as Token;
    if (kind !== 'mark') return capital || kind === 'number';
    if (text === ',' || text === ';' || text === ':') return false;
  }
  return true;
}

/**
 * A sentence of more tokens is no sentence but a table, a list of names or a file without stops. It is cut at its commas, so
 * that whoever looks through a sentence looks through little. The longest in news we have seen has 180.
 */
const LONGEST = 400;

function addSentence(sentences: Sentence[], tokens: readonly Token[], first: number, last: number, block: number): void {
  let begin = first;
  while (last - begin >= LONGEST) {
    let stop = begin + LONGEST - 1;
    while (stop > begin + LONGEST / 2 && !SEPARATORS.has((tokens[stop] as Token).text)) stop--;
    if (!SEPARATORS.has((tokens[stop] as Token).text)) stop = begin + LONGEST - 1;
    sentences.push(sentence(tokens, begin, stop, block));
    begin = stop + 1;
  }
  sentences.push(sentence(tokens, begin, last, block));
}

const SEPARATORS = new Set([',', ';', ':', '|', '•', '–', '—']);

const sentence = (tokens: readonly Token[], first: number, last: number, block: number): Sentence =>
  ({ first, last, block, start: (tokens[first] as Token).start, end: (tokens[last] as Token).end });
