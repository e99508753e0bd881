import type { Language } from '../lang/language.ts';
import type { Paragraph, Sentence, Token } from './syntax.ts';

const ENDERS = new Set(['.', '?', '!', '…', '...', '....', '?!', '。', '؟']);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»', '›']);

/**
 * Splits paragraphs into sentences. A sentence ends at a full stop, question or exclamation mark and the marks that
 * close behind it, when what follows can begin one; inside quotations too. `“Who?” he asked` stays one sentence.
 */
export function findSentences(tokens: readonly Token[], paragraphs: readonly Paragraph[], language: Language): Sentence[] {
  const titles = language.words('titles');
  const starters = language.words('starters');
  const sentences: Sentence[] = [];
  paragraphs.forEach(({ first, last }, block) => {
    let begin = first;
    for (let i = first; i <= last; i++) {
      const stop = sentenceEnd(tokens, i, last, titles, starters);
      if (stop < 0) continue;
      sentences.push(sentence(tokens, begin, stop, block));
      begin = stop + 1;
      i = stop;
    }
    if (begin <= last) sentences.push(sentence(tokens, begin, last, block));
  });
  return sentences;
}

/** The last token of the sentence that ends at or around token `i`, or -1. */
function sentenceEnd(tokens: readonly Token[], i: number, last: number, titles: ReadonlySet<string>, starters: ReadonlySet<string>): number {
  const token = tokens[i] as Token;
  const abbreviation = token.kind === 'word' && token.text.endsWith('.');
  if (!abbreviation && !ENDERS.has(token.text)) return -1;
  let stop = i;
  while (stop < last && (ENDERS.has((tokens[stop + 1] as Token).text) || (CLOSERS.has((tokens[stop + 1] as Token).text) && isClosing(tokens, stop + 1, last)))) stop++;
  const next = stop < last ? (tokens[stop + 1] as Token) : undefined;
  if (!next) return stop;
  if (next.start === (tokens[stop] as Token).end && next.kind !== 'mark') return -1; // "3.5m", "Yahoo!News"
  const begins = next.capital || next.kind === 'number' || (next.kind === 'mark' && beginsBehind(tokens, stop + 1, last));
  if (!begins) return -1;
  if (!abbreviation) return stop;
  // "Gen. Petrov" goes on; "in the U.S. The" ends: only a word that likes to begin sentences ends one behind an abbreviation.
  if (titles.has(token.lower.replace(/\.$/, '')) || /^\p{Lu}\.$/u.test(token.text)) return -1;
  return starters.has(next.lower) || next.kind === 'mark' ? stop : -1;
}

/** Whether the quote mark at `i` closes: glued to what is before it, and not to a word behind it. */
function isClosing(tokens: readonly Token[], i: number, last: number): boolean {
  const mark = tokens[i] as Token;
  if ((tokens[i - 1] as Token).end !== mark.start) return false;
  const next = i < last ? tokens[i + 1] : undefined;
  return next === undefined || next.start !== mark.end || next.kind === 'mark';
}

/** Whether the marks at `i` open a new sentence: a quote, bracket or dash with a capital or number behind it. */
function beginsBehind(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i; j <= Math.min(i + 3, last); j++) {
    const token = tokens[j] as Token;
    if (token.kind !== 'mark') return token.capital || token.kind === 'number';
    if (token.text === ',' || token.text === ';') return false;
  }
  return true;
}

const sentence = (tokens: readonly Token[], first: number, last: number, block: number): Sentence =>
  ({ first, last, block, start: (tokens[first] as Token).start, end: (tokens[last] as Token).end });
