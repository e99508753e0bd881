import { placeKey } from '../gazetteer/key.ts';
import type { Token } from '../syntax/syntax.ts';
import type { Match } from './line.ts';
import { bare, hitOf, isKnown, mentionOf, type Found, type Look } from './look.ts';
import type { Mention } from './mention.ts';

/** "R-Alba", "Alba-Tavia", "Alba-area": parts of a word. */
export function findCompound({ token, i, line, gazetteer, text, hit }: Look): Found | undefined {
  const parts = token.text.split('-');
  if (parts.length === 1 || (hit && hit.last >= i && !PARTIES.has(parts[0] ?? ''))) return undefined;
  const mentions: Mention[] = [];
  let from = 0, last = i;
  for (const [n, part] of parts.entries()) {
    if (n === 1 && PARTIES.has(parts[0] ?? '')) {
      const rest = line.match(i, true, from);
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

/** A place at the head of a longer name ("[Alba] City Council", "[Tavia] Gov. Ada Lind") or at its end ("University of [Alba]"). */
export function findPart(look: Look): Found | undefined {
  const { name, end, line, i, gazetteer, places, words, text } = look;
  if (name?.kind === 'person') return undefined;
  const known = (match: Match): boolean => isKnown(gazetteer.find(match.key, match.naming), places.has(match.key));
  // "Alba City Council" is the council of Alba, though there is an Alba City.
  const hit = look.hit && look.hit.last > i && !known(look.hit) ? line.match(i, false, 0, look.hit.last - 1) : look.hit;
  if (name?.kind === 'organisation' && words.bodies.has(look.token.lower) && line.token(i + 1)?.lower === 'of') {
    const rest = i + 2 <= end && line.token(i + 2)?.capital === true ? line.match(i + 2, false) : undefined;
    if (rest?.last !== end || rest.naming !== 'name' || !known(rest)) return undefined;
    return { mentions: [mentionOf(text, rest.start, (line.token(end) as Token).end, rest.key, 'name', 'part', gazetteer, [])], last: end };
  }
  const goesOn = hit && (name ? hit.last < end : line.token(hit.last + 1)?.capital === true), begins = i === line.first || line.token(i - 1)?.capital !== true;
  if (!hit || !goesOn || !begins || hit.naming === 'people' || look.persons.has(hit.key) || words.given.has(hit.key) || !known(hit)) return undefined;
  const next = line.token(hit.last + 1) as Token;
  if (words.titles.has(bare(next.lower))) return hitOf(look, hit, 'part');
  let last = name ? end : hit.last + 1;
  while (!name && line.token(last + 1)?.capital === true && line.token(last + 1)?.kind === 'word') last++;
  for (let at = hit.last + 1; at <= last; at++) {
    if (words.bodies.has(bare(line.token(at)?.lower ?? ''))) return { ...hitOf(look, hit, 'part'), last: name ? end : hit.last };
  }
  return undefined;
}

/** "North Alba Road": a street that is named for a place is none. */
export function findStreet({ line, hit, name, end }: Look): Found | undefined {
  if (name?.kind === 'person' || name?.kind === 'organisation') return undefined;
  const last = Math.max(name ? end : -1, hit?.last ?? -1);
  const next = last < 0 ? undefined : line.token(last + 1);
  return next?.capital === true && STREETS.has(bare(next.lower)) ? { mentions: [], last: last + 1 } : undefined;
}

/** What a street's name ends with: no place here, since no gazetteer of the world tells where it is. */
export const STREETS = new Set('road rd street st avenue ave drive dr lane ln boulevard blvd highway hwy parkway pkwy terrace route turnpike pike trail'.split(' '));
