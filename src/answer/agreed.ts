import type { Range } from '../speaker/page.ts';
import type { Ground, Told } from './ground.ts';
import { isNamedIn, properIn } from './names.ts';
import { skipMarks } from './clause.ts';
import { relationOf } from './pointed.ts';
import type { AnswerRule, Found } from './rule.ts';

/** "agreed with Lind that …", "confirmed that the bridge had fallen": another's word, said again as one's own. */
export const answerAgreed: AnswerRule = (ground, from) => {
  const relation = relationOf(ground, from);
  if (!relation || relation === 'denies' || from.statement.stance !== 'asserts') return [];
  const named = lastOfNamed(ground, from);
  if (named) return [{ to: named, relation, rule: 'answer/with-name', certainty: 'stated' }];
  return relation === 'confirms' ? sameWords(ground, from) : [];
};

/** The last statement of whoever the content begins with: "with Lind that …". */
function lastOfNamed(ground: Ground, from: Told): Told | undefined {
  const { page } = ground;
  const start = from.content[0], before = from.cue && page.lower(from.cue.last);
  if (!start || before !== 'with') return undefined;
  const first = skipMarks(page, start);
  let last = first;
  while (last < start.last && last - first < NAME && page.lower(last + 1) !== 'that' && page.tokens[last + 1]?.kind !== 'mark') last++;
  if (properIn(page, { first, last }).size === 0) return undefined;
  const words = keysOf(ground, from);
  const common = (to: Told): number => { const there = new Set(keysOf(ground, to).flat()); return words.filter((keys) => keys.some((key) => there.has(key))).length; };
  const theirs = ground.around(from).filter((to) => to.anchor < from.anchor && to.statement.within === undefined && !ground.sameSpeaker(from, to)
    && to.statement.stance !== 'withholds' && to.source !== undefined && !isOfDocument(ground, to.source) && isNamedIn(page, to.names, { first, last }));
  const most = Math.max(...theirs.map(common));
  return theirs.findLast((to) => common(to) === most);
}

function isOfDocument({ page }: Ground, { last }: Range): boolean {
  return page.lexicon.isDocument(page.lower(last));
}

const NAME = 6;

/** Earlier words of another that hold nearly all of these. */
function sameWords(ground: Ground, from: Told): Found[] {
  const words = keysOf(ground, from);
  if (words.length < FEWEST) return [];
  const fits = ground.around(from).filter((to) => {
    if (to.anchor >= from.anchor || ground.sameSpeaker(from, to) || ground.isInside(from, to) || ground.isInside(to, from) || to.statement.stance !== 'asserts') return false;
    const there = new Set(keysOf(ground, to).flat());
    const shared = words.filter((keys) => keys.some((key) => there.has(key))).length;
    return shared >= FEWEST && shared * 3 >= words.length * 2;
  });
  return fits.slice(-1).map((to) => ({ to, relation: 'confirms', rule: 'answer/same-words', certainty: 'inferred' }));
}

/** Two words may meet by chance. */
const FEWEST = 3;

function keysOf({ page, keysOf: keys }: Ground, { content }: Told): (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (const { first, last } of content) {
    for (let i = first; i <= last; i++) if (page.tokens[i]?.kind !== 'mark' && page.lower(i).length > 2 && !page.lexicon.isFunction(page.lower(i))) all.push(keys(page.lower(i)));
  }
  return all;
}
