import type { Answer } from './answer.ts';
import type { AnswerRule } from './rule.ts';
import type { Ground, Told } from './ground.ts';
import type { Page, Range } from '../speaker/page.ts';
import { lastSaid } from './aside.ts';
import { isNamedIn, properIn } from './names.ts';
import { pointedAt, pointerAt } from './pointed.ts';
import { skipMarks } from './clause.ts';
import { verdictsOf } from './verdicts.ts';

/** "called the claims baseless", "said Lind's account was untrue", "“That is a lie,” she said": a verdict on words that stand before or in it. */
export const answerVerdict: AnswerRule = (ground, from) => {
  const { page } = ground;
  const start = from.content[0];
  if (!start || from.statement.stance === 'questions' || from.statement.stance === 'withholds') return [];
  const first = skipMarks(page, start);
  const pointer = pointerAt(ground, first, start.last);
  const verdict = verdictIn(ground, pointer ? pointer.noun + 1 : first + 1, start.last, pointer ? COMPLEMENT : SOON);
  if (!verdict) return [];
  if (!pointer) return isThat(ground, first) ? answerLast(ground, from, verdict) : answerNamed(ground, from, first, verdict);
  const inner = ground.inside(from).find(({ cue }) => cue && cue.first <= pointer.noun && pointer.noun <= cue.last);
  const to = inner ?? pointedAt(ground, from, pointer);
  return to ? [{ to, relation: verdict, rule: 'answer/verdict', certainty: 'stated' }] : [];
};

/** The verdict stands behind what the words pointed at say ("the claims about retaliation are unfounded"), or at once. */
const COMPLEMENT = 16, SOON = 6;

function verdictIn({ page }: Ground, from: number, last: number, within: number): Answer['relation'] | undefined {
  const verdicts = verdictsOf(page.language);
  for (let i = from; i <= Math.min(last, from + within); i++) {
    if (page.tag(i) === '.') return undefined;
    const relation = verdicts.get(page.lower(i));
    if (!relation || (relation === 'confirms' && !isSaidOf(page, i))) continue;
    const negative = NEGATIONS.has(page.lower(i - 1)) || NEGATIONS.has(page.lower(i - 2));
    if (!negative) return relation;
    return relation === 'confirms' ? 'denies' : undefined;
  }
  return undefined;
}

/** "is true", "as correct": not "the right thing" or "told it right". */
function isSaidOf(page: Page, i: number): boolean {
  let before = i - 1;
  while (page.tag(before) === 'RB' || page.tag(before) === 'RBR') before--;
  return (BEING.has(page.lower(before)) || page.lower(before) === 'be' || page.lower(before) === 'as') && !page.tag(i + 1).startsWith('NN');
}

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'hardly', 'neither', 'far']);

/** "That is", "This was", "That’s"; "called | that “a lie”". */
function isThat({ page }: Ground, first: number): boolean {
  if (page.lower(first) === 'that' && page.tokens[first + 1]?.kind === 'mark' && page.tag(first + 2) === 'DT') return true;
  return ['that', 'this', 'it'].includes(page.lower(first)) && ['is', 'was', "'s", 'are', 'were'].includes(page.lower(first + 1));
}

/** "Vell is wrong", "called Vell a liar": a verdict on whoever is named is one on what they said last, soon before, once. */
function answerNamed(ground: Ground, from: Told, first: number, relation: Answer['relation']): ReturnType<AnswerRule> {
  const { page } = ground, { last } = from.content[0] as Range;
  let end = first;
  while (end < last && end - first < NAME && !BEING.has(page.lower(end + 1)) && page.tag(end + 1) !== 'DT') end++;
  const copula = BEING.has(page.lower(end + 1)), verb = copula ? end + 1 : end;
  if (end >= last || !verdictsOf(page.language).has(page.lower(verb + 1)) && !verdictsOf(page.language).has(page.lower(verb + 2))) return [];
  if (properIn(page, { first, last: end }).size === 0) return [];
  const said = ground.around(from).filter((to) => to.anchor < from.anchor && from.sentence - to.sentence <= AGO && to.statement.within === undefined
    && to.statement.stance !== 'withholds' && !ground.sameSpeaker(to, from) && isNamedIn(page, to.names, { first, last: end }));
  const [to, second] = said;
  return to && !second ? [{ to, relation, rule: 'answer/verdict-on', certainty: 'inferred' }] : [];
}

const NAME = 5;
const BEING = new Set(['is', 'was', 'are', 'were', "'s", '’s']);

/** Told in so many words: between quotation marks, or behind a name and a colon. */
function isTold({ page }: Ground, { statement, cue }: Told): boolean {
  return statement.mode === 'direct' || (cue !== undefined && page.tokens[cue.last]?.kind === 'mark');
}

/** A question may end in a sentence of its own. */
const AGO = 2;

/** "That" in a quotation is what was said last, by another, in this sentence or the one before. */
function answerLast(ground: Ground, from: Told, relation: Answer['relation']): ReturnType<AnswerRule> {
  if (from.statement.within !== undefined) return [];
  if (!isTold(ground, from)) {
    const to = ['this', 'that'].includes(ground.page.lower(skipMarks(ground.page, from.content[0] as Range))) ? lastSaid(ground, from) : undefined;
    return to ? [{ to, relation, rule: 'answer/that', certainty: 'inferred' }] : [];
  }
  const before = ground.around(from).findLast((to) => to.anchor < from.anchor && to.statement.within === undefined);
  if (!before || ground.sameSpeaker(before, from) || from.sentence - before.sentence > AGO) return [];
  // "Some say the dates are off. Are they right?" – "That is not true.": what the question tells of is answered.
  const [asked, second] = before.statement.stance === 'questions' ? ground.inside(before).filter(({ statement }) => statement.stance === 'asserts') : [before];
  if (!asked || second) return [];
  return [{ to: asked, relation, rule: 'answer/that', certainty: 'inferred' }];
}
