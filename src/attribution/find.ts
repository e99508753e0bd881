import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Attribution } from './attribution.ts';

/** Everyone's words in an article, in reading order. */
export function findAttributions(_syntax: Syntax, _language: Language): Attribution[] {
  return [];
}
