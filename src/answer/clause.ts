import type { Page, Range } from '../speaker/page.ts';

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const VERBS = new Set([...FINITE, 'VBG', 'VBN', 'VB']);
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nothing', 'nobody', 'none', 'neither', 'nor', 'without', 'unable', 'failed']);
/** A subject of news has its verb within so many tokens. */
const SUBJECT = 14;

/** Whether words begin as a clause does: with "that" or "whether", or a subject with its verb close behind. */
export function isClause(page: Page, range: Range): boolean {
  const first = skipMarks(page, range);
  if (['that', 'whether', 'if'].includes(page.lower(first))) return !['NN', 'NNS'].includes(page.tag(first + 1)) || FINITE.has(page.tag(first + 2));
  const verb = verbOf(page, range);
  return verb !== undefined && FINITE.has(page.tag(verb)) && !hasRelative(page, first, verb);
}

function hasRelative(page: Page, first: number, verb: number): boolean {
  for (let i = first; i < verb; i++) if (['WDT', 'WP', 'WRB'].includes(page.tag(i)) || page.lower(i) === 'that') return true;
  return false;
}

/** The words in front of the first verb, and those behind a "by" that names who did it: whoever the words are about. */
export function actorsOf(page: Page, range: Range): Range[] {
  const first = skipMarks(page, range), verb = verbOf(page, range);
  // "accused | Vell of arson": no verb, and whoever stands before the "of".
  if (verb === undefined) {
    const of = [...Array(Math.max(0, Math.min(range.last, first + SUBJECT) - first)).keys()].map((n) => first + n).find((i) => page.lower(i) === 'of' || page.lower(i) === 'for');
    return of === undefined || of === first ? [] : [{ first, last: of - 1 }];
  }
  const actors = verb > first ? [{ first, last: verb - 1 }] : [];
  for (let i = verb; i <= Math.min(range.last, verb + SUBJECT); i++) {
    if (page.lower(i) === 'by' && ['VBN', 'VBD'].includes(page.tag(i - 1))) actors.push({ first: i + 1, last: Math.min(range.last, i + 4) });
  }
  return actors;
}

function verbOf(page: Page, { first, last }: Range): number | undefined {
  for (let i = first; i <= Math.min(last, first + SUBJECT); i++) if (VERBS.has(page.tag(i))) return i;
  return undefined;
}

/** Whether the first clause says that something is not so. */
export function isNegative(page: Page, { first, last }: Range): boolean {
  const verb = verbOf(page, { first, last });
  for (let i = first; i <= Math.min(last, (verb ?? first) + 3); i++) if (NEGATIONS.has(page.lower(i))) return true;
  return false;
}

export function skipMarks(page: Page, { first, last }: Range): number {
  let i = first;
  while (i < last && page.tokens[i]?.kind === 'mark') i++;
  return i;
}

const AUXILIARIES = new Set(['have', 'has', 'had', 'having', 'be', 'is', 'are', 'was', 'were', 'been', 'being', 'do', 'does', 'did', "'ve", "'d", "'s"]);
/** Verbs that leave the deed to their noun: "took bribes", "gave orders". */
const LIGHT = new Set(['take', 'taken', 'taking', 'took', 'make', 'made', 'making', 'give', 'given', 'giving', 'gave', 'get', 'got', 'getting', 'accept', 'accepted', 'accepting', 'receive', 'received', 'receiving', 'carry', 'carried', 'carrying', 'use', 'used', 'using', 'commit', 'committed', 'committing', 'play', 'played', 'playing', 'order', 'ordered', 'ordering']);

/** The verb that names the deed of a clause or a gerund ("had secretly *mined* the lane"), if its words begin as one and the verb says something. */
export function deedOf(page: Page, range: Range): number | undefined {
  const first = skipMarks(page, range);
  if (!isClause(page, range) && page.tag(first) !== 'VBG') return undefined;
  for (let i = verbOf(page, range) ?? range.last + 1; i <= range.last; i++) {
    const lower = page.lower(i);
    if (AUXILIARIES.has(lower) || ['MD', 'RB', 'TO'].includes(page.tag(i))) continue;
    return VERBS.has(page.tag(i)) && !LIGHT.has(lower) ? i : undefined;
  }
  return undefined;
}
