import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Attribution } from './attribution.ts';
import { finish } from './finish.ts';
import { propose } from './propose.ts';
import { viewOf } from './view.ts';

/** Everyone's words in an article by rules alone, in reading order. */
export function findAttributions(syntax: Syntax, language: Language): Attribution[] {
  const view = viewOf(syntax, language);
  return finish(view, propose(view));
}
