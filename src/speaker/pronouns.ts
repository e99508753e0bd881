import type { Entity } from './entity.ts';
import type { Sighting } from './memory.ts';
import type { Page } from './page.ts';

const HE = new Set(['he', 'him', 'his', 'himself']), SHE = new Set(['she', 'her', 'hers', 'herself']), IT = new Set(['it', 'its', 'itself']);
const MANY = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'both', 'these', 'those']);
/** Pronouns that mean somebody mentioned before. */
export const BACKWARD: ReadonlySet<string> = new Set([...HE, ...SHE, ...IT, ...MANY]);
/** Pronouns that mean whoever speaks. */
export const FIRST: ReadonlySet<string> = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself', 'ourselves']);
/** Pronouns that mean whoever is spoken to. */
export const SECOND: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself', 'yourselves']);

/** The lead that the best candidate needs over the next for an answer. */
const LEAD = 0.5;
/** Sentences further back than this are forgotten. */
const MEMORY = 8;

/** Someone who may be meant, and how prominent they are there. */
export interface Candidate {
  readonly entity: Entity;
  readonly score: number;
}

/**
 * Whom a pronoun means: of those mentioned before it who fit in number and gender, the most prominent. Two equally prominent: undefined,
 * with both. `outer` is whose words it stands in: "he" between somebody's own quotation marks is another.
 */
export function antecedent(page: Page, at: number, sightings: readonly Sighting[], outer: Entity | undefined): { entity?: Entity; among: readonly Entity[] } {
  const word = page.lower(at);
  const other = page.quoted(at) ? outer : undefined;
  const [best, next] = prominent(page, at, sightings, (seen) => seen.entity !== other && fits(word, seen));
  if (!best) return { among: [] };
  if (next && best.score - next.score < LEAD) return { among: [best.entity, next.entity] };
  return { entity: best.entity, among: [best.entity] };
}

/**
 * Those mentioned before a token, the most prominent first, by recency (Hobbs 1978; weights as in Lappin and Leass 1994, set on news): a
 * clause's subject and whoever is credited with words before those only spoken of; a little for each mention more.
 */
export function prominent(page: Page, at: number, sightings: readonly Sighting[], may: (seen: Sighting) => boolean): Candidate[] {
  const sentence = page.sentenceOf(at), paragraph = page.paragraphOf(at), quoted = page.quoted(at);
  const scores = new Map<Entity, { best: number; times: number }>();
  for (let n = sightings.length - 1; n >= 0; n--) {
    const seen = sightings[n] as Sighting;
    if (seen.at >= at) continue;
    const far = sentence - page.sentenceOf(seen.at);
    if (far > MEMORY) break;
    if (!may(seen)) continue;
    const score = 4 - far - (page.paragraphOf(seen.at) === paragraph ? 0 : seen.entity.named ? 0.5 : 0.5 + PASSING) + (seen.subject ? (far === 0 ? 2 : 1) : 0) + (seen.source ? 2 : 0) - (seen.quoted && !quoted ? 2 : 0) - (seen.inner ? 1 : 0)
      - (isVague(seen) ? VAGUE : 0);
    const before = scores.get(seen.entity);
    scores.set(seen.entity, { best: Math.max(before?.best ?? -Infinity, score), times: Math.min((before?.times ?? 0) + 1, OFTEN) });
  }
  return [...scores].map(([entity, { best, times }]) => ({ entity, score: best + times * AGAIN })).sort((a, b) => b.score - a.score);
}

/** A name of which nothing is known but that it is no person's is seldom taken up again, least as several. */
const VAGUE = 1;

const isVague = ({ entity: { kind, members, plural }, source }: Sighting): boolean => kind === 'group' && !members && !plural && !source;
/** Whoever has no name seldom stays for another paragraph. */
const PASSING = 1;
/** What each mention adds, up to so many. */
const AGAIN = 0.2, OFTEN = 4;

function fits(word: string, { entity, source }: Sighting): boolean {
  if (entity.mute && !source) return false;
  // Who was credited with words, and is one, is somebody: "a keeper at the dam".
  const somebody = isSomebody(entity) || (source && entity.kind === 'unnamed' && !entity.plural && !entity.mute);
  if (HE.has(word)) return somebody && entity.gender !== 'f';
  if (SHE.has(word)) return somebody && entity.gender !== 'm';
  if (MANY.has(word)) return entity.plural || entity.members !== undefined || entity.kind === 'group';
  return IT.has(word) && entity.kind !== 'person' && entity.kind !== 'unnamed' && !entity.plural;
}

export const isSomebody = ({ kind, plural, impersonal }: Entity): boolean => (kind === 'person' || (kind === 'unnamed' && !impersonal)) && !plural;

/** The gender a pronoun tells. */
export const genderOf = (word: string): 'f' | 'm' | undefined => (HE.has(word) ? 'm' : SHE.has(word) ? 'f' : undefined);
