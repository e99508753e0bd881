import type { CueWords } from './cue-index.ts';
import { complementAfter } from './complement.ts';
import type { Draft } from './draft.ts';
import { clauseEnd, hasFiniteVerb, lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { barePhraseStartingAt, phraseStartingAt } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

/**
 * A participle that opens its sentence, or stands behind "when". One in "-ed" has nobody or a "by" for its source, one in "-ing" the
 * subject behind its comma:
 *
 *     When [cue asked] [content whether she would stand again], Lind laughed.
 *     [cue Asked] by [source a caller] [content why the bridge was shut], he hung up.
 *     [cue Claiming] [content that the vote was bought], [source Lind] left the hall.
 */
export function findOpeningParticiple(view: View, words: CueWords, group: VerbGroup, floor: number, paragraph: Range): Draft | undefined {
  const { head } = group;
  if (group.first !== head || !(head === floor || (head === floor + 1 && OPENERS.has(view.lower(floor))))) return undefined;
  const limit = lastWordOf(view, view.sentenceOf(head).last);
  const cue = { first: head, last: group.last };
  const base = { cue, certainty: 'stated', by: words.cue, group } as const;
  if (group.participle) {
    const comma = commaBeforeClause(view, group.last + 1, limit);
    const source = comma === undefined ? undefined : barePhraseStartingAt(view, comma + 1, limit);
    const complement = complementAfter(view, words.cue, group.last, paragraph.last);
    const first = complement?.content[0]?.first;
    if (comma === undefined || !source || first === undefined || first >= comma) return undefined;
    return { ...base, source, content: [{ first, last: comma - 1 }], rule: 'opening-participle' };
  }
  if (words.cue.stance !== 'questions' || !/^VB[ND]$/.test(view.tag(head))) return undefined;
  const source = view.lower(group.last + 1) === 'by' ? phraseStartingAt(view, group.last + 2, limit) : undefined;
  const complement = complementAfter(view, words.cue, source?.last ?? group.last, paragraph.last);
  const first = complement?.content[0]?.first;
  if (first === undefined) return undefined;
  const comma = commaBeforeClause(view, first, limit);
  return { ...base, source: source ?? null, content: [{ first, last: comma === undefined ? clauseEnd(view, first, limit) : comma - 1 }], rule: 'opening-question' };
}

const OPENERS = new Set(['when', 'if', 'while', 'once', 'later']);

/** The first comma outside quotations that a phrase and a finite verb follow: there the main clause begins. */
function commaBeforeClause(view: View, from: number, limit: number): number | undefined {
  for (let i = from; i < limit; i++) {
    if (view.tokens[i]?.text !== ',' || view.quotationOf(i)) continue;
    const phrase = barePhraseStartingAt(view, i + 1, limit);
    if (phrase && hasFiniteVerb(view, phrase.last + 1, Math.min(limit, phrase.last + 4))) return i;
  }
  return undefined;
}
