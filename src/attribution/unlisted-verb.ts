import type { Quotation } from '../syntax/syntax.ts';
import type { Draft } from './draft.ts';
import { lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * A verb of no cue file beside a quotation still credits when the quotation leans on it with a comma or colon:
 * `[content “It held,”] [source Lind] [cue deadpanned]`, `[source Lind] [cue deadpanned]: [content “It held.”]`.
 */
export function findUnlistedVerb(view: View, quotation: Quotation): Draft | undefined {
  const content: Range = { first: quotation.open, last: view.lastOf(quotation) };
  if (content.last - content.first < 3) return undefined;
  const leans = /^[,?!…]$/.test(view.tokens[content.last - 1]?.text ?? '');
  return (leans ? behind(view, content) : undefined) ?? before(view, content);
}

const draft = (source: Range, cue: Range, content: Range): Draft => ({ source, cue, content: [content], rule: 'unlisted-verb', certainty: 'inferred' });

function behind(view: View, content: Range): Draft | undefined {
  const limit = lastWordOf(view, view.sentenceOf(content.last).last);
  const at = content.last + 1;
  if (isFinite(view, at)) {
    const source = phraseStartingAt(view, at + 1, limit);
    return source && draft(source, { first: at, last: at }, content);
  }
  const source = phraseStartingAt(view, at, limit);
  if (!source) return undefined;
  let verb = source.last + 1;
  if (view.tokens[verb]?.text === ',' && source.last > source.first) verb++;
  const first = verb;
  while (view.tag(verb) === 'RB') verb++;
  const next = view.tokens[verb + 1];
  return isFinite(view, verb) && (!next || next.kind === 'mark' || verb >= limit) ? draft(source, { first, last: verb }, content) : undefined;
}

function before(view: View, content: Range): Draft | undefined {
  const mark = view.tokens[content.first - 1]?.text;
  if (mark !== ',' && mark !== ':') return undefined;
  const { first } = view.sentenceOf(content.first);
  let verb = content.first - 2;
  while (verb > first && view.tag(verb) === 'RB') verb--;
  if (!isFinite(view, verb)) return undefined;
  const source = phraseEndingAt(view, verb - 1, first);
  return source && draft(source, { first: verb, last: content.first - 2 }, content);
}

const isFinite = (view: View, i: number): boolean => (view.tag(i) === 'VBD' || view.tag(i) === 'VBZ') && !BE.has(view.lower(i));
const BE = new Set(['is', 'was', 'were', 'are', 'has', 'had', "'s", 'did', 'does']);
