import type { Language } from '../lang/language.ts';
import type { Speaker, Statement } from '../speaker/speaker.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Answer } from './answer.ts';

/** Which statements of an article answer which others. */
export function findAnswers(_syntax: Syntax, _statements: readonly Statement[], _speakers: readonly Speaker[], _language: Language): Answer[] {
  return [];
}
