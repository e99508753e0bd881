import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findWhens } from '../../src/when/find.ts';
import type { When } from '../../src/when/when.ts';

/** The times in a paragraph of an article published on that day. */
export function whensOf(text: string, published?: string): When[] {
  const language = loadLanguage('en');
  return findWhens(findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, language), language, published);
}
