import type { BlockRole } from '../article/article.ts';
import type { Entry, Gazetteer, Naming } from '../gazetteer/gazetteer.ts';
import { placeKey } from '../gazetteer/key.ts';
import type { Name } from '../name/name.ts';
import type { Sentence, Syntax, Token } from '../syntax/syntax.ts';
import { isTitled } from '../syntax/tag.ts';
import type { Mention } from './mention.ts';

/** Where places are looked for: not in menus and pointers to other articles. */
const READ: ReadonlySet<BlockRole> = new Set<BlockRole>(['section', 'headline', 'standfirst', 'dateline', 'photo', 'body']);

/** The longest name of a place, in tokens. */
const LONGEST = 6;

/** From this many people on a place is known to readers by its name alone. */
const KNOWN = 150_000;

/** What an article calls places: what the names say is one, and what the gazetteer knows where no name of another kind stands. */
export function findMentions(syntax: Syntax, names: readonly Name[], gazetteer: Gazetteer): Mention[] {
  const byStart = new Map(names.map((name) => [name.start, name]));
  return syntax.sentences.flatMap((sentence) => {
    const role = syntax.paragraphs[sentence.block]?.role ?? 'body';
    return READ.has(role) ? mentionsOf(syntax, sentence, byStart, gazetteer) : [];
  });
}

/** A stretch of tokens that the gazetteer knows. */
interface Match {
  readonly last: number;
  readonly key: string;
  readonly naming: Naming;
}

function mentionsOf({ text, tokens, structure }: Syntax, sentence: Sentence, names: ReadonlyMap<number, Name>, gazetteer: Gazetteer): Mention[] {
  const { first, last } = sentence;
  const titled = isTitled(tokens, sentence) === 1;
  const token = (i: number): Token | undefined => (i < first || i > last ? undefined : tokens[i]);
  const found: Mention[] = [];
  const add = (i: number, end: number, key: string, naming: Naming, rule: string, candidates: readonly Entry[], within: readonly Entry[]): void => {
    const start = (tokens[i] as Token).start, stop = (tokens[end] as Token).end;
    found.push({ start, end: stop, text: text.slice(start, stop), key, naming, rule, candidates, within });
  };
  const keyOf = (i: number, end: number): string => placeKey(text.slice((tokens[i] as Token).start, (tokens[end] as Token).end));
  const match = (i: number, short: boolean): Match | undefined => {
    for (let end = Math.min(last, i + LONGEST - 1); end >= i; end--) {
      const final = tokens[end] as Token;
      if (final.kind !== 'word' || !(final.capital || end > i && /^['’]/.test(final.text)) || (end > i && /^['’]s$/.test(final.lower))) continue;
      const key = keyOf(i, end);
      if (key.length < 2) continue;
      if (key.length > 2 || final.text.includes('.') || token(end + 1)?.text === '.' || final.text === final.text.toUpperCase()) {
        if (gazetteer.rank(key) > 0) return { last: end, key, naming: 'name' };
        if (gazetteer.rank(key, 'people') > 0) return { last: end, key, naming: 'people' };
        if ((short || isPlainlyShort(final.text)) && gazetteer.rank(key, 'short') > 0) return { last: end, key, naming: 'short' };
      }
    }
    return undefined;
  };
  /** What stands behind a comma or in brackets behind a place: the region or the country it is in. */
  const withinBehind = (end: number): Entry[] => {
    let comma = end + 1;
    for (let hops = 0; hops < 2; hops++) {
      if (token(comma)?.text !== ',' && token(comma)?.text !== '(') return [];
      const next = token(comma + 1);
      if (!next?.capital) return [];
      const key = match(comma + 1, true);
      if (!key) return [];
      const entries = [...gazetteer.find(textOf(comma + 1, key.last), 'short'), ...gazetteer.find(textOf(comma + 1, key.last))].filter(({ kind }) => kind === 'region' || kind === 'country' || kind === 'county');
      const holds = entries.filter(({ kind }) => kind !== 'county');
      if (holds.length > 0) return holds;
      if (entries.length === 0) return [];
      comma = key.last + 1;
    }
    return [];
  };
  const textOf = (i: number, end: number): string => text.slice((tokens[i] as Token).start, (tokens[end] as Token).end);
  const nameAt = (i: number): Name | undefined => names.get((tokens[i] as Token).start);
  const lastOf = (name: Name, i: number): number => {
    let end = i;
    while (end < last && (tokens[end + 1] as Token).start < name.end) end++;
    return end;
  };

  for (let i = first; i <= last; i++) {
    const here = tokens[i] as Token;
    const name = nameAt(i);
    const end = name ? lastOf(name, i) : i;
    if (here.kind !== 'word' || !here.capital || (here.lower === 'the' && !name)) { if (name && name.kind !== 'place') i = end; continue; }
    const afterComma = token(i - 1)?.text === ',' && found.at(-1)?.end === token(i - 2)?.end && found.length > 0;
    const hit = match(i, afterComma || name?.kind === 'place');
    const within = hit && hit.naming === 'name' ? withinBehind(hit.last) : [];
    if (hit && name && name.kind !== 'place' && within.length > 0 && hit.last === end) {
      // "Jackson, Miss.": an address, whatever the name looks like.
      const candidates = inside(gazetteer.find(hit.key), within);
      if (candidates.length > 0) { add(i, hit.last, hit.key, 'name', 'address', candidates, within); i = hit.last; continue; }
    }
    if (name && name.kind !== 'place') {
      if (hit && hit.last === end && name.kind === 'organisation' && gazetteer.find(textOf(i, end), hit.naming).some(({ kind }) => kind === 'country')) add(i, end, hit.key, hit.naming, 'state', gazetteer.find(textOf(i, end), hit.naming), []);
      i = end;
      continue;
    }
    if (name) {
      const longer = hit && hit.last >= end ? hit : undefined;
      const stop = longer?.last ?? end;
      const key = keyOf(i, stop);
      const naming = longer?.naming ?? 'name';
      add(i, stop, key, naming, 'name', longer ? gazetteer.find(key, naming) : [], longer ? withinBehind(stop) : []);
      i = stop;
      continue;
    }
    if (!hit) continue;
    const candidates = gazetteer.find(hit.key, hit.naming);
    const alone = !(token(hit.last + 1)?.capital && token(hit.last + 1)?.kind === 'word') && !(token(i - 1)?.capital && token(i - 1)?.kind === 'word' && i - 1 > first);
    const rule = hit.naming === 'people' ? 'people'
      : within.length > 0 && inside(candidates, within).length > 0 ? 'address'
      : afterComma && candidates.some(({ kind }) => kind === 'region' || kind === 'country') ? 'address'
      : candidates.some(({ kind, people }) => kind === 'country' || (alone && kind !== 'county' && kind !== 'town' && kind !== 'quarter') || (alone && people >= KNOWN)) && (i > first || titled || isName(structure.tags[i])) ? 'known'
      : alone && !titled && PLACING.has(token(i - 1)?.lower ?? '') ? 'preposition'
      : undefined;
    if (rule) {
      add(i, hit.last, hit.key, hit.naming, rule, candidates, within);
      i = hit.last;
    }
  }
  return found;
}

const PLACING = new Set(['in', 'near', 'at', 'outside', 'around']);

/** "Ala." only behind a comma, "N.Y." and "Calif." anywhere. */
const isPlainlyShort = (word: string): boolean => word.indexOf('.') < word.length - 1 && word.includes('.') || (word.endsWith('.') && word.length > 4);

const NNP = 2;
const isName = (tag: number | undefined): boolean => tag === NNP;

/** The candidates that lie in one of the places behind them. */
export const inside = (candidates: readonly Entry[], within: readonly Entry[]): Entry[] =>
  candidates.filter((place) => within.some((outer) => outer.index !== place.index && (outer.kind === 'region' ? place.region === outer.region : place.country === outer.country)));
