import type { Sentence } from '../syntax/syntax.ts';
import { cueWordsAt } from './cue-index.ts';
import { behindConnective, hasFiniteVerb } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/**
 * Content in front of its source and cue: `"…," Lind said`, `The bridge held, Lind said`. `at` is the token before them.
 * They stand in one `sentence` with it, but for a quotation that ends with a question or exclamation mark. A quotation goes back to its opening mark over as many sentences as it has, and over the paragraphs it carries on from.
 */
export function contentBefore(view: View, at: number, floor: number, sentence: Sentence): { content: Range[]; rule: string } | undefined {
  let end = at;
  if (at < floor) return undefined;
  // "…," as one guest put it
  if (view.lower(end) === 'as' && end - 1 >= floor && view.tokens[end - 1]?.kind === 'mark') end--;
  while (end > floor && /^[,—–-]+$/.test(view.tokens[end]?.text ?? '') && !view.quotationOf(end)) end--;
  const quotation = view.quotationOf(end);
  if (end < sentence.first && !/^[?!—–-]|[,…]$/.test(view.tokens[end - 1]?.text ?? '')) return undefined;
  if (quotation && view.lastOf(quotation) === end && end > quotation.open + 1) {
    const opening = view.sentenceOf(quotation.open);
    const head = headBefore(view, quotation.open, opening.first);
    return { content: [...carriedFrom(view, quotation.continues), { first: head, last: end }], rule: 'quotation-before' };
  }
  const inner = view.innerAt(end);
  if (inner?.close === end && inner.open >= floor) return { content: [{ first: inner.open, last: end }], rule: 'quotation-before' };
  if (end === at || view.tokens[at]?.text !== ',') return undefined;
  const first = Math.max(sentence.first, floor);
  if (end - first < 2 || !(hasFiniteVerb(view, first, end) || hasPast(view, first, end)) || (opensSubordinate(view, first) && !hasMainClause(view, first, end))) return undefined;
  return { content: [{ first: behindConnective(view, first, end), last: end }], rule: 'clause-before' };
}

/** `The plan was “dead,” he said`: the words before a quotation that is only the end of a sentence belong to it. */
function headBefore(view: View, open: number, first: number): number {
  if (open === first) return open;
  const before = view.tokens[open - 1]?.text ?? '';
  if (/^[:.!?—–]$/.test(before)) return open;
  if (before === ',') return goesOn(view, open) && !hasCue(view, first, open - 2) ? first : open;
  return hasFiniteVerb(view, first, open - 1) || open - first <= 4 ? first : open;
}

/** “… is over”: a quotation that begins with a small letter ends a sentence. */
const goesOn = (view: View, open: number): boolean => /^\p{Ll}/u.test(view.tokens[open + 1]?.text ?? '');

/** "Lind said, “… : those words have their speaker. */
function hasCue(view: View, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (view.tag(i).startsWith('VB') && cueWordsAt(view, i, last).some(({ cue }) => cue.kind === 'verb' && cue.takes.has('quote'))) return true;
  return false;
}

/** The earlier paragraphs of a quotation that every paragraph re-opens. */
function carriedFrom(view: View, before: number | undefined): Range[] {
  const content: Range[] = [];
  for (let n = before; n !== undefined;) {
    const quotation = view.syntax.quotations[n];
    if (!quotation) break;
    content.unshift({ first: quotation.open, last: view.lastOf(quotation) });
    n = quotation.continues;
  }
  return content;
}

/** "The diver often worked/VBN at night", "losses since May exceed/VB nine": a finite verb that the tagger took for another form, behind its subject. */
function hasPast(view: View, first: number, end: number): boolean {
  for (let i = first + 1; i <= end; i++) {
    const before = view.tag(i - 1);
    if ((view.tag(i) === 'VBN' && /^(NN|NNS|NNP|PRP|RB)$/.test(before)) || (view.tag(i) === 'VB' && /^(NN|NNS|NNP|NNPS|CD)$/.test(before))) return true;
  }
  return false;
}

/** "After he bought it, he changed little, | records show": a clause of its own behind the one that opens the sentence. */
function hasMainClause(view: View, first: number, end: number): boolean {
  let finite = 0;
  for (let i = first + 1; i <= end; i++) if (/^(VBD|VBZ|VBP|MD)$/.test(view.tag(i)) && !/^(MD|VBD|VBZ|VBP)$/.test(view.tag(i - 1))) finite++;
  return finite > 1;
}

const SUBORDINATORS = new Set(['when', 'while', 'if', 'although', 'though', 'because', 'since', 'after', 'before', 'as', 'asked', 'until', 'unless', 'whereas', 'once']);
/** "Until then" and "since last week" open no clause. */
const opensSubordinate = (view: View, i: number): boolean => SUBORDINATORS.has(view.lower(i)) && !(PHRASES.has(view.lower(i)) && opensPhrase(view, i)) && !PERIODS.has(view.lower(i + 1)) && !view.language.words('weekdays-months').has(view.lower(i + 1));
/** "Until the autumn | the road will stay closed": a second noun phrase begins before any verb. */
function opensPhrase(view: View, first: number): boolean {
  for (let i = first + 2; i < first + NEAR; i++) {
    if (/^(VB|MD)/.test(view.tag(i))) return false;
    if (/^(DT|PRP\$)$/.test(view.tag(i)) && view.tag(i - 1).startsWith('NN')) return true;
  }
  return false;
}

/** What may open a phrase as well as a clause. */
const PHRASES = new Set(['until', 'since', 'after', 'before']);
const NEAR = 8;
const PERIODS = new Set(['then', 'now', 'last', 'next', 'that', 'this', 'today', 'yesterday', 'recently']);
