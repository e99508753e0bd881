import type { Article } from '../article/article.ts';
import type { Language } from '../lang/language.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { findStructure } from './structure.ts';
import type { Paragraph, Syntax, Token } from './syntax.ts';
import { findTokens } from './tokens.ts';

/** What stands behind this many characters of an article is not read for statements: the longest reports have a tenth of it, and an archive must not wait for one file. */
export const READ_AT_MOST = 600_000;

/** Tokens, sentences and quotations of an article up to `READ_AT_MOST`: a few passes, each linear in the text. Never throws. */
export function findSyntax({ text, blocks }: Pick<Article, 'text' | 'blocks'>, language: Language): Syntax {
  const abbreviations = language.words('abbreviations');
  const tokens: Token[] = [];
  const paragraphs = blocks.map((block): Paragraph => {
    const first = tokens.length;
    for (const token of findTokens(text, { start: block.start, end: Math.min(block.end, READ_AT_MOST) }, abbreviations)) tokens.push(token);
    return { start: block.start, end: block.end, role: block.role, first, last: tokens.length - 1 };
  });
  const sentences = findSentences(tokens, paragraphs, language);
  return {
    text, tokens, paragraphs, sentences, quotations: findQuotations(tokens, paragraphs, language.words('elisions')), structure: findStructure(tokens, sentences),
    remarks: text.length > READ_AT_MOST ? [{ rule: 'syntax/too-long', level: 'warning', message: `Only the first ${READ_AT_MOST} of ${text.length} characters were read for statements.`, start: READ_AT_MOST, end: text.length }] : [],
  };
}
