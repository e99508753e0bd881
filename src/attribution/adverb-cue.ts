import { isBase } from './complement.ts';
import type { CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { clauseEnd, lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { sourceEndingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/** `[content The bridge] was [cue allegedly] [content mined]`: an adverb that credits nobody; its clause is the content. */
export function findAdverbCue(view: View, words: CueWords, paragraph: Range): Draft | undefined {
  if (words.cue.kind !== 'adverb') return undefined;
  const sentence = view.sentenceOf(words.first);
  const floor = Math.max(sentence.first, paragraph.first);
  const limit = lastWordOf(view, sentence.last);
  if (words.last >= limit) return undefined;
  // "appears to be": what somebody sees, where "appears on stage" is not.
  if (words.cue.takes.has('infinitive') && !(view.lower(words.last + 1) === 'to' && isBase(view, words.last + 2))) return undefined;
  let verb = words.first - 1;
  while (verb > floor && /^(VB[DZPN]?|MD|RB)$/.test(view.tag(verb))) verb--;
  const subject = sourceEndingAt(view, verb, floor);
  const behind = { first: words.last + 1, last: clauseEnd(view, words.last + 1, limit) };
  const content = subject ? [{ first: subject.first, last: words.first - 1 }, behind] : [behind];
  return { source: null, cue: { first: words.first, last: words.last }, content, rule: 'adverb', certainty: 'stated', by: words.cue };
}
