import type { Told } from '../gist/gist.ts';
import { likenessOf, rowOf, SAME_ROW, shareRow } from '../gist/likeness.ts';
import { type Account, speakingIn } from './accounts.ts';
import { type Match, matchOf } from './speakers.ts';

/** Why two accounts tell of one act of speaking. */
export interface Join {
  /** The greater, the better; reasons of one rule differ by how much the two share. */
  readonly score: number;
  readonly rule: string;
  readonly certainty: 'stated' | 'inferred';
  /** The two statements that are most alike. */
  readonly by: readonly [string, string];
  /** What speaks for it, in words. */
  readonly reasons: readonly string[];
}

/** An earlier account, and why it tells of the same act. */
export interface Earlier {
  readonly to: Account;
  readonly join: Join;
}

/** How two articles stand to each other, as far as it bears on what they tell. */
export interface Between {
  /** Whether one was copied from the other. */
  readonly copy: boolean;
}

interface Evidence extends Between {
  readonly match: Match;
  readonly day: 'same' | 'apart' | 'unknown';
  readonly channel: 'same' | 'named' | 'apart' | 'unknown';
  /** Days between the two publications. */
  readonly distance: number;
}

interface Pair {
  readonly a: Told;
  readonly b: Told;
  readonly dice: number;
  readonly kin: number;
  readonly shared: number;
  readonly names: number;
  readonly held: number;
  /** Words in a row within quotation marks of both. */
  readonly row: number;
}

/** `beyond`: what it goes by tells more than that one of the two disowns words. */
type Rule = readonly [name: string, weight: number, certainty: Join['certainty'], holds: (evidence: Evidence, pair: Pair) => boolean, beyond?: true];

/** Days after which the same words to the same outlet are taken for another occasion. */
const WHILE = 14;
/** Days within which the same may be told of one saying without more. */
const DAYS = 4;

/** Both say that something is so, or both that it is not. */
const agree = (a: Told, b: Told): boolean => a.polarity === b.polarity && (a.polarity !== 0 || a.stance === b.stance);

/** In the order of their weight. Text overlap is never enough by itself but where one page was copied from the other, or somebody is quoted. */
const RULES: readonly Rule[] = [
  ['copied', 10, 'inferred', ({ copy, match }, { a, b, dice }) => copy && dice >= 0.7 && a.stance === b.stance && (match !== 'other' || a.who.kind !== 'person'), true],
  ['quoted', 9, 'stated', ({ match }, { row, a, b }) => row >= SAME_ROW && (match !== 'other' || (a.who.kind !== 'person' && b.who.kind !== 'person' && a.who.kind === b.who.kind && row > SAME_ROW))],
  ['day-and-channel', 8, 'stated', ({ match, day, channel }) => match === 'same' && day === 'same' && channel === 'same', true],
  // Two translations of one sentence; that their pages give two days parts nothing.
  ['quoted-in-other-words', 7, 'inferred', ({ match, day, distance }, { kin, shared, a, b }) => match === 'same' && distance <= WHILE && a.quoted.length > 0 && b.quoted.length > 0 && shared >= 3 && kin >= (day === 'apart' ? 0.6 : 0.4)],
  ['day-and-content', 6, 'inferred', ({ match, day, channel }, { shared, names, a, b }) => match === 'same' && day === 'same' && channel !== 'apart' && shared >= 1 && shared + names >= 2 && agree(a, b)],
  ['channel', 5, 'inferred', ({ match, day, channel, distance }) => match === 'same' && channel === 'same' && day !== 'apart' && distance <= WHILE],
  ['channel-named', 5, 'inferred', ({ match, day, channel, distance }, { shared, names, a, b }) => match === 'same' && channel === 'named' && day !== 'apart' && distance <= DAYS && shared >= 2 && shared + names >= 3 && agree(a, b)],
  ['content', 4, 'inferred', ({ match, day, distance }, { kin, shared, names, a, b }) => match === 'same' && day !== 'apart' && distance <= WHILE && agree(a, b) && shared >= 2 && (distance <= DAYS ? kin >= 0.4 || (shared + names >= 3 && kin >= 0.3) : shared + names >= 3 && kin >= 0.35)],
  // A ministry’s count, told again as its state’s.
  ['same-figure', 4, 'inferred', ({ match, day, distance }, { kin, shared, a, b }) => match === 'of' && day !== 'apart' && distance <= WHILE && agree(a, b) && shared >= 2 && kin >= 0.4 && [...a.core.numbers].some((one) => b.core.numbers.has(one))],
  ['part-of-body', 3, 'inferred', ({ match, day, distance }, { kin, shared, names, held, a, b }) => (match === 'of' || (match === 'may' && a.who.kind === 'body' && b.who.kind === 'body')) && day !== 'apart' && distance <= DAYS && agree(a, b) && shared >= 2 && ((shared + names >= 3 && kin >= 0.5) || (match === 'may' && held === 1 && kin >= 0.6))],
];

/** The best reason for which two accounts tell of one act of speaking; undefined where there is none. The same whichever is named first. */
export function joinOf(a: Account, b: Account, between: Between): Join | undefined {
  // Most accounts are of two people who are quoted with nothing in common.
  if (a.standing || b.standing || (!between.copy && !mayBeOne(a, b) && !shareRow(a.quoted, b.quoted))) return undefined;
  const whole = matchOf(a.who, b.who), apart = disowns(a) !== disowns(b), common = { ...between, day: dayOf(a, b), channel: channelOf(a, b), distance: Math.abs((a.gist.day ?? NaN) - (b.gist.day ?? NaN)) || 0 };
  let best: Join | undefined, evidence: Evidence = { ...common, match: whole }, speaking: readonly [Told['who'], Told['who']] | undefined;
  const met = new Set<Told>();
  for (const x of a.told) {
    for (const y of b.told) {
      const [mine, other] = [speakingIn(a.who, x), speakingIn(b.who, y)];
      // Two accounts have few speakers between them, and many pairs of statements.
      if (speaking?.[0] !== mine || speaking[1] !== other) {
        evidence = { ...common, match: closer(whole, matchOf(mine, other)) };
        speaking = [mine, other];
      }
      // Two who cannot be one tell of one act only in a copy, or in one quotation that is nobody's by name.
      if (evidence.match === 'other' && !between.copy && (x.who.kind === 'person' || y.who.kind === 'person' || x.quoted.length === 0 || y.quoted.length === 0)) continue;
      const row = rowOf(x.quoted, y.quoted);
      // Of those who are not one for sure only a quotation, a copy or two bodies can tell of one act.
      if (row < SAME_ROW && !between.copy && (evidence.match === 'other' || (evidence.match === 'may' && (x.who.kind !== 'body' || y.who.kind !== 'body')))) continue;
      const pair: Pair = { a: x, b: y, ...likenessOf(x.terms, y.terms), row }, rule = RULES.find(([, , , holds]) => holds(evidence, pair));
      if (!rule || (apart && !rule[4])) continue;
      met.add(x).add(y);
      const score = Math.round((rule[1] + pair.kin * BELOW) * 1000) / 1000;
      if (!best || score > best.score) best = { score, rule: `utterance/${rule[0]}`, certainty: rule[2], by: [x.id, y.id], reasons: reasonsOf(evidence, pair) };
    }
  }
  return best && { ...best, score: Math.round((best.score + Math.min(MOST_MET, met.size * EACH_MET)) * 1000) / 1000 };
}

/** Whether a rule may hold that goes by who speaks. */
const mayBeOne = (a: Account, b: Account): boolean => a.speakers.some((mine) => b.speakers.some((other) => {
  const match = matchOf(mine, other);
  return match === 'same' || match === 'of' || (match === 'may' && hasBody(a) && hasBody(b));
}));

const hasBody = ({ told }: Account): boolean => told.some(({ who }) => who.kind === 'body');

/** What two share is never worth a better rule, nor is how many of their statements meet; that tells two accounts of one page apart. */
const BELOW = 0.8, EACH_MET = 0.01, MOST_MET = 0.19;

/** Whether somebody says there that he never said so: whoever disowns a word has spoken it on another occasion. */
const disowns = ({ told }: Account): boolean => told.some(({ saying }) => saying === 'denied');

/** An account is its speaker’s and that of whoever speaks for him. */
const closer = (whole: Match, these: Match): Match => (CLOSENESS.indexOf(these) < CLOSENESS.indexOf(whole) ? these : whole);
const CLOSENESS: readonly Match[] = ['same', 'of', 'may', 'other'];

function dayOf(a: Account, b: Account): Evidence['day'] {
  if (a.days.size === 0 || b.days.size === 0) return 'unknown';
  return [...a.days].some((day) => b.days.has(day)) ? 'same' : 'apart';
}

function channelOf(a: Account, b: Account): Evidence['channel'] {
  const meet = (some: Iterable<string>, others: Iterable<string>): boolean => [...some].some((one) => [...others].some((other) => one === other || one.includes(other) || other.includes(one)));
  if (meet(a.channels, b.channels)) return 'same';
  if (meet(a.channels, b.gist.outlets) || meet(b.channels, a.gist.outlets)) return 'named';
  return a.channels.size === 0 || b.channels.size === 0 ? 'unknown' : 'apart';
}

function reasonsOf({ match, day, channel, copy }: Evidence, { kin, shared, names, row, a, b }: Pair): string[] {
  return [
    match === 'same' ? `one speaker: ${a.who.name} and ${b.who.name}` : match === 'of' ? `one speaks for the other: ${a.who.name} and ${b.who.name}` : `speakers that may be one: ${a.who.name} and ${b.who.name}`,
    ...(day === 'same' ? ['said on one day'] : []), ...(channel === 'same' ? ['through one outlet'] : channel === 'named' ? ['through an outlet that the other page names'] : []), ...(copy ? ['one page is copied from the other'] : []),
    ...(row >= SAME_ROW ? [`${row} words in a row within quotation marks`] : []), ...(shared + names > 0 ? [`${shared} words and ${names} names in common, ${Math.round(100 * kin)} % of both`] : []),
  ];
}
