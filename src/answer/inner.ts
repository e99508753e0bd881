import type { Page, Range } from '../speaker/page.ts';
import { skipMarks } from './clause.ts';
import type { AnswerRule } from './rule.ts';

/**
 * What is refused or denied is itself somebody's word, and stands in the denial: "denied Tavia's claim that …", "rejected a
 * request to …". Not in a clause: "denied that he had promised to go" denies the promise, not the going.
 */
export const answerInner: AnswerRule = (ground, from) => {
  const { page } = ground;
  const starts = from.content.filter((range) => !CLAUSES.has(page.lower(skipMarks(page, range))));
  if (from.statement.stance !== 'denies') return [];
  const to = ground.inside(from).find(({ cue, content }) => cue && starts.some((start) => isHead(page, start, cue)) && (content[0]?.first ?? 0) > cue.first);
  if (!to || (!to.source && NOTIONS.has(page.lower(to.cue?.last ?? -1)))) return [];
  // "brushed aside her claim as a hiccup": it is made little of, and not said to be untrue.
  const scorned = from.cue !== undefined && SCORN.has(page.lower(from.cue.first));
  return [{ to, relation: scorned ? 'disputes' : 'denies', rule: 'answer/inner', certainty: 'stated' }];
};

const SCORN = new Set(['brush', 'brushes', 'brushed', 'brushing', 'laugh', 'laughs', 'laughed', 'shrug', 'shrugs', 'shrugged', 'ridicule', 'ridicules', 'ridiculed', 'mock', 'mocks', 'mocked', 'deride', 'derides', 'derided', 'sneered', 'wave', 'waved', 'scoff', 'scoffs', 'scoffed']);
const CLAUSES = new Set(['that', 'whether', 'if', 'he', 'she', 'it', 'they', 'there', 'i', 'we']);
/** "disputes the notion that …": nobody's word. */
const NOTIONS = new Set(['idea', 'notion', 'theory', 'possibility', 'fact']);
/** The noun stands at the head of what is denied, behind article, owner and an adjective or so. */
const HEAD = 10;

/** The cue is the noun that what is denied begins with, and no verb of a clause. */
function isHead(page: Page, start: Range, cue: Range): boolean {
  if (cue.first < start.first || cue.last > start.last || cue.first - start.first >= HEAD) return false;
  for (let i = start.first; i < cue.first; i++) if (['VBD', 'VBZ', 'VBP', 'MD', 'IN', 'TO'].includes(page.tag(i))) return false;
  return (cue.first === start.first && page.tag(cue.last).startsWith('NN')) || ['POS', 'DT', 'JJ', 'PRP$', 'NN', 'NNP', 'VBN', 'CD'].includes(page.tag(cue.first - 1));
}
