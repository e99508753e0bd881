import type { Entry, Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Name } from '../name/name.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Line, Match } from './line.ts';
import type { Mention } from './mention.ts';
import type { PlaceWords } from './words.ts';

/** A token with what is known of it when the rules look. */
export interface Look {
  readonly line: Line;
  readonly i: number;
  readonly token: Token;
  /** The name that begins here, and its last token. */
  readonly name: Name | undefined;
  readonly end: number;
  /** What the gazetteer knows from here on. */
  readonly hit: Match | undefined;
  /** Whether a place and a comma stand before. */
  readonly behindPlace: boolean;
  readonly gazetteer: Gazetteer;
  /** The keys of all names the article has as places, of all words it has in names of persons, and of the last ones of those with more than one. */
  readonly places: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly words: PlaceWords;
  readonly text: string;
}

/** Places found at a token, and the last token they take. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly last: number;
}

/** The words the gazetteer knows, as a place; the rules go on behind them. */
export function hitOf({ text, line, gazetteer }: Look, { start, last, key, naming }: Match, rule: string, within: readonly Entry[] = []): Found {
  return { mentions: [mentionOf(text, start, (line.token(last) as Token).end, key, naming, rule, gazetteer, within)], last };
}

export function mentionOf(text: string, start: number, end: number, key: string, naming: Mention['naming'], rule: string, gazetteer: Gazetteer, within: readonly Entry[]): Mention {
  return { start, end, text: text.slice(start, end), key, naming, rule, candidates: gazetteer.find(key, naming), within };
}

/** The candidates that lie in one of the places behind them. */
export const inside = (candidates: readonly Entry[], within: readonly Entry[]): Entry[] =>
  candidates.filter((place) => within.some((outer) => outer.index !== place.index && (outer.kind === 'region' ? place.region === outer.region : place.country === outer.country)));

/** From this many people on a place is known to readers by its name alone. */
export const KNOWN = 150_000;

/** Whether a name that could also be something else is a place: no town but a large one, or one the article tells of elsewhere. */
export const isKnown = (candidates: readonly Entry[], told: boolean): boolean => candidates.some(({ kind, people }) => told || !SETTLED.has(kind) || kind === 'county' || people >= KNOWN);

/** Places that have towns for namesakes. */
export const SETTLED: ReadonlySet<string> = new Set(['county', 'town', 'capital', 'quarter']);

/** A word without the full stop of an abbreviation. */
export const bare = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);
