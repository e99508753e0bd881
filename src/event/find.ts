import type { Language } from '../lang/language.ts';
import type { Place } from '../place/place.ts';
import type { Speaker, Statement } from '../speaker/speaker.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { When } from '../when/when.ts';
import type { Cast } from './cast.ts';
import { castOf } from './cast.ts';
import type { Tree } from './clause.ts';
import { treeOf } from './clause.ts';
import { datesOf } from './dated.ts';
import type { Event, EventCode } from './event.ts';
import { nounEventOf, nounsOf } from './nouns.ts';
import type { Parties } from './parties.ts';
import { heldOf, partiesOf } from './parties.ts';
import type { Patterns } from './patterns.ts';
import { patternsOf } from './patterns.ts';
import { placesBehind } from './placed.ts';
import { tellerOf } from './teller.ts';
import type { VerbEvent } from './verbs.ts';
import { isVerb, verbEventAt } from './verbs.ts';

export interface FoundEvents {
  readonly events: readonly Event[];
  /** The speakers given, and behind them those who only act. */
  readonly speakers: readonly Speaker[];
}

/** The times and places of an article. */
export interface Setting {
  readonly whens: readonly When[];
  readonly places: readonly Place[];
}

/**
 * The events an article tells in headline, standfirst and body: what was done, by whom, to whom, and who says so. One pass over
 * the verbs. What is only thought of, asked for or said not to have been is left out, unless a statement denies it.
 */
export function findEvents(syntax: Syntax, statements: readonly Statement[], speakers: readonly Speaker[], { whens, places }: Setting, language: Language): FoundEvents {
  const placed = placesBehind(syntax, places), dates = datesOf(syntax, whens);
  const patterns = patternsOf(language), nouns = nounsOf(language);
  const cast = castOf(syntax, speakers, whens, language);
  const tell = tellerOf(statements);
  const events: Event[] = [];
  for (const sentence of syntax.sentences) {
    if (!NEWS.has(syntax.paragraphs[sentence.block]?.role ?? '')) continue;
    const tree = treeOf(syntax, sentence);
    const told = [...eventsOf(tree, patterns, nouns)];
    for (const { first, last, code, parties, rule, turned, denies, must, bare } of told) {
      const [start, end] = [syntax.tokens[first]?.start ?? 0, syntax.tokens[last]?.end ?? 0];
      const teller = tell({ start, end });
      if (teller?.stance === 'questions' || (teller?.stance === 'demands' && !must)) continue;
      if (teller === undefined && (must || denies)) continue;
      const who = whose(cast, tree, parties, must, teller);
      if (bare && who.actors.length === 0 && who.recipients.length === 0) continue; // A headline of "Talks on the lane" tells of nobody.
      const when = dates.of(tree, first, sentence), place = placed(end, syntax.tokens[nextVerb(tree, last)]?.start ?? sentence.end);
      events.push({
        id: `e${events.length + 1}`, code, start, end, ...who, ...(when === undefined ? {} : { when: when.id }), ...(place === undefined ? {} : { place }),
        toldIn: teller?.id ?? null, status: teller === undefined ? 'narrated' : teller.stance === 'denies' || denies ? 'denied' : 'claimed',
        rule, certainty: turned ? 'inferred' : 'stated',
      });
    }
  }
  return { events, speakers: cast.all() };
}

/** The verb behind a token, or the word that opens another clause: what stands beyond it is told of another deed. */
function nextVerb(tree: Tree, at: number): number {
  let next = at + 1;
  while (next <= tree.last && tree.tag(next)?.startsWith('VB') !== true && !OPENS.has(tree.lower(next))) next++;
  return next;
}

const OPENS = new Set(['after', 'before', 'when', 'while', 'because', 'that', 'who', 'which', 'as', 'since', 'although', 'but', 'until', 'if']);

/** An event of a sentence, before it is known who tells it. */
interface Draft {
  readonly first: number;
  readonly last: number;
  readonly code: EventCode;
  readonly parties: Parties;
  readonly rule: string;
  readonly turned: boolean;
  /** The sentence says that it did not happen. */
  readonly denies: boolean;
  /** The sentence says that it must. */
  readonly must: boolean;
  /** A noun tells it in a sentence without a verb. */
  readonly bare: boolean;
}

/** The events of a sentence by its verbs; by a noun where no verb says anything of the kind, not even as a thought. */
function* eventsOf(tree: Tree, patterns: Patterns, nouns: ReadonlyMap<string, EventCode>): Generator<Draft> {
  let silent = true, bare = true;
  for (let verb = tree.first; verb <= tree.last; verb++) {
    if (tree.tag(verb)?.startsWith('VB') === true) bare = false;
    if (!isVerb(tree, verb)) continue;
    const found = verbEventAt(tree, verb, patterns);
    if (found !== undefined || patterns.of(patterns.lemma(tree.lower(verb))).length > 0) silent = false;
    if (found === undefined) continue;
    const { told: { code, lemma, beside, turned }, mood, denied } = found;
    const parties = partiesIn(tree, verb, found, patterns);
    yield { first: verb, last: Math.max(verb, beside ?? verb), code, parties, rule: `event/verb:${lemma}`, turned, denies: denied, must: mood.must, bare: false };
  }
  const noun = silent ? nounEventOf(tree, nouns) : undefined;
  if (noun) yield { first: noun.noun, last: noun.noun, code: noun.code, parties: noun.parties, rule: `event/noun:${tree.lower(noun.noun)}`, turned: true, denies: false, must: false, bare };
}

/** Who did it and to whom; whom a threat or a request is about may stand in what it asks or threatens, and who is sheltered or heard in the words that make it an event. */
function partiesIn(tree: Tree, verb: number, { told: { code, beside }, mood, harm }: VerbEvent, patterns: Patterns): Parties {
  const { actors, recipients } = partiesOf(tree, verb, mood.passive, beside, code);
  if (harm !== undefined) return { actors, recipients: partiesOf(tree, harm, false, undefined, code).recipients };
  const nobody = recipients.every((one) => tree.kids(one).some((kid) => WHERE.has(tree.lower(kid)))); // "sheltered the refugees in barns"
  if (beside !== undefined && nobody && !actors.includes(beside) && patterns.people.has(tree.lower(beside))) return { actors, recipients: [beside] };
  return { actors, recipients: recipients.length > 0 ? recipients : heldOf(tree, verb, code) };
}

const WHERE = new Set(['in', 'at']);
const NEWS = new Set<string>(['headline', 'standfirst', 'body']);

/** What somebody says must be done they ask of whoever must do it. */
function whose(cast: Cast, tree: Tree, { actors, recipients }: Parties, must: boolean, told: Statement | undefined): Pick<Event, 'actors' | 'recipients'> {
  if (!must) return { actors: idsOf(cast, tree, actors, told), recipients: idsOf(cast, tree, recipients, told) };
  return { actors: told?.speaker === undefined || told.speaker === null ? [] : [told.speaker], recipients: idsOf(cast, tree, actors, told) };
}

function idsOf(cast: Cast, tree: Tree, heads: readonly number[], told: Statement | undefined): string[] {
  const ids = heads.flatMap((head) => cast.idOf(tree, head, told) ?? []);
  return [...new Set(ids)];
}
