import type { Told } from '../gist/gist.ts';
import { likenessOf } from '../gist/likeness.ts';
import { matchOf } from '../utterances/speakers.ts';

/** Why two statements are about one claim, whether they assert or deny it. */
export interface Same {
  readonly score: number;
  readonly rule: string;
  readonly certainty: 'inferred';
  readonly reasons: readonly string[];
}

interface Evidence {
  readonly kin: number;
  readonly held: number;
  readonly shared: number;
  readonly names: number;
  /** They have a number in common. */
  readonly number: boolean;
}

type Rule = readonly [name: string, weight: number, holds: (evidence: Evidence) => boolean];

/** In the order of their weight; words of one family count as shared. */
const RULES: readonly Rule[] = [
  ['same-content', 3, ({ kin, shared }) => shared >= 3 && kin >= 0.6],
  ['same-deed-and-names', 2, ({ kin, held, shared, names }) => shared >= 2 && names >= 1 && (kin >= 0.4 || held >= 0.5)],
  ['same-number', 1, ({ kin, shared, number }) => number && shared >= 2 && kin >= 0.5],
  ['whole', 1, ({ kin, held, shared }) => shared >= 2 && held === 1 && kin >= 0.5],
  ['same-deed', 1, ({ kin, held, shared }) => shared >= 3 && (kin >= 0.4 || held >= 0.6)],
];

/** What a claim is about: a deed, or that somebody has said something. "He never said so" answers the second and leaves the first open. */
export type Matter = 'deed' | 'saying';

/** What a statement makes claims about. Whoever says that another has admitted a deed asserts both. */
export function mattersOf({ saying }: Told): readonly Matter[] {
  if (saying === 'denied') return ['saying'];
  return saying === 'reported' ? ['deed', 'saying'] : ['deed'];
}

/** The best reason for which two statements assert or deny one thing; undefined where there is none, and where their numbers are two answers to one question. */
export function sameClaim(a: Told, b: Told, matter: Matter = 'deed'): Same | undefined {
  if (matter === 'saying') return sameSaying(a, b);
  if (!bearsClaim(a) || !bearsClaim(b)) return undefined;
  const { kin, held, shared, names } = likenessOf(a.core, b.core);
  const evidence = { kin, held, shared, names, number: [...a.core.numbers].some((one) => b.core.numbers.has(one)) };
  const rule = evidence.number || a.core.numbers.size === 0 || b.core.numbers.size === 0 ? RULES.find(([, , holds]) => holds(evidence)) : undefined;
  return rule && { score: scoreOf(rule[1], kin), rule: `claim/${rule[0]}`, certainty: 'inferred', reasons: [`${shared} words and ${names} names in common, ${Math.round(100 * kin)} % of both`] };
}

/** That somebody has said something: one person, and a word of it in common. */
function sameSaying(a: Told, b: Told): Same | undefined {
  if (a.polarity === 0 || b.polarity === 0 || !a.sayer || !b.sayer || matchOf(a.sayer, b.sayer) !== 'same') return undefined;
  const { kin, shared } = likenessOf(a.terms, b.terms);
  if (shared < 1) return undefined;
  return { score: scoreOf(2, kin), rule: 'claim/same-saying', certainty: 'inferred', reasons: [`both are about what ${a.sayer.name} has said`, `${shared} words in common, ${Math.round(100 * kin)} % of both`] };
}

/** What a denial denies on its own page is one claim with it. */
export const answered = (told: Told): Same => ({ score: ANSWERED, rule: 'claim/answered', certainty: 'inferred', reasons: [`${told.who.name} denies what stands there`] });
/** More than any likeness. */
const ANSWERED = 4;

const scoreOf = (weight: number, kin: number): number => Math.round((weight + kin * BELOW) * 1000) / 1000;

/** What two share is never worth a better rule. */
const BELOW = 0.9;

/** Whether a statement says that something is so, or is not, in words enough to know it again. */
export function bearsClaim({ polarity, core }: Told): boolean {
  return polarity !== 0 && core.stems.size + core.numbers.size >= 2;
}
