import type { Entry } from '../gazetteer/gazetteer.ts';
import { inside } from './look.ts';
import type { Mention } from './mention.ts';

/** Which place a name means in this article, and how that was told. */
export interface Meaning {
  readonly entry: Entry;
  readonly rule: 'only' | 'address' | 'known' | 'context';
}

/** How much each piece of evidence weighs, in units of a tenfold larger town. Set on the development texts. */
export const WEIGHTS = { people: 1.2, country: 2.5, region: 2.2, capital: 2, alike: 4, nation: 1.4, near: 1.8, home: 2, margin: 0.1, sharp: 1.7 } as const;
export type Weights = { readonly [Key in keyof typeof WEIGHTS]: number };

/** How often the evidence is passed round. */
const ROUNDS = 4;

/** A name with its candidates and, over time, how likely each is. */
interface Group {
  readonly candidates: readonly Entry[];
  readonly prior: readonly number[];
  readonly weight: number;
  readonly address: boolean;
  /** What each candidate votes for, and the cells it has neighbours in: worked out once for all rounds. */
  readonly ballots: readonly (readonly string[])[];
  readonly cells: readonly (readonly string[])[];
  likely: readonly number[];
}

/**
 * What each name of an article means, by its key. A name means one place throughout an article (Gale, Church and Yarowsky
 * 1992, "One sense per discourse"). What stands behind a comma decides; otherwise large places are likelier than small
 * ones, and those in the regions, countries and neighbourhood of the article's other places likelier than others
 * (Lieberman, Samet and Sankaranarayanan 2010). Two that are as likely are no answer. Cost linear in names and candidates.
 */
export function resolveMentions(mentions: readonly Mention[], home: readonly Entry[], weights: Weights = WEIGHTS): Map<string, Meaning> {
  const groups = new Map<string, Group>();
  for (const [key, list] of grouped(mentions)) {
    const group = groupOf(list, weights);
    if (group) groups.set(key, group);
  }
  const all = [...groups.values(), ...(home.length > 0 ? [homeGroup(home, weights)] : [])];
  for (let round = 0; round < ROUNDS; round++) pass(all, weights);
  const meanings = new Map<string, Meaning>();
  for (const [key, { candidates, likely, address }] of groups) {
    const order = candidates.map((_, i) => i).sort((a, b) => (likely[b] as number) - (likely[a] as number) || a - b);
    const [best, second] = order as [number, number?];
    const entry = candidates[best] as Entry;
    const tied = second !== undefined && (likely[best] as number) - (likely[second] as number) < weights.margin && far(entry, candidates[second] as Entry);
    if (!tied) meanings.set(key, { entry, rule: candidates.length === 1 ? 'only' : address ? 'address' : 'context' });
  }
  return meanings;
}

/** Mentions of one name; "Alba, Tavia" and "Alba" are one unless two addresses differ. */
function grouped(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = groupKey(mention);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}

export const groupKey = ({ key, naming }: Mention): string => `${naming} ${key}`;

function groupOf(mentions: readonly Pick<Mention, 'candidates' | 'within'>[], weights: Weights, times = 1): Group | undefined {
  const candidates = mentions[0]?.candidates ?? [];
  if (candidates.length === 0) return undefined;
  const addressed = mentions.map(({ within }) => inside(candidates, within)).find((list) => list.length > 0);
  const kept = addressed ?? candidates;
  const prior = kept.map((entry) => weights.people * Math.log10(entry.people + 100) + bonus(entry, weights));
  return { candidates: kept, prior, weight: times * Math.sqrt(mentions.length), address: addressed !== undefined, ballots: kept.map(ballot), cells: kept.map(around), likely: softmax(prior, weights.sharp) };
}

/** An outlet's home: of several of one name, none is likelier than the others before the article has told. */
const homeGroup = (candidates: readonly Entry[], { home }: Weights): Group =>
  ({ candidates, prior: candidates.map(() => 0), weight: home, address: false, ballots: candidates.map(ballot), cells: candidates.map(around), likely: candidates.map(() => 1 / candidates.length) });

function bonus({ kind }: Entry, weights: Weights): number {
  return kind === 'country' ? weights.country : kind === 'region' ? weights.region : kind === 'capital' ? weights.capital : 0;
}

/** One round: what the names make likely of regions, countries and cells of the map, and what these then say of each name. */
function pass(groups: readonly Group[], weights: Weights): void {
  const votes = new Map<string, number>();
  const vote = (place: string, by: number): void => { votes.set(place, (votes.get(place) ?? 0) + by); };
  for (const { ballots, likely, weight } of groups) ballots.forEach((places, i) => { for (const place of places) vote(place, weight * (likely[i] as number)); });
  for (const group of groups) {
    const { candidates, prior, ballots, cells, likely, weight } = group;
    const own = new Map<string, number>();
    ballots.forEach((places, i) => { for (const place of places) own.set(place, (own.get(place) ?? 0) + weight * (likely[i] as number)); });
    const others = (place: string): number => Math.max(0, (votes.get(place) ?? 0) - (own.get(place) ?? 0));
    group.likely = softmax(candidates.map((entry, i) => {
      const near = (cells[i] as readonly string[]).reduce((sum, cell) => sum + others(cell), 0);
      return (prior[i] as number) + weights.nation * Math.log1p(entry.country === undefined ? 0 : others(entry.country))
        + (entry.kind === 'country' ? 0 : weights.alike * Math.log1p(entry.region === undefined ? 0 : others(entry.region)) + weights.near * Math.log1p(near));
    }), weights.sharp);
  }
}

/** What a place votes for: its country, its region, its cell where it is small enough to be in one. */
function ballot({ country, region, kind, lat, lon }: Entry): string[] {
  return [...(country === undefined ? [] : [country]), ...(region === undefined ? [] : [region]), ...(kind === 'town' || kind === 'capital' || kind === 'county' || kind === 'quarter' ? [cell(Math.floor(lat), Math.floor(lon))] : [])];
}

const cell = (y: number, x: number): string => `${y} ${x}`;

/** The cell of a place and those around it, one degree each. */
function around({ lat, lon }: Entry): string[] {
  const y = Math.floor(lat), x = Math.floor(lon);
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => cell(y + dy, x + dx)));
}

function softmax(scores: readonly number[], sharp: number): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(sharp * (score - most)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Two places further apart than this, in degrees, are two answers. */
const APART = 1;
const far = (a: Entry, b: Entry): boolean => Math.abs(a.lat - b.lat) > APART || Math.abs(a.lon - b.lon) > APART;
