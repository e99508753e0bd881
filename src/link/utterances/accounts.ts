import type { Gist, Told } from '../gist/gist.ts';
import { likenessOf, rowOf, SAME_ROW } from '../gist/likeness.ts';
import type { Who } from '../gist/who.ts';
import { isState, matchOf } from './speakers.ts';

/** What one article tells of one act of speaking: statements of one speaker on one occasion. */
export interface Account {
  /** The id of its first statement. */
  readonly id: string;
  readonly gist: Gist;
  readonly told: readonly Told[];
  /** The speaker by the best that the article knows of him. */
  readonly who: Who;
  /** Whose word its statements are: his, and that of whoever speaks for him or is spoken for. */
  readonly speakers: readonly Who[];
  /** Quotations of all its statements. */
  readonly quoted: readonly (readonly string[])[];
  readonly days: ReadonlySet<number>;
  readonly channels: ReadonlySet<string>;
  /** No occasion to count: a habit, an outlet that cites, nobody. */
  readonly standing: boolean;
  /** Rules that brought its statements together, beside having one speaker. */
  readonly joined: readonly string[];
}

/** The accounts of an article, in the order of their first statements. */
export function accountsOf(gist: Gist): Account[] {
  const groups = byOccasion(gist), unlike = new WeakMap<Group, WeakSet<Group>>();
  for (let joined = true; joined;) joined = joinOne(groups, unlike);
  return groups.map(({ told, rules }) => accountOf(gist, told, rules)).sort((a, b) => (a.told[0]?.at ?? 0) - (b.told[0]?.at ?? 0));
}

interface Group {
  told: Told[];
  rules: string[];
}

/** One speaker’s statements; what stands in another’s words was said on another occasion, and so was what has another day. */
function byOccasion({ told }: Gist): Group[] {
  const groups = new Map<string, Group>(), latest = new Map<string, string>();
  for (const one of told) {
    const outer = one.within === undefined ? undefined : told[one.within], foreign = outer !== undefined && outer.speaker !== one.speaker;
    const speaker = `${one.speaker ?? `?${one.at}`}${foreign ? ' in another’s words' : ''}${one.standing ? ' by habit' : ''}`;
    const day = one.day ?? latest.get(speaker) ?? '';
    if (one.day !== undefined && groups.has(`${speaker}|`)) {
      // What came before its first day is told is of that day: the head of a page names none.
      groups.set(`${speaker}|${day}`, groups.get(`${speaker}|`) as Group);
      groups.delete(`${speaker}|`);
    }
    if (day !== '') latest.set(speaker, String(day));
    const key = `${speaker}|${day}`, group = groups.get(key);
    if (group) group.told.push(one);
    else groups.set(key, { told: [one], rules: [] });
  }
  return [...groups.values()];
}

type Rule = readonly [name: string, holds: (later: Group, earlier: Group) => boolean];

/** Reasons for which two speakers of one article are one, or one speaks for the other, on one occasion; the first that holds is taken. */
const RULES: readonly Rule[] = [
  // The headline gives shortened what the body gives in full.
  ['same-words', (a, b) => a.told.some((x) => b.told.some((y) => !apart(x, y) && rowOf(x.quoted, y.quoted) >= SAME_ROW))],
  ['head-and-body', (a, b) => [...pairs(a, b)].some(([x, y]) => isHead(x) !== isHead(y) && (matchOf(x.who, y.who) !== 'other' || related(x.who, y.who)) && alike(x, y))],
  // "The ministry denied it ... ‘We did not’, said Mara Tol, its spokeswoman."
  ['spokesman', (a, b) => undated(a, b) && ([...pairs(a, b)].some(([x, y]) => matchOf(x.who, y.who) === 'of' && (x.who.spokesman || y.who.spokesman)) || isItsSpokesman(first(a), last(b)))],
  // "The Ministry of Trade" and "the Ministry".
  ['short-name', (a, b) => undated(a, b) && [...pairs(a, b)].some(([x, y]) => x.who.kind === 'body' && y.who.kind === 'body' && isShort(x.who, y.who))],
  // "The commander": the one whom the page calls so by name.
  ['description', (a, b) => undated(a, b) && [...pairs(a, b)].some(([x, y]) => isDescriptionOf(x.who, y.who) || isDescriptionOf(y.who, x.who))],
  // "The letter says": whoever wrote it was named just before.
  ['document', (a, b) => undated(a, b) && first(a).who.kind === 'document' && ['body', 'person'].includes(last(b).who.kind) && isDefinite(first(a).who.name) && first(a).at - last(b).at <= NEAR && !first(a).standing && !b.told.every(({ nominal }) => nominal)],
  // "A spokesman for the service said ... ‘They knew’, Captain Lind told Radio Brennick."
  ['lead-then-name', (a, b) => undated(a, b) && namesAfter(a, b)],
  // "The Marsh Front denied it ... The rebels put the toll at nine": they are the one group that spoke before.
  ['plural-description', (a, b) => undated(a, b) && areIts(a, b)],
  // A headline's "army chief" is the general whom the whole page is about.
  ['page-speaker', (a, b) => undated(a, b) && (isPageOf(a, b) || isPageOf(b, a))],
  // Two descriptions of whoever speaks to one outlet.
  ['one-channel', (a, b) => undated(a, b) && hasPerson(a) !== hasPerson(b) && [a, b].some(({ told }) => told.every(({ who }) => isDescribed(who))) && [...pairs(a, b)].some(([x, y]) => x.channels.some((one) => y.channels.includes(one)))],
];

/** Statements between a document and its author. */
const NEAR = 3;
/** Statements of a page that are its head. */
const OPENING = 3;

/** `unlike`: pairs for which no rule holds; a group that was joined is another one. */
function joinOne(groups: Group[], unlike: WeakMap<Group, WeakSet<Group>>): boolean {
  for (let later = 0; later < groups.length; later++) {
    for (let earlier = 0; earlier < groups.length; earlier++) {
      const [a, b] = [groups[later], groups[earlier]];
      if (!a || !b || a === b || unlike.get(a)?.has(b) || isNoOne(first(a).who.name) || isNoOne(first(b).who.name) || nested(a) !== nested(b) || a.told.some(({ standing }) => standing) || b.told.some(({ standing }) => standing)) continue;
      const rule = RULES.find(([, holds]) => holds(a, b));
      if (!rule) {
        const none = unlike.get(a) ?? new WeakSet();
        unlike.set(a, none.add(b));
        continue;
      }
      groups[earlier] = { told: [...b.told, ...a.told].sort((x, y) => x.at - y.at), rules: [...b.rules, ...a.rules, `account/${rule[0]}`] };
      groups.splice(later, 1);
      return true;
    }
  }
  return false;
}

const nested = ({ told }: Group): boolean => told[0]?.within !== undefined;
const first = ({ told }: Group): Told => told[0] as Told;
const last = ({ told }: Group): Told => told.at(-1) as Told;
const isHead = ({ place }: Told): boolean => place !== 'body';
const isOpening = ({ at, place }: Told): boolean => place !== 'body' || at < OPENING;
const hasPerson = ({ told }: Group): boolean => told.some(({ who }) => who.kind === 'person');
const isDescribed = ({ kind }: Who): boolean => kind === 'unnamed' || kind === 'body';
/** Two persons of different names, or two outlets, never speak with one mouth. */
const apart = (a: Told, b: Told): boolean => matchOf(a.who, b.who) === 'other' && a.who.kind === b.who.kind;

function* pairs(a: Group, b: Group): Generator<readonly [Told, Told]> {
  for (const x of a.told) for (const y of b.told) yield [x, y];
}

/** The days told of two groups do not contradict. */
function undated(a: Group, b: Group): boolean {
  const [days, others] = [a, b].map(({ told }) => told.flatMap(({ day }) => day ?? [])) as [number[], number[]];
  return days.length === 0 || others.length === 0 || days.some((day) => others.includes(day));
}

function alike(a: Told, b: Told): boolean {
  const { kin, shared, names } = likenessOf(a.terms, b.terms);
  return a.polarity === b.polarity && a.stance === b.stance && (kin >= ALIKE || (shared >= 1 && shared + names >= 3));
}

/** Half of what a headline says, said again, is the same. */
const ALIKE = 0.5;

/** A headline names the country whose minister speaks, or whose ministry. */
function related(a: Who, b: Who): boolean {
  if (a.kind === 'person' && b.kind === 'person') return false;
  // "Three towns ask", and then their names.
  if (a.count !== undefined && a.count === b.count) return true;
  return [...a.places].some((place) => b.places.has(place) || b.of.has(place)) || [...b.places].some((place) => a.of.has(place));
}

/** "The movement’s spokesman", "its spokeswoman": of the body that spoke just before. */
function isItsSpokesman(spokesman: Told, before: Told): boolean {
  return spokesman.who.kind === 'person' && spokesman.who.spokesman && spokesman.who.role.size === 0 && before.who.kind === 'body' && spokesman.at > before.at && spokesman.at - before.at <= 2;
}

/** "The ministry" for the Ministry of Trade: no name, and no noun that the other has not. */
function isShort(a: Who, b: Who): boolean {
  const [short, long] = a.nouns.size + a.places.size < b.nouns.size + b.places.size ? [a, b] : [b, a];
  return short.places.size === 0 && short.nouns.size > 0 && long.nouns.size > 0 && [...short.nouns].every((noun) => long.nouns.has(noun)) && long.nouns.size + long.places.size > short.nouns.size;
}

function isDescriptionOf(description: Who, person: Who): boolean {
  return description.kind === 'unnamed' && person.kind === 'person' && /^the /i.test(description.name) && description.nouns.size > 0 && description.places.size === 0 && [...description.nouns].every((noun) => person.called.has(noun));
}

/** "The rebels", where a group of whatever kind spoke a little before, and no other did. */
function areIts(description: Group, body: Group): boolean {
  const [they, before] = [first(description), last(body)];
  return they.who.kind === 'unnamed' && they.who.people && before.who.kind === 'body' && before.who.band && they.at > before.at && they.at - before.at <= NEAR;
}

const isDefinite = (name: string): boolean => /^(?:the|this|its|his|her|their)\b/i.test(name);

/** Somebody without a name in another’s quoted words: "the men at the ford knew". */
const isHearsay = (gist: Gist, told: readonly Told[], who: Who): boolean => who.kind === 'unnamed' && told.every(({ within }) => within !== undefined && gist.told[within]?.mode === 'direct');

/** "Neither side", "no ministry", "reports": no voice that could be counted. */
const isNoOne = (name: string): boolean => /^(?:no|neither|none|nobody|any|nothing)\b|^(?:media |news |some |local )?reports\b/i.test(name);

/** Whether a group of descriptions at the head of a page is followed by somebody by name who is quoted with what they were said to say. */
function namesAfter(named: Group, described: Group): boolean {
  const person = named.told.find(({ who, mode, place }) => who.kind === 'person' && mode === 'direct' && place === 'body');
  const before = described.told.findLast(({ within }) => within === undefined);
  if (!person || !before || !described.told.every(({ who }) => isDescribed(who) && !isNoOne(who.name)) || !isOpening(first(described))) return false;
  if (person.at <= before.at || person.top - before.top > 2) return false;
  // "The port chief has admitted it. “They knew”, Ola Lind boasted": who is quoted next, and is nobody else by office, is the chief.
  const next = before.who.single && person.top - before.top === 1 && person.who.of.size === 0;
  return next || [...described.told].some((one) => likenessOf(one.terms, person.terms).shared > 0);
}

/** Whether a description at the head of a page stands for the one person who says most of what the page tells, and who holds an office or says something like it. */
function isPageOf(person: Group, described: Group): boolean {
  if (person.told.length < MOST || !described.told.every(({ who }) => who.kind === 'unnamed' && !isNoOne(who.name)) || !isOpening(first(described)) || !person.told.some(({ who }) => who.kind === 'person')) return false;
  const said = person.told.filter(({ within }) => within === undefined).length, all = Math.max(...person.told.map(({ outOf }) => outOf));
  return said * 2 >= all && [...pairs(described, person)].some(([x, y]) => x.who.officer || (x.polarity === y.polarity && likenessOf(x.terms, y.terms).shared > 0));
}

/** Statements of a person before a page can be said to be his. */
const MOST = 4;

function accountOf(gist: Gist, told: readonly Told[], joined: readonly string[]): Account {
  const order: readonly Who['kind'][] = ['person', 'body', 'document', 'unnamed', 'outlet', 'nobody'];
  const { who } = told.reduce((best, one) => (order.indexOf(one.who.kind) < order.indexOf(best.who.kind) ? one : best));
  return {
    id: (told[0] as Told).id, gist, told, who, joined, speakers: [...new Set([who, ...told.map((one) => speakingIn(who, one))])], quoted: told.flatMap(({ quoted }) => quoted),
    days: new Set(told.flatMap(({ day }) => day ?? [])), channels: new Set(told.flatMap(({ channels }) => channels)),
    standing: isHearsay(gist, told, who) || who.kind === 'outlet' || who.kind === 'nobody' || isNoOne(who.name) || told.every((one) => one.standing || isUnsourced(one)),
  };
}

/** Whom a statement of an account is the word of: "Tavia denies it" over an interview is the minister’s, and only a spokesman’s body speaks with him. */
export const speakingIn = (who: Who, told: Told): Who => (who.kind === 'person' && !who.spokesman && isState(told.who) ? who : told.who);

/** "Tavia has denied any part in it": a country by its name, at no time and to nobody, whose words nobody gives. */
const isUnsourced = ({ who, stance, mode, day, channels, cue, place }: Told): boolean =>
  (isState(who) || (who.kind === 'person' && who.given === undefined && who.of.size === 0)) && stance === 'denies' && mode === 'indirect' && day === undefined && channels.length === 0 && place === 'body' && /^(?:has|have|denies|rejects|dismisses|disputes)\b/.test(cue);

/** By day of publication, then by snapshot: an order in which every two articles stand, whenever they came and whichever version reads them. Undated ones come last. */
export function isEarlier(a: Gist, b: Gist): boolean {
  const [one, other] = [a.published ?? UNDATED, b.published ?? UNDATED];
  if (one !== other) return one < other;
  return a.snapshot === b.snapshot ? a.id < b.id : a.snapshot < b.snapshot;
}

/** After every date. */
const UNDATED = '~';
