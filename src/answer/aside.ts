import type { Answer } from './answer.ts';
import type { Ground, Told } from './ground.ts';
import type { AnswerRule } from './rule.ts';

/** "Vell agreed, but added that …", "Vell disagreed, saying …": a verb without words of its own, in front of the cue, answers whoever spoke just before. */
export const answerAside: AnswerRule = (ground, from) => {
  const relation = asideOf(ground, from);
  const to = relation && lastSaid(ground, from);
  return to ? [{ to, relation, rule: 'answer/aside', certainty: 'inferred' }] : [];
};

const ASIDES: ReadonlyMap<string, Answer['relation']> = new Map([
  ['agreed', 'confirms'], ['agrees', 'confirms'], ['concurred', 'confirms'], ['concurs', 'confirms'],
  ['disagreed', 'disputes'], ['disagrees', 'disputes'], ['demurred', 'disputes'], ['objected', 'disputes'],
]);

/** The verb stands right behind the source, or its adverb, and ends its clause. */
function asideOf({ page }: Ground, { source, cue, statement }: Told): Answer['relation'] | undefined {
  if (!source || !cue || statement.within !== undefined || cue.first <= source.last) return undefined;
  let at = source.last + 1;
  while (page.tokens[at]?.kind === 'mark' || page.tag(at) === 'RB') at++;
  return at < cue.first && ENDS.has(page.lower(at + 1)) ? ASIDES.get(page.lower(at)) : undefined;
}

const ENDS = new Set([',', 'and', 'but', ';', '–', '—', '--']);

/** The statement of another in the last sentence that has any, at most two back, if nobody else speaks there. */
export function lastSaid(ground: Ground, from: Told): Told | undefined {
  const before = ground.around(from).filter((to) => to.anchor < from.anchor && to.sentence < from.sentence && from.sentence - to.sentence <= BACK);
  const nearest = Math.max(...before.map(({ sentence }) => sentence));
  const near = before.filter(({ sentence }) => sentence === nearest);
  const to = near.find(({ statement }) => statement.within === undefined);
  return to && near.every((other) => other === to || ground.sameSpeaker(other, to)) && !ground.sameSpeaker(to, from) && to.statement.stance !== 'withholds' ? to : undefined;
}

const BACK = 2;
