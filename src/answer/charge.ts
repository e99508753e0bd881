import type { Range } from '../speaker/page.ts';
import { lastSaid } from './aside.ts';
import { actorsOf, deedOf, isClause, isNegative, skipMarks } from './clause.ts';
import type { Ground, Told } from './ground.ts';
import { isNamedIn, properIn, hasProper } from './names.ts';
import type { AnswerRule, Found } from './rule.ts';

/**
 * A denial after the charge, or before it: "Tavia denied any part in the mining", where somebody has said that Tavian divers mined
 * the lane. Both must be about the same deed, by their words, and about the same doer: the denier himself, or whom he speaks of.
 */
export const answerCharge: AnswerRule = (ground, from) => {
  if (from.cue && holdsAny(ground, from.cue, PLEA)) return bareDenial(ground, from);
  const flat = from.statement.stance === 'denies' && from.cue !== undefined && holdsAny(ground, from.cue, ground.page.language.words('denial-verbs'));
  if (!flat && !deniesSelf(ground, from)) return [];
  if (flat && isPronoun(ground, from)) return deniesIt(ground, from);
  const core = coreOf(ground, from);
  const deed = deedOf(ground.page, from.content[0] as Range);
  if (core.length === 0) return flat ? bareDenial(ground, from) : [];
  return ground.around(from).flatMap((to): Found[] => {
    if (!isTarget(ground, from, to)) return [];
    const shared = sharedWith(ground, core, to);
    if (deed !== undefined && core.includes(deed) && !shared.includes(deed)) return [];
    const doer = doerOf(ground, from, to);
    if (doer === 'another' || shared.length === 0) return [];
    if (!isEnough(shared.length, core.length, flat && doer === 'denier')) return [];
    const scope = scopeOf(ground, from, to, deed !== undefined && core.includes(deed) ? [deed] : core);
    return [{ to, relation: 'denies', ...(scope === undefined ? {} : { scope }), rule: 'answer/same-deed', certainty: 'inferred' }];
  });
};

/** "denied it", "has denied this": what another has said just before, unless it is about somebody else by name. */
function deniesIt(ground: Ground, from: Told): Found[] {
  const to = lastSaid(ground, from);
  return to && isTarget(ground, from, to) && doerOf(ground, from, to) !== 'another' ? [{ to, relation: 'denies', rule: 'answer/it', certainty: 'inferred' }] : [];
}

function isPronoun({ page }: Ground, { content }: Told): boolean {
  const [range, second] = content;
  return range !== undefined && !second && range.first === range.last && ['it', 'this', 'that'].includes(page.lower(range.first));
}

/** Of a flat denial by the one charged half the words must meet; else two thirds, and two words at least, for one may meet by chance. */
function isEnough(shared: number, core: number, charged: boolean): boolean {
  return charged ? shared * 2 >= core : shared >= 2 && shared * 3 >= core * 2;
}

/** "said it had not mined the lane": an assertion that begins with a negation, by the one it is about. */
function deniesSelf(ground: Ground, { statement, content, names }: Told): boolean {
  const first = content[0];
  if (statement.stance !== 'asserts' || !first || !isClause(ground.page, first) || !isNegative(ground.page, first)) return false;
  return actorsOf(ground.page, first).some((actor) => isNamedIn(ground.page, names, actor) || isOwn(ground, actor));
}

const OWN = new Set(['it', 'its', 'they', 'their', 'we', 'our', 'he', 'his', 'she', 'her', 'i', 'my']);

function isOwn({ page }: Ground, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) if (OWN.has(page.lower(i))) return true;
  return false;
}

function isTarget(ground: Ground, from: Told, to: Told): boolean {
  const first = to.content[0];
  if (!first || to.statement.stance === 'denies' || to.statement.stance === 'withholds' || to.statement.stance === 'questions') return false;
  if (ground.isInside(to, from) || ground.isInside(from, to) || ground.sameSpeaker(from, to)) return false;
  return !isNegative(ground.page, first);
}

/**
 * The words of a denial that name the deed, as tokens: no fillers, no function words, no names of the denier. What stands behind
 * a comma is another deed of a list, or no part of the denial: "Although Tavia denied any part in the raid, Orlenia and …".
 */
function coreOf({ page }: Ground, { content, names, source }: Told): number[] {
  const phrase = !isClause(page, content[0] as Range) || (source !== undefined && CONCESSIONS.has(page.lower(source.first - 1)));
  const fillers = page.language.words('denial-fillers');
  const core: number[] = [];
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) {
      const token = page.tokens[i];
      if (token && (ENDS.has(token.text) || (phrase && core.length > 0 && token.text === ','))) return core;
      if (!token || token.kind === 'mark' || token.lower.length < 3) continue;
      if (page.lexicon.isFunction(token.lower) || fillers.has(token.lower) || hasProper(names, token.lower)) continue;
      core.push(i);
    }
  }
  return core;
}

/** What follows these explains the denial. */
const ENDS = new Set([':', ';', '–', '—']);
/** In front of a denier: the denial is a subordinate clause, and a comma ends it. */
const CONCESSIONS = new Set(['although', 'though', 'while', 'whilst', 'whereas']);

function sharedWith(ground: Ground, core: readonly number[], to: Told): number[] {
  const there = new Set<string>();
  for (const range of to.content) for (const key of keysIn(ground, range)) there.add(key);
  return core.filter((i) => ground.keysOf(ground.page.lower(i)).some((key) => there.has(key)));
}

function keysIn({ page, keysOf }: Ground, { first, last }: Range): string[] {
  const keys: string[] = [];
  for (let i = first; i <= last; i++) if (page.tokens[i]?.kind !== 'mark' && !page.lexicon.isFunction(page.lower(i))) keys.push(...keysOf(page.lower(i)));
  return keys;
}

/** Whom the charge is about: the denier, somebody else by name, or nobody that the words name. */
function doerOf(ground: Ground, from: Told, to: Told): 'denier' | 'another' | 'unnamed' {
  const { page } = ground;
  const charged = to.content[0] as Range, denied = from.content[0] as Range;
  const actors = actorsOf(page, charged);
  const spokenOf = isClause(page, denied) ? actorsOf(page, denied).flatMap((actor) => [...properIn(page, actor)]) : [];
  const about = spokenOf.length > 0 ? { proper: new Set(spokenOf), common: new Set<string>() } : from.names;
  if (actors.some((actor) => isNamedIn(page, about, actor))) return 'denier';
  if (actors.some((actor) => properIn(page, actor).size > 0)) return 'another';
  // "officials in Marn claimed they had …": said of themselves, and they stand where the denier does.
  if (to.source && actors.some((actor) => isOwn(ground, actor)) && isNamedIn(page, about, to.source)) return 'denier';
  return 'unnamed';
}

/** What is denied, where the charge has a second deed that the denial does not touch. */
function scopeOf(ground: Ground, from: Told, to: Told, words: readonly number[]): string | undefined {
  const { page } = ground;
  const parts = to.content.flatMap((range) => partsOf(ground, range));
  if (parts.length < 2) return undefined;
  const keys = new Set(words.flatMap((i) => ground.keysOf(page.lower(i))));
  const touched = parts.filter((part) => keysIn(ground, part).some((key) => keys.has(key)));
  return touched.length > 0 && touched.length < parts.length ? from.content.map((range) => page.wordsOf({ first: skipMarks(page, range), last: range.last })).join(' … ') : undefined;
}

/** A content cut where an "and" begins a second deed: "mined the lane | and sank the buoys". */
function partsOf({ page }: Ground, { first, last }: Range): Range[] {
  const parts: Range[] = [];
  let start = first;
  for (let i = first + 1; i < last; i++) {
    if (page.lower(i) !== 'and' || !['VBD', 'VBN', 'VBZ', 'VBP', 'VBG', 'VB'].includes(page.tag(i + 1))) continue;
    parts.push({ first: start, last: i - 1 });
    start = i + 1;
  }
  return [...parts, { first: start, last }];
}

/** "denied wrongdoing": the one charge against the denier of the sentences just before. */
function bareDenial(ground: Ground, from: Told): Found[] {
  const { page } = ground;
  const verbs = page.language.words('charge-verbs'), plea = from.cue !== undefined && holdsAny(ground, from.cue, PLEA);
  const charges = ground.around(from).filter((to) => to.anchor < from.anchor && from.sentence - to.sentence <= NEAR && isTarget(ground, from, to)
    && to.cue && (plea || holdsAny(ground, to.cue, verbs)) && doerOf(ground, from, to) === 'denier');
  const [to, second] = charges;
  return to && !second ? [{ to, relation: 'denies', rule: 'answer/bare-denial', certainty: 'inferred' }] : [];
}

/** "pleaded not guilty": in court whatever is told of the accused before it is the charge. */
const PLEA = new Set(['guilty']);
/** A denial that names no deed answers a charge at most so many sentences back. */
const NEAR = 3;

function holdsAny({ page }: Ground, { first, last }: Range, words: ReadonlySet<string>): boolean {
  for (let i = first; i <= last; i++) if (words.has(page.lower(i))) return true;
  return false;
}
