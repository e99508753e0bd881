import type { RelayVerb } from './attribution.ts';
import type { Draft } from './draft.ts';
import { phraseStartingAt, type Range } from './noun-phrase.ts';
import type { View } from './view.ts';

type Relay = Range & { readonly verb: RelayVerb };

/** Talk that has a partner: "in an interview with Radio Vell", "in remarks to the Vell Agency". */
const TALKS = new Set(['interview', 'interviews', 'conversation', 'talk', 'talks', 'remarks', 'comments', 'statement', 'speaking', 'spoke', 'talking', 'chat', 'email', 'call', 'told', 'appearance', 'essay', 'column', 'op-ed', 'article', 'letter']);
const WITH = new Set(['with', 'to', 'for', 'on', 'in', 'by']);
const CITED = new Set(['cited', 'quoted', 'reported']);
const WRITTEN = new Set(['essay', 'column', 'op-ed', 'article', 'letter']);

/**
 * The words around a cue that may name who passed the content on: the hearer of "told", the partner of an interview, the
 * programme it was said on, the outlet it was quoted by. Whether they do name an outlet is for the speakers to decide.
 */
export function findRelays(view: View, { cue, source, content, by }: Draft): Relay[] {
  if (!cue) return [];
  const sentence = view.sentenceOf(cue.last);
  const inContent = (i: number): boolean => content.some(({ first, last }) => first <= i && i <= last);
  const relays: Relay[] = [];
  let from = cue.last + 1;
  if (by?.takes.has('hearer') && !inContent(from) && view.tokens[from]?.kind !== 'mark') {
    const hearer = phraseStartingAt(view, from, sentence.last);
    if (hearer && (!source || hearer.first > source.last || hearer.last < source.first)) {
      relays.push({ ...hearer, verb: 'told' });
      from = hearer.last + 1;
    }
  }
  const behind = Math.min(sentence.last, cue.last + 24);
  collect(view, cue.first, cue.last, inContent, relays);
  collect(view, from, behind, inContent, relays);
  collect(view, sentence.first, (source?.first ?? cue.first) - 1, inContent, relays);
  return relays.filter((relay, n) => relays.findIndex((r) => r.first === relay.first) === n);
}

/** Adds what stands behind "interview with", "speaking to", "quoted by", and behind a bare "on" or "via" before a name. */
function collect(view: View, from: number, to: number, inContent: (i: number) => boolean, relays: Relay[]): void {
  for (let i = from; i <= to; i++) {
    if (inContent(i)) return;
    const word = view.lower(i), next = view.lower(i + 1);
    const talk = TALKS.has(word) && WITH.has(next);
    const cited = CITED.has(word) && next === 'by';
    const programme = (word === 'on' || word === 'via') && (view.tokens[i + 1]?.capital === true || view.lower(i + 1) === 'the') && !view.language.words('weekdays-months').has(next);
    if (!talk && !cited && !programme) continue;
    const at = programme ? i + 1 : i + 2;
    const phrase = phraseStartingAt(view, at, view.sentenceOf(i).last);
    if (!phrase || inContent(phrase.first)) continue;
    relays.push({ ...phrase, verb: cited ? 'cited' : WRITTEN.has(word) ? 'published' : 'told' });
    i = phrase.last;
  }
}
