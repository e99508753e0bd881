import type { Entity } from './entity.ts';
import type { Page } from './page.ts';
import type { Description } from './roles.ts';
import { isAcronym } from './kinds.ts';

/** What a description fits, best first, with how well. */
export interface Fit {
  readonly entity: Entity;
  readonly score: number;
}

/** From this on a description means somebody; below it only the noun's family agrees. */
export const FITS = 3;

/** How well a description of one person by office fits everyone known: the same noun, or one of its family, and the same or no other scope. */
export function fitsOf(page: Page, { head, scope, state }: Description, persons: readonly Entity[]): Fit[] {
  const kin = page.lexicon.kinOf(head), gender = page.lexicon.genderOfNoun(head);
  return persons.flatMap((entity) => {
    if (entity.kind !== 'person' && entity.kind !== 'unnamed') return [];
    if (gender && entity.gender && gender !== entity.gender) return [];
    const same = entity.roles.has(head), related = [...entity.roles].some((role) => kin.has(role));
    if (!same && !related) return [];
    if (state !== undefined && entity.state !== undefined && entity.state !== state) return [];
    const shared = [...scope].filter((word) => entity.scope.has(word) || entity.roles.has(word) || entity.words.includes(word) || [...entity.roles].some((role) => page.lexicon.kinOf(word).has(role))).length;
    const foreign = scope.size - shared;
    const narrowed = scope.size > 0 && entity.scope.size > 0 && shared === 0;
    return [{ entity, score: (same ? 3 : 2) + shared * 1.5 - foreign * 0.5 - (narrowed ? 2 : 0) }];
  }).sort((a, b) => b.score - a.score);
}

/** The body that "the ministry", "the Vell campaign" or "the council" means: the last that has the noun and, where there is one, the owner. */
export function bodyFor(page: Page, { head, scope, state }: Description, before: readonly Entity[]): Entity | undefined {
  for (const entity of before) {
    if (entity.kind === 'person' || entity.plural) continue;
    const ends = entity.words.at(-1) === head || entity.roles.has(head) || (entity.named && page.lexicon.kinOf(head).has(entity.words.at(-1) ?? ''));
    if (!ends) continue;
    if (state !== undefined && entity.state !== undefined && state !== entity.state) continue;
    const shared = [...scope].filter((word) => entity.scope.has(word) || entity.words.includes(word)).length;
    if (shared === scope.size) return entity;
  }
  return undefined;
}

/** The outlet "the Russian outlet" or "the newspaper" means: the last one before. */
export function outletFor({ state }: Description, before: readonly Entity[]): Entity | undefined {
  return before.find((entity) => entity.kind === 'outlet' && entity.named && (state === undefined || entity.state === undefined || entity.state === state));
}

export const mayBeOutlet = (entity: Entity): boolean => entity.kind === 'outlet' || (entity.kind === 'group' && (isAcronym(entity.name) || entity.words.length <= 2));
