import type { CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { clauseEnd, lastWordOf, objectEnd } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/** `[source Lind’s] [cue claim] [content that the bridge held]`, `[cue the claim] [content that …]`. */
export function findNounCue(view: View, words: CueWords, paragraph: Range): Draft | undefined {
  if (words.cue.kind !== 'noun' || !view.tag(words.first).startsWith('NN')) return undefined;
  const sentence = view.sentenceOf(words.first);
  const quotation = view.quotationOf(words.first);
  const limit = lastWordOf(view, quotation ? Math.min(sentence.last, view.lastOf(quotation) - 1) : sentence.last);
  const at = words.last + 1;
  const word = view.lower(at);
  const takes = words.cue.takes;
  const content = takes.has('that') && word === 'that' ? { first: at, last: clauseEnd(view, at, limit) }
    : takes.has('infinitive') && word === 'to' && view.tag(at + 1) === 'VB' ? { first: at, last: clauseEnd(view, at, limit) }
    : takes.has('object') && (word === 'of' || word === 'about' || word === 'for' || word === 'on') ? { first: at, last: objectEnd(view, at, limit) } : undefined;
  if (!content || content.last <= content.first) return undefined;
  const floor = Math.max(sentence.first, paragraph.first, quotation ? quotation.open + 1 : 0);
  let first = words.first;
  while (first - 1 >= floor && view.tag(first - 1).startsWith('JJ')) first--;
  const possessive = view.tag(first - 1) === 'PRP$' ? { first: first - 1, last: first - 1 }
    : view.tag(first - 1) === 'POS' ? withClitic(phraseEndingAt(view, first - 2, floor), first - 1) : undefined;
  if (word !== 'that' && !possessive) return undefined;
  if (!possessive && first - 1 >= floor && view.tag(first - 1) === 'DT') first--;
  return { source: possessive ?? null, cue: { first, last: words.last }, content: [content], rule: 'noun', certainty: 'stated', by: words.cue };
}

const withClitic = (phrase: Range | undefined, last: number): Range | undefined => phrase && { first: phrase.first, last };
