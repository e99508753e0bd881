import { perLanguage } from '../lang/per-language.ts';
import type { Range } from '../speaker/page.ts';
import type { Answer } from './answer.ts';
import type { Ground, Told } from './ground.ts';
import { isNamedIn, properIn } from './names.ts';
import { skipMarks } from './clause.ts';
import type { AnswerRule } from './rule.ts';
import { verdictsOf } from './verdicts.ts';

/** Words that point back at what somebody has said: "that argument", "her concerns", "Lind's claims". */
export interface Pointer {
  /** The noun. */
  readonly noun: number;
  readonly kind: string;
  /** Whose words they are called, when they are called somebody's. */
  readonly owner?: Range;
}

/** "rejected that argument", "dismissed those reports as …", "echoed her concerns": the words pointed at stand just before. */
export const answerPointed: AnswerRule = (ground, from) => {
  const relation = relationOf(ground, from);
  const start = from.content[0];
  if (!relation || !start || takesBack(ground, from)) return [];
  const pointer = pointerAt(ground, skipPart(ground, skipMarks(ground.page, start)), start.last);
  if (!pointer || !endsAt(ground, pointer.noun, start.last)) return [];
  const to = pointedAt(ground, from, pointer);
  const part = PARTS.has(ground.page.lower(skipMarks(ground.page, start)));
  return to ? [{ to, ...(part ? { scope: ground.page.wordsOf({ first: skipMarks(ground.page, start), last: pointer.noun }) } : {}), relation: attacksMotive(ground, pointer.noun, start.last) ? 'disputes' : relation, rule: 'answer/pointed', certainty: 'stated' }] : [];
};

/** "part of [the charge]": denied as far as it goes. */
function skipPart({ page }: Ground, first: number): number {
  return PARTS.has(page.lower(first)) && page.lower(first + 1) === 'of' ? first + 2 : first;
}

const PARTS = new Set(['part', 'parts', 'some', 'much', 'most', 'half']);

/** How a statement's cue answers, if it does. */
export function relationOf({ page }: Ground, { statement, cue }: Told): Answer['relation'] | undefined {
  if (!cue) return statement.stance === 'denies' ? 'denies' : undefined;
  for (const [word, relation] of page.language.table('answer-verbs')) {
    if (relation !== 'confirms' && relation !== 'disputes') continue;
    for (let i = cue.first; i <= cue.last; i++) if (page.lower(i) === word) return negated(page.lower(i - 1)) ? undefined : relation;
  }
  // "did not single out the plan" refuses nothing.
  for (let i = cue.first; i <= cue.last; i++) if (negated(page.lower(i))) return undefined;
  return statement.stance === 'denies' ? 'denies' : undefined;
}

/** "withdrew his claim": his own, so nobody is answered. */
export function takesBack({ page }: Ground, { cue }: Told): boolean {
  for (let i = cue?.first ?? 0; cue && i <= cue.last; i++) if (OWN_WORDS.has(page.lower(i)) || (page.lower(i) === 'back' && TAKEN.has(page.lower(i - 1)))) return true;
  return false;
}

const OWN_WORDS = new Set(['withdraw', 'withdrew', 'withdrawn', 'withdraws', 'retract', 'retracted', 'retracts', 'recant', 'recanted', 'recants']);
const TAKEN = new Set(['take', 'takes', 'took', 'taken', 'taking']);

const negated = (before: string): boolean => before === 'not' || before === "n't" || before === 'never';

const POINTING = new Set(['that', 'this', 'those', 'these', 'the', 'such', 'both', 'all']);
const OWNING = new Set(['his', 'her', 'their', 'its', 'your']);

/** A pointing word, an adjective or so, and a noun for words; or an owner before them. */
export function pointerAt({ page }: Ground, first: number, last: number): Pointer | undefined {
  const nouns = nounsOf(page.language);
  let i = first, owner: Range | undefined;
  if (['both', 'all'].includes(page.lower(i)) && POINTING.has(page.lower(i + 1))) i++;
  if (POINTING.has(page.lower(i)) && nounAt(i + 1) !== undefined) return { noun: nounAt(i + 1) as number, kind: nouns.get(page.lower(nounAt(i + 1) as number)) as string };
  if (OWNING.has(page.lower(i))) owner = { first: i, last: i };
  else for (let k = i + 1; k <= Math.min(last, i + OWNER); k++) if (page.tag(k) === 'POS' || page.lower(k) === "'s") { owner = { first: i, last: k - 1 }; break; }
  const noun = owner && nounAt(owner.last + (OWNING.has(page.lower(owner.first)) ? 1 : 2));
  return owner && noun !== undefined ? { noun, kind: nouns.get(page.lower(noun)) as string, owner } : undefined;

  function nounAt(from: number): number | undefined {
    for (let k = from; k <= Math.min(last, from + ADJECTIVES); k++) {
      if (nouns.has(page.lower(k)) && page.tag(k + 1) !== 'NN') return k;
      if (!['JJ', 'RB', 'VBN', 'CD', 'NN', 'NNP'].includes(page.tag(k))) return undefined;
    }
    return undefined;
  }
}

const OWNER = 6, ADJECTIVES = 2;

/** Nouns that point at words. */
const nounsOf = perLanguage((language): ReadonlyMap<string, string> => new Map(language.table('answer-nouns').map(([noun, kind]) => [noun as string, kind as string])));

/** Nothing follows that says more of the words pointed at: an end, a mark, "as …", an adverb of time. */
function endsAt({ page }: Ground, noun: number, last: number): boolean {
  for (let i = noun + 1; i <= last; i++) {
    if (page.tokens[i]?.kind === 'mark') return true;
    const lower = page.lower(i);
    if (lower === 'as' || lower === 'on' || lower === 'in' || lower === 'at' || lower === 'when') return true;
    if (page.tag(i) !== 'RB' && !page.lexicon.isCalendar(lower)) return false;
  }
  return true;
}

/** "as politically motivated" attacks why it was said, not that it is so. */
function attacksMotive({ page }: Ground, noun: number, last: number): boolean {
  if (page.lower(noun + 1) !== 'as') return false;
  const verdicts = verdictsOf(page.language);
  for (let i = noun + 2; i <= Math.min(last, noun + 10); i++) if (verdicts.get(page.lower(i)) === 'disputes') return true;
  return false;
}

/**
 * The statement pointed at: by another, by the owner if there is one, of the nearest sentence that has any. Of several
 * there the one whose cue fits the noun; of equals, if one speaker's, the last; else none.
 */
export function pointedAt(ground: Ground, from: Told, { kind, noun, owner }: Pointer): Told | undefined {
  const { page } = ground;
  const candidates = ground.around(from).filter((to) => to.anchor < from.anchor && from.sentence - to.sentence <= REACH
    && !ground.isInside(to, from) && !ground.isInside(from, to) && !ground.sameSpeaker(from, to)
    && to.statement.stance !== 'withholds' && !takesBack(ground, to) && (!REPORTS.has(page.lower(noun)) || isReport(ground, to)) && !isPointing(ground, to) && isOwners(ground, to, owner));
  const nearest = Math.max(...candidates.map(({ sentence }) => sentence));
  let near = candidates.filter(({ sentence }) => sentence === nearest);
  if (near.length > 1) near = only(near, (to) => fitsNoun(ground, to, noun)) ?? only(near, (to) => fitsKind(ground, to, kind)) ?? near;
  if (near.length > 1) near = near.filter(({ statement }) => !near.some((other) => other.statement.id === statement.within));
  const last = near.at(-1);
  return last && near.every((to) => to === last || ground.sameSpeaker(to, last)) && (kind !== 'demand' || owner || fitsKind(ground, last, kind) || page.lower(noun - 1) === 'that') ? last : undefined;
}

/** "echoed his fears" tells nothing of its own that could be pointed at. */
function isPointing(ground: Ground, { content }: Told): boolean {
  const start = content[0];
  const pointer = start && pointerAt(ground, skipMarks(ground.page, start), start.last);
  return pointer !== undefined && pointer.noun === start?.last;
}

/** Words pointed at stand at most so many sentences before. */
const REACH = 2;

function only(from: readonly Told[], test: (told: Told) => boolean): Told[] | undefined {
  const left = from.filter(test);
  return left.length > 0 ? left : undefined;
}

function isOwners({ page }: Ground, to: Told, owner: Range | undefined): boolean {
  if (!owner) return true;
  if (OWNING.has(page.lower(owner.first))) return isOneOf(to, page.lower(owner.first));
  if (isNamedIn(page, to.names, owner)) return true;
  return properIn(page, owner).size === 0 && to.source !== undefined && page.lower(owner.last) === page.lower(to.source.last);
}

/** "the reports" are an outlet's, or called so: not what a man in the street has said. */
const REPORTS = new Set(['reports']);

function isReport({ page }: Ground, { kind, cue, source }: Told): boolean {
  if (kind === 'outlet') return true;
  return [cue, source].some((range) => range !== undefined && [...Array(range.last - range.first + 1).keys()].some((n) => page.lower(range.first + n).startsWith('report')));
}

/** "his" claim is no state’s, "its" claim is no man’s. */
function isOneOf({ kind }: Told, owner: string): boolean {
  if (kind === undefined) return true;
  if (owner === 'his' || owner === 'her') return kind === 'person' || kind === 'unnamed';
  return owner !== 'its' || kind !== 'person';
}

/** "claimed" and "claim" begin alike. */
function fitsNoun({ page }: Ground, { cue }: Told, noun: number): boolean {
  const stem = page.lower(noun).slice(0, 4);
  for (let i = cue?.first ?? 0; cue && i <= cue.last; i++) if (page.lower(i).startsWith(stem)) return true;
  return false;
}

function fitsKind({ page }: Ground, { statement, cue }: Told, kind: string): boolean {
  if (kind === 'demand') return statement.stance === 'demands';
  if (kind !== 'charge') return statement.stance === 'asserts';
  for (let i = cue?.first ?? 0; cue && i <= cue.last; i++) if (page.language.words('charge-verbs').has(page.lower(i))) return true;
  return false;
}
