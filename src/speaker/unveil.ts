import { type Entity, merge } from './entity.ts';
import { fitsOf } from './described.ts';
import type { Page } from './page.ts';

/**
 * "Mali’s air force chief", then "Brigadier General …": somebody only described, and known, is the one named person of the article whose
 * office is of the same family, if there is just one. An indefinite description ("a doctor") stays whoever it is.
 */
export function unveil(page: Page, entities: readonly Entity[]): void {
  const people = entities.filter((entity) => entity.kind === 'person' && entity.named && !entity.same);
  for (const entity of entities) {
    if (entity.kind !== 'unnamed' || entity.plural || !entity.definite || entity.same || entity.roles.size === 0) continue;
    const fits = new Set([...entity.roles].flatMap((head) => fitsOf(page, { head, scope: entity.scope, ...(entity.state === undefined ? {} : { state: entity.state }) }, people)).filter(({ score }) => score > 0).map((fit) => fit.entity));
    const [only] = fits;
    if (fits.size === 1 && only && (!only.gender || !entity.gender || only.gender === entity.gender)) merge(entity, only);
  }
}
