import type { Entity } from './entity.ts';
import type { Page } from './page.ts';
import type { Description } from './roles.ts';
import { isAcronym } from './kinds.ts';

/** What a description fits, best first, with how well. */
export interface Fit {
  readonly entity: Entity;
  readonly score: number;
  /** Both say of what the office is, and not of the same: "the Ruvian president", of the president of Velm. */
  readonly apart: boolean;
}

/** From this on a description means somebody; below it only the noun's family agrees. */
export const FITS = 3;

/** How well a description of one person by office fits everyone known: the same noun, or one of its family, and the same or no other scope. */
export function fitsOf(page: Page, { head, scope, state, gender }: Description, persons: readonly Entity[]): Fit[] {
  const kin = page.lexicon.kinOf(head);
  return persons.flatMap((entity) => {
    if (entity.kind !== 'person' && entity.kind !== 'unnamed') return [];
    if (gender && entity.gender && gender !== entity.gender) return [];
    const same = entity.roles.has(head), related = [...entity.roles].some((role) => kin.has(role));
    if (!same && !related) return [];
    if (state !== undefined && entity.state !== undefined && entity.state !== state) return [];
    if (isOfAnotherParty(page, scope, entity)) return [];
    const shared = [...scope].filter((word) => entity.scope.has(word) || entity.roles.has(word) || entity.words.includes(word) || [...entity.roles].some((role) => page.lexicon.kinOf(word).has(role))).length;
    const foreign = scope.size - shared;
    const apart = scope.size > 0 && entity.scope.size > 0 && shared === 0;
    return [{ entity, score: (same ? 3 : 2) + shared * 1.5 - foreign * 0.5 - (apart ? 2 : 0), apart }];
  }).sort((a, b) => b.score - a.score);
}

/** "the Liberal nominee" is not the Green one. */
export function isOfAnotherParty(page: Page, scope: ReadonlySet<string>, { scope: own, roles }: Entity): boolean {
  const partiesOf = (words: Iterable<string>): string[] => [...words].flatMap((word) => page.lexicon.partyOf(word) ?? []);
  const said = partiesOf(scope), theirs = [...partiesOf(own), ...partiesOf(roles)];
  return said.length > 0 && theirs.length > 0 && !said.some((party) => theirs.includes(party));
}

/** "the Lorn senator", where nothing says that this one is of Lorn: only if nobody else is spoken of. */
export const isElsewhere = ({ proper }: Pick<Description, 'proper'>, { scope, words, roles }: Entity): boolean => [...proper ?? []].some((word) => !scope.has(word) && !words.includes(word) && !roles.has(word));

/** The body that "the ministry", "the Vell campaign" or "the council" means: the last that has the noun, or one of its family, and the owner where there is one. */
export function bodyFor(page: Page, { head, scope, state }: Description, before: readonly Entity[]): Entity | undefined {
  const kin = page.lexicon.bodyKinOf(head);
  const fits = before.filter((entity) => {
    if (entity.kind === 'person' || entity.kind === 'state' || entity.plural || (entity.mute && entity.mentions.length === 0)) return false;
    if (state !== undefined && entity.state !== undefined && state !== entity.state) return false;
    const last = nounOf(entity.words);
    if (last !== head && !entity.roles.has(head) && !kin.has(last) && !(entity.kind !== 'outlet' && [...entity.roles].some((role) => kin.has(role)))) return false;
    return [...scope].every((word) => entity.scope.has(word) || entity.words.includes(word));
  });
  return fits.find((entity) => nounOf(entity.words) === head || entity.roles.has(head)) ?? fits[0];
}

/** What a body’s name says that it is: "Lorn Harbour [Bureau]", "[Commission] on Harbours". */
function nounOf(words: readonly string[]): string {
  const tie = words.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  return (tie > 0 ? words[tie - 1] : words.at(-1)) ?? '';
}

/** The outlet "the Russian outlet" or "the newspaper" means: the last one before. */
export function outletFor({ state }: Pick<Description, 'state'>, before: readonly Entity[]): Entity | undefined {
  return before.find((entity) => entity.kind === 'outlet' && entity.named && (state === undefined || entity.state === undefined || entity.state === state));
}

export const mayBeOutlet = (entity: Entity): boolean => entity.kind === 'outlet' || (entity.kind === 'group' && (isAcronym(entity.name) || entity.words.length <= 2));
