import type { Entry, Gazetteer } from '../gazetteer/gazetteer.ts';
import { placeKey } from '../gazetteer/key.ts';
import type { Name } from '../name/name.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Line, Match } from './line.ts';
import type { Mention } from './mention.ts';

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
  /** The keys of all names the article has as places, and of all words it has in names of persons. */
  readonly places: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly text: string;
}

/** Places found at a token, and the last token they take. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly last: number;
}

type Rule = (look: Look) => Found | undefined;

/** From this many people on a place is known to readers by its name alone. */
const KNOWN = 150_000;

/** How words are recognised as a place; the first rule that finds something wins. */
export const RULES: readonly Rule[] = [findCompound, findAddress, findState, findAlike, findNamed, findKnown];

/** "R-Alba", "Alba-Tavia", "Alba-area": parts of a word. */
function findCompound({ token, i, line, gazetteer, text, hit }: Look): Found | undefined {
  const parts = token.text.split('-');
  if (parts.length === 1 || (hit && hit.last >= i && !PARTIES.has(parts[0] ?? ''))) return undefined;
  const mentions: Mention[] = [];
  let from = 0, last = i;
  for (const [n, part] of parts.entries()) {
    if (n === 1 && PARTIES.has(parts[0] ?? '')) {
      const rest = line.match(i, false, from);
      if (rest) { mentions.push(mentionOf(text, rest.start, (line.token(rest.last) as Token).end, rest.key, rest.naming, 'compound', gazetteer, line.within(rest.last))); last = rest.last; }
      break;
    }
    const start = token.start + from, key = placeKey(part);
    from += part.length + 1;
    if (part.length < 3 && !part.includes('.') && !STATES.has(part)) continue;
    if (part[0] === part[0]?.toLowerCase() || PARTIES.has(part)) continue;
    if (gazetteer.rank(key, 'people') > 0) mentions.push(mentionOf(text, start, start + part.length, key, 'people', 'compound', gazetteer, []));
    else if (gazetteer.rank(key) > 1) mentions.push(mentionOf(text, start, start + part.length, key, 'name', 'compound', gazetteer, []));
  }
  return mentions.length > 0 ? { mentions, last } : undefined;
}

const PARTIES = new Set(['R', 'D', 'I', 'DFL', 'GOP', 'Lab', 'Con']);
const STATES = new Set(['US', 'UK', 'EU']);

/** "Jackson, Miss.": an address, whatever the name looks like. */
function findAddress(look: Look): Found | undefined {
  const { line, hit, name, end } = look;
  if (!hit || hit.naming !== 'name' || name?.kind === 'place' || (name && hit.last !== end)) return undefined;
  const within = line.within(hit.last);
  return within.length > 0 && inside(look.gazetteer.find(hit.key), within).length > 0 ? hitOf(look, hit, 'address', within) : undefined;
}

/** A country that the name model calls an organisation, since it acts. */
function findState(look: Look): Found | undefined {
  const { hit, name, end, gazetteer } = look;
  if (!hit || name?.kind !== 'organisation' || hit.last !== end) return undefined;
  return gazetteer.find(hit.key, hit.naming).some(({ kind }) => kind === 'country') ? hitOf(look, hit, 'state') : undefined;
}

/** A name of another kind, or none, that is a place elsewhere in the article. */
function findAlike(look: Look): Found | undefined {
  const { hit, name, end, places, line, i } = look;
  if (!hit || hit.naming !== 'name' || name?.kind === 'place' || !places.has(hit.key)) return undefined;
  if (name ? hit.last !== end : !line.alone(i, hit.last) && line.titled) return undefined;
  return hitOf(look, hit, 'alike');
}

/** A place by the name model: as the gazetteer has it, without a word of direction before it, or unknown. */
function findNamed(look: Look): Found | undefined {
  const { hit, name, end, i, line, token, text, gazetteer } = look;
  if (name?.kind !== 'place') return undefined;
  if (hit && hit.last >= end) return hitOf(look, hit, 'name', hit.naming === 'name' ? line.within(hit.last) : []);
  if (end > i && DIRECTIONS.has(token.lower)) {
    const rest = line.match(i + 1, false);
    if (rest?.last === end) return hitOf(look, rest, 'name', line.within(end));
  }
  const key = placeKey(text.slice(token.start, name.end));
  if (key.length < 3 || look.persons.has(key)) return { mentions: [], last: end };
  return { mentions: [mentionOf(text, token.start, name.end, key, 'name', 'name', gazetteer, [])], last: end };
}

const DIRECTIONS = new Set('north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower greater metro metropolitan downtown mid rural inner suburban'.split(' '));

/** What the gazetteer knows where the name model sees nothing. */
function findKnown(look: Look): Found | undefined {
  const { hit, name, i, line, gazetteer, behindPlace, token } = look;
  if (!hit || name) return undefined;
  if (hit.naming === 'people') return hitOf(look, hit, 'people');
  const candidates = gazetteer.find(hit.key, hit.naming);
  const alone = line.alone(i, hit.last);
  if (behindPlace && candidates.some(({ kind }) => kind === 'region' || kind === 'country')) return hitOf(look, hit, 'address');
  const known = candidates.some(({ kind, people }) => kind === 'country' || (alone && (people >= KNOWN || !SETTLED.has(kind))));
  if (known && (i > line.first || line.titled || token.text.length > 4)) return hitOf(look, hit, 'known');
  return alone && !line.titled && PLACING.has(line.token(i - 1)?.lower ?? '') ? hitOf(look, hit, 'preposition') : undefined;
}

const SETTLED: ReadonlySet<string> = new Set(['county', 'town', 'capital', 'quarter']);
const PLACING = new Set(['in', 'near', 'at', 'outside', 'around']);

function hitOf({ text, line, gazetteer }: Look, { start, last, key, naming }: Match, rule: string, within: readonly Entry[] = []): Found {
  return { mentions: [mentionOf(text, start, (line.token(last) as Token).end, key, naming, rule, gazetteer, within)], last };
}

function mentionOf(text: string, start: number, end: number, key: string, naming: Mention['naming'], rule: string, gazetteer: Gazetteer, within: readonly Entry[]): Mention {
  return { start, end, text: text.slice(start, end), key, naming, rule, candidates: gazetteer.find(key, naming), within };
}

/** The candidates that lie in one of the places behind them. */
export const inside = (candidates: readonly Entry[], within: readonly Entry[]): Entry[] =>
  candidates.filter((place) => within.some((outer) => outer.index !== place.index && (outer.kind === 'region' ? place.region === outer.region : place.country === outer.country)));
