import type { Statement } from '../speaker/speaker.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { TAGS } from '../syntax/tag-set.ts';
import type { Span } from '../text/span.ts';
import { holds, overlaps } from '../text/span.ts';
import type { When } from '../when/when.ts';
import { firstFrom } from './first-from.ts';

/** A statement and when it was made. */
export type Dated = Statement & { readonly said?: string };

/**
 * Gives each statement the time its cue hangs with: "On [Wednesday] he told the council that …". It stands in the cue's sentence,
 * outside all that is said, and no other verb comes between the two in the tree. Two such times are no answer.
 */
export function dateStatements(syntax: Syntax, statements: readonly Statement[], whens: readonly When[]): Dated[] {
  const dates = whens.filter(({ type, value }) => (type === 'date' || type === 'time') && !value.endsWith('_REF'));
  if (dates.length === 0) return [...statements];
  const starts = new Map(syntax.tokens.map(({ start }, at) => [start, at]));
  let next = 0;
  const byCue = [...statements].filter(({ cue }) => cue !== null).sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
  const said = new Map<string, string>();
  for (const statement of byCue) {
    const { cue } = statement;
    if (cue === null) continue;
    while ((syntax.sentences[next]?.end ?? Infinity) <= cue.start) next++;
    const sentence = syntax.sentences[next];
    if (sentence === undefined || sentence.start > cue.start) continue;
    const near = between(dates, sentence).filter((when) => !statement.content.some((span) => overlaps(span, when)) && hangsWith(syntax, starts, when, cue) && nothingBetween(syntax, starts, when, statement));
    const [only] = near;
    if (only !== undefined && near.length === 1) said.set(statement.id, only.id);
  }
  return statements.map((statement) => {
    const id = said.get(statement.id);
    return id === undefined ? statement : { ...statement, said: id };
  });
}

function between(dates: readonly When[], sentence: Span): When[] {
  let low = firstFrom(dates, sentence.start);
  const found: When[] = [];
  for (let when = dates[low]; when !== undefined && holds(sentence, when); when = dates[++low]) found.push(when);
  return found;
}

/** Whether the first verb above a time is one of the cue’s words, or a word of the cue comes first on the way up. */
function hangsWith({ tokens, structure: { heads, tags } }: Syntax, starts: ReadonlyMap<number, number>, when: Span, cue: Span): boolean {
  let at = starts.get(when.start) ?? -1;
  for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
    at = heads[at] ?? -1;
    const token = tokens[at];
    if (token === undefined) return false;
    if (holds(cue, token)) return true;
    if (TAGS[tags[at] as number]?.startsWith('VB') === true && !holds(when, token)) return false;
  }
  return false;
}

/** Whether no verb stands between a time and its cue but in what is said: a tree gone wrong must not lend a statement the day of another deed. */
function nothingBetween({ tokens, structure: { tags } }: Syntax, starts: ReadonlyMap<number, number>, when: Span, { cue, content }: Statement): boolean {
  if (cue === null) return false;
  const [from, to] = when.end <= cue.start ? [when.end, cue.start] : [cue.end, when.start];
  for (let at = starts.get(Math.min(when.start, cue.start)) ?? 0; (tokens[at]?.start ?? Infinity) < to; at++) {
    const token = tokens[at];
    if (token !== undefined && token.start >= from && TAGS[tags[at] as number]?.startsWith('VB') === true && !content.some((span) => holds(span, token))) return false;
  }
  return true;
}

/** Steps up the tree from a time to its verb: "on the evening of the last Wednesday" takes four. */
const HIGHEST = 6;
