import type { Range } from './noun-phrase.ts';
import { sourceEndingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * The verb that does no more than carry a noun cue, and its subject: `[source Lind] [cue has expressed concern] [content that the
 * bridge will not hold]`. `first` is where the noun with its modifiers begins.
 */
export function lightVerbBefore(view: View, first: number, floor: number): { source: Range; first: number } | undefined {
  let verb = first - 1;
  if (verb >= floor && view.tag(verb) === 'DT') verb--;
  if (view.tag(first) === 'PRP$' && /^(repeat|reiterat)/.test(view.lower(verb))) return undefined; // his claim is an older one
  if (verb < floor || !view.tag(verb).startsWith('VB') || !view.language.words('light-verbs').has(view.lower(verb))) return undefined;
  let at = verb;
  while (at - 1 >= floor && /^(MD|RB|VBD|VBZ|VBP|VBN)$/.test(view.tag(at - 1))) at--;
  const source = sourceEndingAt(view, at - 1, floor);
  return source && { source, first: at };
}
