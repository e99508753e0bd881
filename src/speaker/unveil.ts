import { type Entity, merge } from './entity.ts';
import { fitsOf, isElsewhere } from './described.ts';
import { newRoleIndex } from './role-index.ts';
import type { Page } from './page.ts';

/** Somebody may be left without a name at the top of an article, up to this paragraph, and named below it. */
const TOP = 3;

/**
 * "Ruvia’s air force chief", then "Brigadier General …": somebody only described, and known, is the one named person of the article whose
 * office is of the same family, if there is just one. An indefinite description ("a doctor") stays whoever it is; but "A Ruvian judge" at the
 * top of an article is the judge named below it.
 */
export function unveil(page: Page, entities: readonly Entity[]): void {
  const people = newRoleIndex(page.lexicon, entities.filter((entity) => entity.kind === 'person' && entity.named && !entity.same));
  for (const entity of entities) {
    if (entity.kind !== 'unnamed' || entity.plural || entity.same || entity.roles.size === 0) continue;
    const fits = [...entity.roles].flatMap((head) => fitsOf(page, { head, scope: entity.scope, ...(entity.state === undefined ? {} : { state: entity.state }), ...(entity.gender ? { gender: entity.gender } : {}) }, people.having(head, [])));
    const family = new Set(fits.map((fit) => fit.entity)), good = new Set(fits.filter(({ score, apart }) => score > 0 && !apart).map((fit) => fit.entity));
    const [only] = entity.definite ? good : family;
    if (!only || (entity.definite ? good : family).size !== 1) continue;
    if (entity.definite ? !isElsewhere(entity, only) : isNamedBelow(page, entity, only)) merge(entity, only);
  }
}

/** "paper admits" in a headline, then the one outlet the article names. */
export function unveilOutlet(page: Page, entities: readonly Entity[]): void {
  const [only, second] = entities.filter(({ kind, named, same }) => kind === 'outlet' && named && !same);
  if (!only || second) return;
  for (const entity of entities) {
    const noun = [...entity.roles].some((role) => page.lexicon.isOutletNoun(role));
    if (!entity.named && !entity.plural && !entity.same && entity.kind !== 'person' && noun && entity.definite && isNamedBelow(page, entity, only)) merge(entity, only);
  }
}

function isNamedBelow(page: Page, entity: Entity, named: Entity): boolean {
  const first = firstOf(entity), last = named.words.at(-1), name = firstOf({ mentions: named.mentions.filter((range) => page.lower(range.last) === last) });
  return first < name && page.paragraphOf(first) < TOP && page.paragraphOf(first) < page.paragraphOf(name);
}

const firstOf = ({ mentions }: Pick<Entity, 'mentions'>): number => mentions.reduce((least, { first }) => Math.min(least, first), Infinity);
