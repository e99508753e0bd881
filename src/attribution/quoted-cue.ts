import { frameAt } from './complement.ts';
import type { CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { sourceEndingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * A cue verb by itself between quotation marks, which are somebody else's doubt and not the words of whoever is credited:
 *
 *     [source the captain] [cue “publicly admitted”] [content handing over the chart]
 */
export function findQuotedCue(view: View, words: CueWords, paragraph: Range): Draft | undefined {
  const quotation = words.cue.kind === 'verb' ? view.quotationOf(words.first) : undefined;
  if (!quotation || quotation.close !== words.last + 1 || quotation.close - quotation.open > LONGEST || !view.tag(words.first).startsWith('VB')) return undefined;
  const sentence = view.sentenceOf(words.first);
  for (let i = quotation.open + 1; i < words.first; i++) if (view.tag(i) !== 'RB') return undefined;
  const source = sourceEndingAt(view, quotation.open - 1, Math.max(paragraph.first, sentence.first));
  const complement = source && frameAt(view, words.cue, quotation.close + 1, lastWordOf(view, sentence.last), paragraph.last);
  return complement && { source, cue: { first: quotation.open + 1, last: words.last }, content: complement.content, rule: 'quoted-cue', certainty: 'stated', by: words.cue };
}

/** Marks, an adverb or two, and the verb. */
const LONGEST = 4;
