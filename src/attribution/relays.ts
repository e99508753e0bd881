import type { RelayVerb } from './attribution.ts';
import { barePhraseStartingAt, type Range } from './noun-phrase.ts';
import { quoterBefore } from './quoter.ts';
import { lexemeOf, type Worded } from './stance.ts';
import type { View } from './view.ts';

type Relay = Range & { readonly verb: RelayVerb };

/** Talk that has a partner: "in an interview with Radio Vell", "in remarks to the Vell Agency". */
const TALKS = new Set(['interview', 'interviews', 'conversation', 'talk', 'talks', 'remarks', 'comments', 'statement', 'speaking', 'spoke', 'talking', 'chat', 'email', 'call', 'told', 'appearance']);
/** Words written for somebody who prints them: "in an essay for the Ostra Courier". */
const WRITTEN = new Set(['essay', 'column', 'op-ed', 'article', 'letter', 'writing', 'wrote', 'piece']);
const CITED = new Set(['cited', 'quoted', 'reported', 'carried', 'published', 'aired']);
const WITH = new Set(['with', 'to', 'for', 'on', 'in', 'by']);
/** How far from the cue a relay is looked for, in tokens. */
const REACH = 24;

/**
 * The words around a cue that may name who passed the content on: the hearer of "told", the partner of an interview, the
 * programme it was said on, the outlet it was quoted by or in. Only names, and phrases that mean an outlet ("the Russian broadcaster"):
 * reporters, a council or a crowd hear, and pass nothing on. Which outlet it is, is for the speakers to decide.
 */
export function findRelays(view: View, worded: Worded): Relay[] {
  const { cue, source, content } = worded;
  if (!cue) return [];
  const sentence = view.sentenceOf(cue.last);
  const inContent = (i: number): boolean => content.some(({ first, last }) => first <= i && i <= last);
  const relays: Relay[] = [];
  const add = (phrase: Range | undefined, verb: RelayVerb): void => {
    if (phrase && !inContent(phrase.first) && mayRelay(view, phrase) && (!source || phrase.first > source.last || phrase.last < source.first)) relays.push({ ...phrase, verb });
  };
  const from = cue.last + 1;
  if (lexemeOf(view, cue)?.cue.takes.has('hearer') && !inContent(from) && view.tokens[from]?.kind !== 'mark') add(barePhraseStartingAt(view, from, sentence.last), 'told');
  if (source) add(quoterBefore(view, source, cue, sentence.first), 'cited');
  collect(view, cue.first, cue.last, inContent, add);
  collect(view, from, Math.min(sentence.last, cue.last + REACH), inContent, add);
  collect(view, sentence.first, (source?.first ?? cue.first) - 1, inContent, add);
  return relays.filter((relay, n) => relays.findIndex((r) => r.first === relay.first) === n);
}

/** Adds what stands behind "interview with", "speaking to", "quoted by", and behind a bare "on" or "via" before a name. */
function collect(view: View, from: number, to: number, inContent: (i: number) => boolean, add: (phrase: Range | undefined, verb: RelayVerb) => void): void {
  for (let i = from; i <= to; i++) {
    if (inContent(i)) return;
    const word = view.lower(i), next = view.lower(i + 1);
    const written = WRITTEN.has(word) && WITH.has(next);
    const talk = TALKS.has(word) && WITH.has(next);
    const cited = CITED.has(word) && (next === 'by' || next === 'in');
    const programme = (word === 'on' || word === 'via') && !TALKS.has(view.lower(i - 1));
    if (!written && !talk && !cited && !programme) continue;
    const first = programme ? i + 1 : i + 2;
    let limit = first;
    while (limit < view.sentenceOf(i).last && limit - first < REACH && !inContent(limit + 1)) limit++;
    add(barePhraseStartingAt(view, first, limit), written ? 'published' : cited ? 'cited' : 'told');
  }
}

/** A name that is no day, or a phrase with an outlet's noun. */
function mayRelay(view: View, { first, last }: Range): boolean {
  const calendar = view.language.words('weekdays-months'), outlets = view.language.words('outlet-nouns');
  let named = false;
  for (let i = first; i <= last; i++) {
    if (calendar.has(view.lower(i))) return false;
    named ||= outlets.has(view.lower(i)) || (view.tokens[i]?.capital === true && view.tag(i).startsWith('NNP'));
  }
  return named;
}
