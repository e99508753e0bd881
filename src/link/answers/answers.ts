import { sameClaim } from '../claims/same.ts';
import type { Gist, Told } from '../gist/gist.ts';
import { likenessOf } from '../gist/likeness.ts';
import { soundOf } from '../gist/sound.ts';
import type { Who } from '../gist/who.ts';

/** A statement that denies what another says, gives another figure for it, or confirms it. */
export interface Answered {
  readonly from: string;
  readonly to: string;
  readonly relation: 'denies' | 'disputes' | 'confirms';
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
  ['next', 3, 'deed', ({ told: denial }, { told: to }) => denial.saying !== 'denied' && to.article === denial.article && to.top === denial.top - 1 && isDenial(denial) && likenessOf(denial.terms, to.terms).shared >= (isCharge(to) ? 1 : 2)],
  // "The rebels dismissed any suggestion of help ... The captain suggested that they had been told."
  ['cognate', 2.5, 'deed', ({ told: denial }, { told: to }) => isDenial(denial) && denial.saying !== 'denied' && to.article === denial.article && to.who.kind !== 'nobody' && isCognate(denial, to) && likenessOf(denial.terms, to.terms).shared >= 1],
  ['accused', 2, 'deed', ({ told: denial }, { told: to }) => denial.saying !== 'denied' && isNamedIn(denial.who, to) && sameClaim(denial, to) !== undefined],
  // "Ruvia delivered the guns", says Lind; the Ruvian side denies everything.
  ['all', 1, 'deed', ({ told: denial }, { told: to }) => isDenial(denial) && to.article === denial.article && to.at < denial.at && isAll(denial) && isDoneBy(denial.who, to)],
  // "Ruvia has denied any involvement in the ambush": whatever Ruvia was just accused of on the page.
  ['charged', 1, 'deed', ({ told: denial }, { told: to }) => denial.saying !== 'denied' && isDenial(denial) && to.article === denial.article && to.at < denial.at && isCharge(to) && isNamedIn(denial.who, to) && isBroad(denial)],
];

/** What a denial may answer. */
export interface AnswerFound {
  readonly to: Told;
  readonly rule: Rule;
  /** Whether it stands on the denial’s own page. */
  readonly near: boolean;
  readonly kin: number;
  readonly reasons: readonly string[];
}

/** What a denial may answer among some statements; nothing where it is no denial. */
export function answersIn(denial: Placed, asserted: readonly Placed[]): AnswerFound[] {
  if (denial.told.polarity !== -1 || denial.told.speaker === null || denial.told.who.kind === 'outlet' || isOwnWord(denial)) return [];
  return asserted.flatMap((to): AnswerFound[] => {
    const rule = to.told.polarity === 1 && !isOneSide(denial, to) && !isLater(to, denial) ? RULES.find(([, , , holds]) => holds(denial, to)) : undefined;
    if (!rule) return [];
    const { kin, shared, names } = likenessOf(denial.told.terms, to.told.terms);
    return [{ to: to.told, rule, near: to.told.article === denial.told.article, kin, reasons: [`${shared} words and ${names} names in common`, ...(isNamedIn(denial.told.who, to.told) ? [`${denial.told.who.name} is spoken of`] : [])] }];
  });
}

/** What a denial answers: by the best rule, on its own page before others, most alike before less alike, the nearest before. */
export function answerOf(denial: Told, found: readonly AnswerFound[]): Answered | undefined {
  const [best] = [...found].sort((a, b) => b.rule[1] - a.rule[1] || Number(b.near) - Number(a.near) || b.kin - a.kin || (b.near ? b.to.at - a.to.at : 0) || (a.to.id < b.to.id ? -1 : 1));
  return best && { from: denial.id, to: best.to.id, relation: 'denies', scope: best.rule[2], rule: `answer/${best.rule[0]}`, certainty: 'inferred', reasons: best.reasons };
}

/** "“I never said so”, she wrote": of two statements the outer one denies. */
function isOwnWord({ told, gist }: Placed): boolean {
  const outer = told.within === undefined ? undefined : gist.told[told.within];
  return outer !== undefined && outer.speaker === told.speaker && outer.polarity === -1;
}

/** All that was said. */
const isAll = ({ content }: Told): boolean => /^(?:it all|all(?: of it)?|everything|(?:all |any |the |these |those |such )*(?:charges|accusations|allegations|claims|wrongdoing))\b/i.test(content);

/** "Ruvia delivered the guns": the denier stands where the doer stands. */
function isDoneBy(who: Who, to: Told): boolean {
  const [first = '', second = ''] = to.content.split(/[^\p{L}’']+/u);
  return isNamedIn(who, to) && [...who.places, ...who.role].some((name) => [first, second].some((word) => word.toLowerCase().startsWith(name)));
}

/** "Any suggestion that": the noun of what is denied, and the cue of whoever said it. */
function isCognate({ content }: Told, { cue, nominal }: Told): boolean {
  const noun = content.toLowerCase().split(/[^a-z]+/).slice(0, 4).find((word) => COGNATES.has(word));
  return noun !== undefined && !nominal && cue.split(' ').some((word) => word.startsWith(COGNATES.get(noun) ?? ' '));
}

const COGNATES: ReadonlyMap<string, string> = new Map([['suggestion', 'suggest'], ['suggestions', 'suggest'], ['claim', 'claim'], ['claims', 'claim'], ['charge', 'charg'], ['charges', 'charg'], ['accusation', 'accus'], ['accusations', 'accus'], ['allegation', 'alleg'], ['allegations', 'alleg'], ['assertion', 'assert'], ['assertions', 'assert'], ['insinuation', 'insinuat'], ['implication', 'impl']]);

/** Another figure for the same on the same page, or the receipt of what was sent. */
export function otherAnswerOf({ told, gist }: Placed): Answered | undefined {
  const before = gist.told.filter((to) => to.at < told.at && told.at - to.at <= NEAR && to.speaker !== null && told.speaker !== null && !isOneSide({ told, gist }, { told: to, gist }));
  const count = before.findLast((to) => isOtherCount(told, to));
  if (count) return { from: told.id, to: count.id, relation: 'disputes', scope: 'deed', rule: 'answer/other-count', certainty: 'inferred', reasons: [`${[...told.core.numbers].join(', ')} here, ${[...count.core.numbers].join(', ')} there`] };
  const sent = told.cue.split(' ').some((word) => word.startsWith('confirm')) && told.polarity === 1 ? gist.told.find((to) => to.at < told.at && to.who.kind === 'document' && isOf(told, to.who)) : undefined;
  return sent && { from: told.id, to: sent.id, relation: 'confirms', scope: 'saying', rule: 'answer/received', certainty: 'inferred', reasons: [`${sent.who.name} is spoken of`] };
}

/** Statements between two figures. */
const NEAR = 4;

/** Two counts of one thing in one number each. */
function isOtherCount(a: Told, b: Told): boolean {
  const [one] = a.core.numbers, [other] = b.core.numbers;
  if (a.core.numbers.size !== 1 || b.core.numbers.size !== 1 || one === other || a.polarity !== 1 || b.polarity !== 1) return false;
  return [...a.core.families].some((family) => b.core.families.has(family)) && Math.min(a.core.stems.size, b.core.stems.size) <= SHORT && isCount(a.content) && isCount(b.content);
}

/** A count says little but its number. */
const SHORT = 3;
const isCount = (content: string): boolean => /\b(?:dead|killed|died|deaths?|toll|wounded|injured|missing|casualties|victims|number|figure|lives)\b/i.test(content);

/** "had received the letter". */
const isOf = ({ content }: Told, { name }: Who): boolean => RECEIVED.test(content) && content.toLowerCase().split(/[^a-z]+/).includes(name.toLowerCase().split(' ').at(-1) ?? '');
const RECEIVED = /\b(?:received|receiving|receipt|got|obtained)\b/i;

const isDenial = ({ stance }: Told): boolean => stance === 'denies';

/** The one who denies, or the body or country he speaks for, is named in what was said. */
function isNamedIn(who: Who, told: Told): boolean {
  const { terms } = told;
  if (who.kind === 'person' && who.family !== undefined && soundsOf(told).has(who.family)) return true;
  return [...who.places].some((name) => terms.names.has(name)) || [...who.role].some((name) => terms.names.has(name));
}

const sounds = new WeakMap<Told, ReadonlySet<string>>();

/** The words with a capital by what they sound like. */
function soundsOf(told: Told): ReadonlySet<string> {
  let known = sounds.get(told);
  if (!known) sounds.set(told, known = new Set(told.content.split(/[^\p{L}’']+/u).flatMap((word) => (/^\p{Lu}/u.test(word) ? [soundOf(word.replace(/[’']s$/, ''))] : []))));
  return known;
}

/** Nobody answers what is published after his answer. */
const isLater = (to: Placed, denial: Placed): boolean => to.gist.day !== undefined && denial.gist.day !== undefined && to.gist.day > denial.gist.day;

/** Nobody denies himself, nor one body what another of its country says. */
function isOneSide({ told: a }: Placed, { told: b }: Placed): boolean {
  if (a.article === b.article && a.speaker === b.speaker) return true;
  if (a.who.kind === 'person' && b.who.kind === 'person') return a.who.family === b.who.family;
  const isOfB = (name: string): boolean => b.who.places.has(name) || b.who.role.has(name);
  return [...a.who.places].some(isOfB) || [...a.who.role].some(isOfB);
}

const CHARGES = new Set(['accuse', 'accuses', 'accused', 'accusing', 'charge', 'charges', 'charged', 'charging', 'allege', 'alleges', 'alleged', 'alleging', 'blame', 'blames', 'blamed', 'blaming']);
const isCharge = ({ cue }: Told): boolean => cue.split(' ').some((word) => CHARGES.has(word));

/** Words for all that one is accused of. */
const BROAD = new Set(['involv', 'involvement', 'part', 'role', 'responsibility', 'responsibl', 'wrongdoing', 'accusation', 'charg', 'allegation', 'everyth', 'everything']);
const isBroad = ({ terms }: Told): boolean => [...terms.stems].some((stem) => BROAD.has(stem));
