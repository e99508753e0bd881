import { isThat } from './adjuncts.ts';
import { findCueWords, type CueWords } from './cue-index.ts';
import type { Draft } from './draft.ts';
import { behindConnective, hasFiniteVerb, lastWordOf } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { barePhraseStartingAt, phraseStartingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * Attributions by a preposition in front of its source:
 *
 *     [cue According to] [source the ministry], [content the bridge held]
 *     [content The bridge held], [cue according to] [source the ministry].
 */
export function findPrepositionCue(view: View, words: CueWords, paragraph: Range): Draft | undefined {
  if (words.cue.kind !== 'preposition') return undefined;
  const sentence = view.sentenceOf(words.first);
  const quotation = view.quotationOf(words.first);
  const limit = lastWordOf(view, quotation ? Math.min(sentence.last, view.lastOf(quotation) - 1) : sentence.last);
  const floor = Math.max(sentence.first, quotation ? quotation.open + 1 : paragraph.first);
  const leads = words.first <= floor + 1;
  if (view.tokens[words.first]?.capital && words.first > floor + 1 && !view.titled(words.first)) return undefined; // "her brother, Per Lund"
  const amid = !leads && view.tokens[words.first - 1]?.text === ',' && !hasFiniteVerb(view, floor, words.first - 1);
  const source = leads || amid ? leadingSource(view, words.last + 1, limit) : reduced(view, phraseStartingAt(view, words.last + 1, limit), limit);
  if (!source || isMeasure(view, source)) return undefined;
  const draft = (content: readonly Range[], rule: string): Draft =>
    ({ source, cue: { first: words.first, last: words.last }, content, rule, certainty: 'stated', by: words.cue });
  let next = source.last + 1;
  if (leads) {
    while (next <= limit && view.tokens[next]?.text !== ',') next++;
    if (CITED.has(view.lower(next + 1))) do next++; while (next <= limit && view.tokens[next]?.text !== ','); // "according to Vell Today, cited by Radio Vell,"
    return next < limit ? draft([{ first: next + 1, last: limit }], 'according-to-before') : undefined;
  }
  let end = words.first - 1;
  if (view.tokens[end]?.text === ',') end--;
  if (end - floor < 1) return undefined;
  const start = view.quotationOf(end) && view.quotationOf(end) !== quotation ? Math.min(floor, view.quotationOf(end)?.open ?? floor) : behindOther(view, floor, end);
  const content: Range[] = [{ first: behindConnective(view, start, end), last: end }];
  if (view.tokens[next]?.text === ',' && next + 1 < limit && next - words.first < 30 && (isThat(view, next + 1) || !/^(CC|VBG|VBN|IN|WDT)$/.test(view.tag(next + 1)))) content.push({ first: next + 1, last: limit });
  return draft(content, 'according-to-behind');
}

/** "The rebels denied any help in the raid, | in which nine died, according to the port": the clause alone, where what stands before it is somebody else's. */
function behindOther(view: View, floor: number, end: number): number {
  for (let i = end; i > floor; i--) {
    if (view.tokens[i]?.text !== ',' || view.quotationOf(i)) continue;
    const at = /^(IN|TO)$/.test(view.tag(i + 1)) ? i + 2 : i + 1;
    if (!/^(WDT|WP|WRB)$/.test(view.tag(at))) return floor;
    return findCueWords(view, floor, i - 1).some(({ cue, first }) => cue.kind === 'verb' && cue.stance !== 'asserts' && /^VB[DZPN]$/.test(view.tag(first))) && hasFiniteVerb(view, at, end) ? i + 1 : floor;
  }
  return floor;
}

/** "according to age", "according to plan", "40 marks per night": one bare noun that names nobody is what things go by. */
function isMeasure(view: View, { first, last }: Range): boolean {
  if (view.tokens[first]?.kind === 'number' || view.lower(first) === 'cent' || (view.lower(first - 1) === 'per' && /^(NN|NNS|JJ)$/.test(view.tag(first)) && !view.tokens[first]?.capital) || (first === last && MEASURES.has(view.lower(first)))) return true;
  if (first !== last || view.tokens[first]?.capital || view.tokens[first]?.text.includes('.') || view.tag(first) !== 'NN') return false;
  return !['role-nouns', 'body-nouns', 'outlet-nouns', 'plural-people', 'speech-nouns'].some((list) => view.language.words(list).has(view.lower(first)));
}

const CITED = new Set(['cited', 'quoted', 'carried', 'relayed']);

const MEASURES = new Set(['plan', 'plans', 'schedule', 'custom', 'law', 'need', 'taste']);

/** "According to Lind, the interior minister, the bridge held": an apposition is one only if a clause follows its second comma. */
function leadingSource(view: View, start: number, limit: number): Range | undefined {
  const whole = phraseStartingAt(view, start, limit);
  const clause = whole && view.tokens[whole.last + 1]?.text === ',' && !hasFiniteVerb(view, start, whole.last) && hasFiniteVerb(view, whole.last + 1, limit);
  return clause ? whole : reduced(view, barePhraseStartingAt(view, start, limit), limit);
}

/** "a poll | conducted for the council in May |": words that go on describing a document, up to a comma or a finite verb. */
function reduced(view: View, phrase: Range | undefined, limit: number): Range | undefined {
  if (!phrase || !/^(VBN|VBG|IN|TO)$/.test(view.tag(phrase.last + 1))) return phrase;
  let last = phrase.last;
  while (last < limit && !view.quotationOf(last + 1) && !/^(,|:|VBD|VBZ|VBP|MD)$/.test(view.tag(last + 1))) last++;
  return { first: phrase.first, last };
}
