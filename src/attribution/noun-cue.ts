import type { CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { clauseEnd, isNaming, lastWordOf, objectEnd } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { barePhraseStartingAt, phraseEndingAt } from './noun-phrase.ts';
import { isBase } from './complement.ts';
import { lightVerbBefore } from './light-verb.ts';
import type { View } from './view.ts';

/** `[source Lind’s] [cue claim] [content that the bridge held]`, `[source his] [cue criticism of] [content the survey]`, `the [cue claim] [content that …]`. */
export function findNounCue(view: View, words: CueWords, paragraph: Range): Draft | undefined {
  if (words.cue.kind !== 'noun' || !view.tag(words.first).startsWith('NN')) return undefined;
  const sentence = view.sentenceOf(words.first);
  const quotation = view.quotationOf(words.first);
  const limit = lastWordOf(view, quotation ? Math.min(sentence.last, view.lastOf(quotation) - 1) : sentence.last);
  // "a request from Lind to act", "claims by the ministry that": who it is by may stand between the noun and what it says.
  const from = FROM.has(view.lower(words.last + 1)) ? withoutOwn(view, barePhraseStartingAt(view, words.last + 2, limit)) : undefined;
  const at = (from?.last ?? words.last) + 1;
  const word = view.lower(at);
  const takes = words.cue.takes;
  const clause = (takes.has('that') && word === 'that' && !/^(MD|VB[DZP])$/.test(view.tag(at + 1)) && !isNaming(view, at + 1, limit)) || (takes.has('infinitive') && word === 'to' && isBase(view, at + 1));
  const tied = !clause && takes.has('object') && (from ? word === 'of' : PREPOSITIONS.has(word)) && (word !== 'to' || words.cue.stance !== 'asserts'); // "opposition to", but "a claim to the island"
  if (!clause && !tied) return undefined;
  const content = clause ? { first: at, last: clauseEnd(view, at, limit) } : { first: at + 1, last: objectEnd(view, at + 1, limit) };
  if (content.last < content.first || (clause && content.last === content.first)) return undefined;
  const floor = Math.max(sentence.first, paragraph.first, quotation ? quotation.open + 1 : 0);
  let first = words.first;
  while (first - 1 >= floor && (view.tag(first - 1).startsWith('JJ') || LATER.has(view.lower(first - 1)))) first--;
  if (!clause && DOUBTFUL.has(view.lower(first))) return undefined;
  const possessive = view.tag(first - 1) === 'PRP$' ? { first: first - 1, last: first - 1 }
    : view.tag(first - 1) === 'POS' ? withClitic(possessor(view, first - 2, floor), first - 1) : undefined;
  const own = possessive && view.tag(possessive.first) === 'PRP$' && possessive.first === possessive.last;
  const carried = possessive && !own ? undefined : lightVerbBefore(view, own ? first - 1 : first, floor); // "signalled their support for": theirs is the verb's subject's
  if (carried) return { source: carried.source, cue: { first: carried.first, last: tied ? at : words.last }, content: [content], rule: 'light-verb', certainty: 'stated', by: words.cue };
  if (tied && !possessive && !from) return undefined;
  return { source: possessive ?? from ?? null, cue: { first, last: tied && !from ? at : words.last }, content: [content], rule: 'noun', certainty: 'stated', by: words.cue };
}

/** "its alleged support for": the narrator does not say that it was spoken. */
const DOUBTFUL = new Set(['alleged', 'apparent', 'supposed', 'purported', 'suspected', 'perceived', 'reported']);

/** "the admission by the port | of its part": what is admitted is theirs who admit it, and no part of their name. */
function withoutOwn(view: View, phrase: Range | undefined): Range | undefined {
  for (let i = (phrase?.first ?? 0) + 1; phrase && i < phrase.last; i++) if (view.lower(i) === 'of' && view.tag(i + 1) === 'PRP$') return { first: phrase.first, last: i - 1 };
  return phrase;
}

/** "her later claim". */
const LATER = new Set(['later', 'earlier']);

const FROM = new Set(['from', 'by', 'among']);

/** Between a noun and what it is about; it belongs to the cue. */
const PREPOSITIONS = new Set(['of', 'about', 'for', 'on', 'to', 'against', 'over']);

/** "the head of the council’s": of the ties in front of a possessive only "of" and "for" belong to it. */
function possessor(view: View, end: number, floor: number): Range | undefined {
  const phrase = phraseEndingAt(view, end, floor);
  for (let i = end; phrase && i >= phrase.first; i--) if (view.tag(i) === 'IN' && view.lower(i) !== 'of' && view.lower(i) !== 'for') return { first: i + 1, last: end };
  return phrase;
}

const withClitic = (phrase: Range | undefined, last: number): Range | undefined => phrase && { first: phrase.first, last };
