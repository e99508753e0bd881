import type { Article } from '../article/article.ts';
import type { Language } from '../lang/language.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { findStructure } from './structure.ts';
import type { Paragraph, Syntax, Token } from './syntax.ts';
import { findTokens } from './tokens.ts';

/** Tokens, sentences and quotations of an article: a few passes, each linear in the text. Never throws. */
export function findSyntax({ text, blocks }: Pick<Article, 'text' | 'blocks'>, language: Language): Syntax {
  const abbreviations = language.words('abbreviations');
  const tokens: Token[] = [];
  const paragraphs = blocks.map((block): Paragraph => {
    const first = tokens.length;
    for (const token of findTokens(text, block, abbreviations)) tokens.push(token);
    return { start: block.start, end: block.end, role: block.role, first, last: tokens.length - 1 };
  });
  const sentences = findSentences(tokens, paragraphs, language);
  return { text, tokens, paragraphs, sentences, quotations: findQuotations(tokens, paragraphs, language.words('elisions')), structure: findStructure(tokens, sentences) };
}
