import { sameClaim } from '../claims/same.ts';
import type { Gist, Told } from '../gist/gist.ts';
import { likenessOf } from '../gist/likeness.ts';
import { soundOf } from '../gist/sound.ts';
import type { Who } from '../gist/who.ts';

/** A statement that denies what another says. */
export interface Answered {
  readonly from: string;
  readonly to: string;
  readonly relation: 'denies';
  /** What is denied: the deed, or that somebody has said something. */
  readonly scope: 'deed' | 'saying';
  readonly rule: string;
  readonly certainty: 'inferred';
  readonly reasons: readonly string[];
}

/** A statement with the article it stands in. */
export interface Placed {
  readonly told: Told;
  readonly gist: Gist;
}

/** How surely a denial answers one statement, and why; undefined where it does not. */
type Rule = readonly [name: string, weight: number, scope: Answered['scope'], holds: (denial: Placed, to: Placed) => boolean];

/**
 * A wrong "she denied this" is the worst that can be said, so that likeness is never enough: whoever denies must be the one who is spoken of, or answer what
 * stands just before. In the order of their weight.
 */
const RULES: readonly Rule[] = [
  // "Lind admitted that ..." — "I never said so", said Lind.
  ['said-so', 4, 'saying', ({ told: denial }, { told: to }) => denial.saying === 'denied' && to.saying === 'reported' && isNamedIn(denial.who, to) && likenessOf(denial.terms, to.terms).shared >= 1],
  // "Tavia accuses Ruvia of sheltering them; Ruvia has denied giving them refuge."
  ['next', 3, 'deed', ({ told: denial }, { told: to }) => denial.saying !== 'denied' && to.article === denial.article && to.top === denial.top - 1 && isDenial(denial) && likenessOf(denial.terms, to.terms).shared >= 1],
  ['accused', 2, 'deed', ({ told: denial }, { told: to }) => denial.saying !== 'denied' && isNamedIn(denial.who, to) && sameClaim(denial, to) !== undefined],
  // "Ruvia has denied any involvement in the ambush": whatever Ruvia was just accused of on the page.
  ['charged', 1, 'deed', ({ told: denial }, { told: to }) => denial.saying !== 'denied' && isDenial(denial) && to.article === denial.article && to.at < denial.at && isCharge(to) && isNamedIn(denial.who, to) && isBroad(denial)],
];

/** What a denial answers: by the best rule, on its own page before others, most alike before less alike, the nearest before. */
export function answerOf(denial: Placed, asserted: readonly Placed[]): Answered | undefined {
  if (denial.told.polarity !== -1 || denial.told.speaker === null || denial.told.who.kind === 'outlet') return undefined;
  const fitting = asserted.flatMap((to) => {
    const rule = to.told.polarity === 1 && !isOneSide(denial, to) ? RULES.find(([, , , holds]) => holds(denial, to)) : undefined;
    const { kin, shared, names } = likenessOf(denial.told.terms, to.told.terms);
    return rule ? [{ to, rule, near: to.told.article === denial.told.article ? 1 : 0, kin, reasons: [`${shared} words and ${names} names in common`, ...(isNamedIn(denial.told.who, to.told) ? [`${denial.told.who.name} is spoken of`] : [])] }] : [];
  }).sort((a, b) => b.rule[1] - a.rule[1] || b.near - a.near || b.kin - a.kin || (b.near === 1 ? b.to.told.at - a.to.told.at : 0) || (a.to.told.id < b.to.told.id ? -1 : 1));
  const [best] = fitting;
  return best && { from: denial.told.id, to: best.to.told.id, relation: 'denies', scope: best.rule[2], rule: `answer/${best.rule[0]}`, certainty: 'inferred', reasons: best.reasons };
}

const isDenial = ({ stance }: Told): boolean => stance === 'denies';

/** The one who denies, or the body or country he speaks for, is named in what was said. */
function isNamedIn(who: Who, { terms, content }: Told): boolean {
  if (who.kind === 'person' && who.family !== undefined && content.split(/[^\p{L}’']+/u).some((word) => /^\p{Lu}/u.test(word) && soundOf(word.replace(/[’']s$/, '')) === who.family)) return true;
  return [...who.places, ...who.role].some((name) => terms.names.has(name));
}

/** Nobody denies himself, nor one body what another of its country says. */
function isOneSide({ told: a }: Placed, { told: b }: Placed): boolean {
  if (a.article === b.article && a.speaker === b.speaker) return true;
  if (a.who.kind === 'person' && b.who.kind === 'person') return a.who.family === b.who.family;
  const [first, second] = [new Set([...a.who.places, ...a.who.role]), new Set([...b.who.places, ...b.who.role])];
  return [...first].some((name) => second.has(name));
}

const CHARGES = new Set(['accuse', 'accuses', 'accused', 'accusing', 'charge', 'charges', 'charged', 'charging', 'allege', 'alleges', 'alleged', 'alleging', 'blame', 'blames', 'blamed', 'blaming']);
const isCharge = ({ cue }: Told): boolean => cue.split(' ').some((word) => CHARGES.has(word));

/** Words for all that one is accused of. */
const BROAD = new Set(['involv', 'involvement', 'part', 'role', 'responsibility', 'responsibl', 'wrongdoing', 'accusation', 'charg', 'allegation', 'everyth', 'everything']);
const isBroad = ({ terms }: Told): boolean => [...terms.stems].some((stem) => BROAD.has(stem));
