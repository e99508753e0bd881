import type { Entity } from './entity.ts';
import type { Page } from './page.ts';

/** Where somebody was mentioned, and how prominently. */
export interface Sighting {
  readonly entity: Entity;
  readonly at: number;
  /** The subject of a clause. */
  readonly subject: boolean;
  /** Credited with words. */
  readonly source: boolean;
  readonly quoted: boolean;
  /** "of Vell", "Vell’s": inside another phrase. */
  readonly inner: boolean;
}

const HE = new Set(['he', 'him', 'his', 'himself']), SHE = new Set(['she', 'her', 'hers', 'herself']), IT = new Set(['it', 'its', 'itself']);
const MANY = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'both', 'these', 'those']);
/** Pronouns that mean somebody mentioned before. */
export const BACKWARD: ReadonlySet<string> = new Set([...HE, ...SHE, ...IT, ...MANY]);
/** Pronouns that mean whoever speaks. */
export const FIRST: ReadonlySet<string> = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself', 'ourselves']);

/** The lead that the best candidate needs over the next for an answer. */
const LEAD = 0.5;
/** Sentences further back than this are forgotten. */
const MEMORY = 8;

/**
 * Whom a pronoun means: of those mentioned before it who fit in number and gender, the most prominent by recency (Hobbs 1978; weights as in
 * Lappin and Leass 1994, set on news): a clause's subject and whoever is credited with words before those only spoken of.
 * Two equally prominent: undefined, with both.
 */
export function antecedent(page: Page, at: number, sightings: readonly Sighting[]): { entity?: Entity; among: readonly Entity[] } {
  const word = page.lower(at), sentence = page.sentenceOf(at), paragraph = page.paragraphOf(at);
  const scores = new Map<Entity, number>();
  for (let n = sightings.length - 1; n >= 0; n--) {
    const seen = sightings[n] as Sighting;
    if (seen.at >= at) continue;
    const far = sentence - page.sentenceOf(seen.at);
    if (far > MEMORY) break;
    if (!fits(word, seen.entity)) continue;
    const score = 4 - far - (page.paragraphOf(seen.at) === paragraph ? 0 : 0.5) + (seen.subject ? 1 : 0) + (seen.source ? 2 : 0) - (seen.quoted ? 2 : 0) - (seen.inner ? 1 : 0);
    scores.set(seen.entity, Math.max(scores.get(seen.entity) ?? -Infinity, score));
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [best, next] = ranked;
  if (!best) return { among: [] };
  if (next && best[1] - next[1] < LEAD) return { among: [best[0], next[0]] };
  return { entity: best[0], among: [best[0]] };
}

function fits(word: string, entity: Entity): boolean {
  if (HE.has(word)) return (entity.kind === 'person' || entity.kind === 'unnamed') && !entity.plural && entity.gender !== 'f';
  if (SHE.has(word)) return (entity.kind === 'person' || entity.kind === 'unnamed') && !entity.plural && entity.gender !== 'm';
  if (MANY.has(word)) return entity.plural || entity.members !== undefined || entity.kind === 'group';
  return IT.has(word) && entity.kind !== 'person' && entity.kind !== 'unnamed' && !entity.plural;
}

/** The gender a pronoun tells. */
export const genderOf = (word: string): 'f' | 'm' | undefined => (HE.has(word) ? 'm' : SHE.has(word) ? 'f' : undefined);
