import { placeKey } from '../gazetteer/key.ts';
import type { Token } from '../syntax/syntax.ts';
import { findCompound, findPart, findStreet, STREETS } from './longer-names.ts';
import { bare, hitOf, inside, isKnown, KNOWN, mentionOf, SETTLED, type Found, type Look } from './look.ts';

type Rule = (look: Look) => Found | undefined;

/** How words are recognised as a place; the first rule that finds something wins. */
export const RULES: readonly Rule[] = [findCompound, findDateline, findStreet, findAddress, findBehind, findState, findPart, findAlike, findLocal, findNamed, findKnown];

/** "ALBA, Tavia — ": capitals and a dash at the head of a paragraph. */
function findDateline(look: Look): Found | undefined {
  const { line, hit, token, i } = look;
  if (!hit || i !== line.first || hit.naming !== 'name' || token.text.length < 3 || token.text !== token.text.toUpperCase()) return undefined;
  const within = line.within(hit.last);
  return within.length > 0 || DASHES.has(line.token(hit.last + 1)?.text ?? '') || (line.token(hit.last + 1)?.text === '(' && DASHES.has(line.token(hit.last + 4)?.text ?? '')) ? hitOf(look, hit, 'dateline', within) : undefined;
}

const DASHES = new Set(['-', '--', '---', '–', '—']);

/** "Jackson, Miss.": an address, whatever the name looks like. */
function findAddress(look: Look): Found | undefined {
  const { line, hit, name, end } = look;
  if (!hit || hit.naming !== 'name' || name?.kind === 'place' || (name && hit.last !== end)) return undefined;
  const within = line.within(hit.last);
  return within.length > 0 && inside(look.gazetteer.find(hit.key), within).length > 0 ? hitOf(look, hit, 'address', within) : undefined;
}

/** A region or country behind a place and a comma. */
function findBehind(look: Look): Found | undefined {
  const { hit, name, end, gazetteer, behindPlace } = look;
  if (!behindPlace || !hit || hit.naming === 'people' || (name && hit.last < end)) return undefined;
  return gazetteer.find(hit.key, hit.naming).some(({ kind }) => kind === 'region' || kind === 'country') ? hitOf(look, hit, 'address') : undefined;
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
  if (hit && look.families.has(hit.key) && line.within(hit.last).length === 0) return undefined;
  if (!hit || hit.naming !== 'name' || name?.kind === 'place' || !places.has(hit.key)) return undefined;
  if (name ? hit.last !== end : !line.alone(i, hit.last) && line.titled) return undefined;
  return hitOf(look, hit, 'alike');
}

/** "[Alba] police", "an [Alba] man": who and what has a town's name before it in small letters. */
function findLocal(look: Look): Found | undefined {
  const { hit, name, end, line, persons, words } = look;
  if (!hit || hit.naming !== 'name' || name?.kind === 'person' || (name && hit.last !== end) || persons.has(hit.key) || words.given.has(hit.key)) return undefined;
  return LOCALS.has(line.token(hit.last + 1)?.lower ?? '') && line.alone(look.i, hit.last) && !line.titled ? hitOf(look, hit, 'local') : undefined;
}

const LOCALS = new Set('man woman men women boy girl teen teenager couple resident residents native police officials firefighters mayor taxpayers city county town area residence home suburb suburbs neighborhood'.split(' '));

/** A place by the name model: as the gazetteer has it, without a word of direction before it, or unknown. */
function findNamed(look: Look): Found | undefined {
  const { hit, name, end, i, line, token, text, gazetteer, words } = look;
  if (name?.kind !== 'place') return undefined;
  const family = look.families.has(placeKey(text.slice(token.start, name.end)));
  if (family && !PLACING.has(line.token(i - 1)?.lower ?? '') && line.within(end).length === 0) return { mentions: [], last: end };
  const small = hit?.last === end && end > i && DIRECTIONS.has(token.lower) && !isKnown(gazetteer.find(hit.key, hit.naming), false);
  if (hit && hit.last >= end && !small) return hitOf(look, hit, 'name', hit.naming === 'name' ? line.within(hit.last) : []);
  if (end > i && DIRECTIONS.has(token.lower)) {
    const rest = line.match(i + 1, false);
    if (rest?.last === end && (!small || isKnown(gazetteer.find(rest.key), false))) return hitOf(look, rest, 'name', line.within(end));
  }
  if (small) return hitOf(look, hit, 'name', line.within(end));
  if (end > i + 1 && KINDS.has(token.lower) && line.token(i + 1)?.lower === 'of') {
    const rest = line.match(i + 2, false);
    if (rest?.last === end) return hitOf(look, rest, 'name', line.within(end));
  }
  if (hit?.naming === 'name' && end > i && isKnown(gazetteer.find(hit.key), look.places.has(hit.key)) && !words.given.has(hit.key)) return { ...hitOf(look, hit, 'part'), last: end };
  const key = placeKey(text.slice(token.start, name.end));
  if (key.length < 3 || look.persons.has(key) || STREETS.has(bare((line.token(end) as Token).lower))) return { mentions: [], last: end };
  return { mentions: [mentionOf(text, token.start, name.end, key, 'name', 'name', gazetteer, [])], last: end };
}

/** "City of Alba": what kind of place it is, before its name. */
const KINDS = new Set('city town village state port republic province county borough district'.split(' '));

const DIRECTIONS = new Set('north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower greater metro metropolitan downtown mid rural inner suburban'.split(' '));

/** What the gazetteer knows where the name model sees nothing. */
function findKnown(look: Look): Found | undefined {
  const { hit, name, i, line, gazetteer, token } = look;
  if (!hit || name) return undefined;
  if (hit.naming === 'people') return hitOf(look, hit, 'people');
  if (look.words.calendar.has(hit.key) || look.families.has(hit.key)) return undefined;
  const candidates = gazetteer.find(hit.key, hit.naming);
  const alone = line.alone(i, hit.last);
  const known = candidates.some(({ kind, people }) => kind === 'country' || (alone && (people >= KNOWN || !SETTLED.has(kind))));
  if (known && (i > line.first || line.titled || token.text.length > 4)) return hitOf(look, hit, 'known');
  return alone && !line.titled && PLACING.has(line.token(i - 1)?.lower ?? '') ? hitOf(look, hit, 'preposition') : undefined;
}

const PLACING = new Set(['in', 'near', 'at', 'outside', 'around']);
