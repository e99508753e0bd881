import type { Draft } from './draft.ts';
import { hasFiniteVerb, lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { barePhraseStartingAt, phraseStartingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * Attributions without a verb: a preposition in front of whoever sees it so, at the head or the end of a sentence.
 *
 *     [cue For] [source Lind], [content the bridge is a debt that must be paid]
 *     [cue In] [source the ministry’s] [cue words], …: here the cue is "In", the source "the ministry’s words"
 *     [content Lind trails by nine points] [cue in] [source a poll released on Monday]
 *     [content The raid was], [cue in] [source Lind’s words], [content “a crime without a name”]
 */
export function findVerbless(view: View, first: number, last: number): Draft | undefined {
  const limit = lastWordOf(view, last);
  return leading(view, first, limit) ?? aside(view, first, limit);
}

function leading(view: View, first: number, limit: number): Draft | undefined {
  const word = view.lower(first);
  if (limit - first < 5 || view.quotationOf(first)) return undefined;
  const source = !LEADS.has(word) ? undefined : word === 'in' ? barePhraseStartingAt(view, first + 1, limit) : personStartingAt(view, first + 1, limit);
  if (!source) return undefined;
  let comma = source.last + 1;
  // "In a poll released on Monday, …": what goes on describing the document.
  if (word === 'in' && /^(VBN|VBD|IN|VBG|JJ|NNP|NN)$/.test(view.tag(comma))) do comma++; while (comma < limit && comma - first < REACH * 2 && view.tokens[comma]?.text !== ',' && !/^(VBD|VBZ|VBP|MD)$/.test(view.tag(comma)));
  if (view.tokens[comma]?.text !== ',' || !startsClause(view, comma + 1, limit)) return undefined;
  if (word === 'in' && !isAccount(view, source)) return undefined;
  const whole = { first: source.first, last: comma - 1 };
  return { source: whole, cue: { first, last: first }, content: [{ first: comma + 1, last: limit }], rule: 'verbless', certainty: 'inferred' };
}

/** ", in her words," inside a sentence or at its end. */
function aside(view: View, first: number, limit: number): Draft | undefined {
  for (let i = first + 2; i < limit; i++) {
    if (view.lower(i) !== 'in' || view.tokens[i - 1]?.text !== ',' || view.quotationOf(i)) continue;
    const source = barePhraseStartingAt(view, i + 1, Math.min(limit, i + REACH));
    if (!source || !isOwned(view, headOf(view, source.first, source.last))) continue;
    const before = { first, last: i - 2 }, next = source.last + 1;
    const after = view.tokens[next]?.text === ',' && next < limit ? [{ first: next + 1, last: limit }] : [];
    if (after.length === 0 && next <= limit) continue;
    return { source, cue: { first: i, last: i }, content: [before, ...after], rule: 'aside', certainty: 'stated' };
  }
  return undefined;
}

/** The longest "the ministry’s own words", in tokens. */
const REACH = 12;

/** With the apposition or relative clause between commas, if there is one. */
function personStartingAt(view: View, first: number, limit: number): Range | undefined {
  const bare = barePhraseStartingAt(view, first, limit);
  if (!bare || !isMind(view, bare)) return undefined;
  const whole = phraseStartingAt(view, first, limit);
  const relative = view.tag(bare.last + 2) === 'WP';
  return whole && view.tokens[whole.last + 1]?.text === ',' && (relative || !hasFiniteVerb(view, bare.last + 1, whole.last)) ? whole : bare;
}

const LEADS = new Set(['for', 'to', 'in']);

const startsClause = (view: View, from: number, limit: number): boolean => {
  const subject = barePhraseStartingAt(view, from, limit);
  return subject !== undefined && hasFiniteVerb(view, subject.last + 1, Math.min(limit, subject.last + 6));
};

/** "a poll", "the ministry’s words", "his view": polls speak, and so does what is somebody's. */
function isAccount(view: View, { first, last }: Range): boolean {
  for (let i = first; i <= last && view.tag(i) !== 'IN'; i++) if (POLLS.has(view.lower(i))) return true;
  return isOwned(view, headOf(view, first, last));
}

function isOwned(view: View, noun: number): boolean {
  return WORDS.has(view.lower(noun)) && (view.tag(noun - 1) === 'POS' || view.tag(noun - 1) === 'PRP$' || /^(JJ|VBN)$/.test(view.tag(noun - 1)) && (view.tag(noun - 2) === 'POS' || view.tag(noun - 2) === 'PRP$'));
}

/** The noun a phrase is about: the last before a tie. */
function headOf(view: View, first: number, last: number): number {
  for (let i = first; i < last; i++) if (view.tag(i) === 'IN' && i > first) return i - 1;
  return last;
}

const POLLS = new Set(['poll', 'polls', 'survey', 'surveys', 'average', 'averages']);
const WORDS = new Set(['words', 'view', 'opinion', 'telling', 'eyes', 'account', 'estimation', 'judgment', 'judgement', 'reading', 'version', 'mind', 'book']);

/** A person by name, role or pronoun: "for years", "to the north" and "for the bridge" are nobody's view. */
function isMind(view: View, { first, last }: Range): boolean {
  const tag = view.tag(last);
  if (tag === 'PRP') return /^(me|him|her|them|us|many|some)$/.test(view.lower(last));
  const named = tag === 'NNP' && view.tokens[last]?.capital === true && !view.language.words('weekdays-months').has(view.lower(last));
  const people = ['role-nouns', 'plural-people'].some((list) => view.language.words(list).has(view.lower(last)));
  return (named && last - first < 4) || people;
}
