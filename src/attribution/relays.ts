import type { RelayVerb } from './attribution.ts';
import { barePhraseStartingAt, type Range } from './noun-phrase.ts';
import { meansOutlet, namesPerson, outletBefore } from './outlet.ts';
import { quoterBefore } from './quoter.ts';
import { lexemeOf, type Worded } from './stance.ts';
import type { View } from './view.ts';

type Relay = Range & { readonly verb: RelayVerb };

/** Talk that has a partner: "in an interview with Radio Vell", "in remarks to the Vell Agency". */
const TALKS = new Set(['interview', 'interviews', 'conversation', 'talk', 'talks', 'remarks', 'comments', 'statement', 'speaking', 'spoke', 'talking', 'chat', 'email', 'call', 'told', 'appearance']);
/** Of these, what is also held on or in a programme. */
const AIRED = new Set(['interview', 'interviews', 'appearance', 'speaking', 'spoke', 'talking']);
/** Words written for somebody who prints them: "in an essay for the Ostra Courier". */
const WRITTEN = new Set(['essay', 'column', 'op-ed', 'article', 'letter', 'writing', 'wrote', 'piece']);
const CITED = new Set(['cited', 'quoted', 'reported', 'carried', 'published', 'aired', 'broadcast', 'relayed', 'printed', 'posted']);
/** "reported, citing Radio Vell": whose report it goes back to. */
const CITING = new Set(['citing', 'quoting']);
const PARTNER = new Set(['with', 'to', 'by']);
const PLACE = new Set(['on', 'in', 'for']);
/** How far from the cue a relay is looked for, in tokens. */
const REACH = 24;

/**
 * The words around a cue that may name who passed the content on: the hearer of "told", the partner of an interview, the
 * programme it was said on, the outlet it was quoted by or in, or goes back to. Only names, and phrases that mean an outlet ("the Russian broadcaster"):
 * reporters, a council or a crowd hear, and pass nothing on. Which outlet it is, is for the speakers to decide.
 */
export function findRelays(view: View, worded: Worded): Relay[] {
  const { cue, source, content } = worded;
  if (!cue) return [];
  const sentence = view.sentenceOf(cue.last);
  const inContent = (i: number): boolean => content.some(({ first, last }) => first <= i && i <= last);
  const relays: Relay[] = [];
  const add = (phrase: Range | undefined, verb: RelayVerb, inSource = false): void => {
    if (phrase && !inContent(phrase.first) && mayRelay(view, phrase) && (inSource || !source || phrase.first > source.last || phrase.last < source.first)) relays.push({ ...phrase, verb });
  };
  const from = cue.last + 1;
  if (lexemeOf(view, cue)?.cue.takes.has('hearer') && !inContent(from) && view.tokens[from]?.kind !== 'mark') add(barePhraseStartingAt(view, from, sentence.last), 'told');
  if (source) add(quoterBefore(view, source, cue, sentence.first), 'cited');
  if (source && source.first > cue.last && WRITTEN.has(view.lower(cue.last))) add(writtenFor(view, source), 'published', true);
  collect(view, cue.first, cue.last, inContent, add);
  collect(view, from, Math.min(sentence.last, cue.last + REACH), inContent, add);
  collect(view, sentence.first, (source?.first ?? cue.first) - 1, inContent, add);
  return relays.filter((relay, n) => relays.findIndex((r) => r.first === relay.first) === n);
}

/** "wrote | Lind for the Ostra Courier": the name behind the tie, which may have come into the source. */
function writtenFor(view: View, source: Range): Range | undefined {
  for (let i = source.first + 1; i <= source.last + 1; i++) if (PLACE.has(view.lower(i))) return barePhraseStartingAt(view, i + 1, Math.max(source.last, Math.min(i + REACH, view.sentenceOf(i).last)));
  return undefined;
}

/** Adds what stands behind "interview with", "speaking to", "quoted by", and behind a bare "on" or "via" before a name. */
function collect(view: View, from: number, to: number, inContent: (i: number) => boolean, add: (phrase: Range | undefined, verb: RelayVerb) => void): void {
  for (let i = from; i <= to; i++) {
    if (inContent(i)) return;
    const word = view.lower(i), next = view.lower(i + 1);
    const outlet = WRITTEN.has(word) || AIRED.has(word) ? outletBefore(view, i, from) : undefined;
    if (outlet) add(outlet, WRITTEN.has(word) ? 'published' : 'told');
    const verb = verbAt(word, next);
    const programme = (word === 'on' || word === 'via') && !TALKS.has(view.lower(i - 1));
    if (!verb && !programme) continue;
    const first = programme || CITING.has(word) ? i + 1 : i + 2;
    let limit = first;
    while (limit < view.sentenceOf(i).last && limit - first < REACH && !inContent(limit + 1)) limit++;
    const phrase = barePhraseStartingAt(view, first, limit);
    if (phrase && ((!programme && !CITING.has(word)) || meansOutlet(view, phrase))) add(phrase, verb ?? 'told');
  }
}

/** How words that stand in front of a relay pass it on: "an interview | with", "quoted | by", "an essay | for". */
function verbAt(word: string, next: string): RelayVerb | undefined {
  if (WRITTEN.has(word) && (PLACE.has(next) || next === 'to')) return 'published';
  if (TALKS.has(word) && (PARTNER.has(next) || (AIRED.has(word) && PLACE.has(next)))) return 'told';
  return CITING.has(word) || (CITED.has(word) && (next === 'by' || next === 'in' || next === 'on')) ? 'cited' : undefined;
}

/** An outlet, or a name that is no day, no body and no person: whoever is told passes on only as one of these. */
function mayRelay(view: View, phrase: Range): boolean {
  if (meansOutlet(view, { ...phrase, last: headOf(view, phrase) })) return true;
  if (namesPerson(view, phrase)) return meansOutlet(view, phrase); // "told Maren Lind of Radio Vell"
  const calendar = view.language.words('weekdays-months'), bodies = view.language.words('body-nouns');
  const head = headOf(view, phrase);
  for (let i = phrase.first; i <= head; i++) if (calendar.has(view.lower(i)) || bodies.has(view.lower(i)) || view.tag(i) === 'POS') return false;
  return view.tokens[head]?.capital === true && view.tag(head).startsWith('NNP');
}

/** The noun a phrase is about: the last before a tie. */
function headOf(view: View, { first, last }: Range): number {
  for (let i = first + 1; i <= last; i++) if (/^(IN|TO|VBG|VBN)$/.test(view.tag(i)) && view.tokens[i]?.capital !== true) return i - 1;
  return last;
}
