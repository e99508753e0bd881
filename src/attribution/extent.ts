import { findCueWords } from './cue-index.ts';
import type { View } from './view.ts';

/** The last token of a sentence before the marks that end it. */
export function lastWordOf(view: View, last: number): number {
  let i = last;
  while (i > 0 && /^[.!?…;:,]+$/.test(view.tokens[i]?.text ?? '')) i--;
  return i;
}

/** "However, | the bridge held, he said": the first token behind a connective of the narrator's. */
export function behindConnective(view: View, first: number, last: number): number {
  return CONNECTIVES.has(view.lower(first)) && view.tokens[first + 1]?.text === ',' && first + 3 < last ? first + 2 : first;
}

const CONNECTIVES = new Set(['however', 'still', 'meanwhile', 'moreover', 'also', 'indeed', 'instead', 'nevertheless', 'nonetheless', 'furthermore', 'separately', 'besides', 'additionally', 'similarly', 'likewise', 'conversely']);

/** Behind a comma these may lead to another speaker; if they don't, the clause goes on: "said it was ready, although it was late". */
const CONTRASTS = new Set(['while', 'although', 'though', 'whereas']);
const OBJECT_BREAKS = new Set(['when', 'while', 'because', 'after', 'before', 'if', 'since', 'although', 'though', 'whereas', 'during', 'until', 'unless', 'but', 'despite', 'according', 'amid']);

/** Of these, those that go on with a clause within the phrase: "the claim that he had left when | it rained". */
const INNER = new Set(['when', 'because', 'after', 'before', 'if', 'since', 'until', 'unless', 'during']);

/**
 * Where a clause that began at `from` ends: at the sentence's end, or before a comma behind which another attribution
 * or the narrator takes over. Quotations are stepped over whole.
 */
export function clauseEnd(view: View, from: number, limit: number): number {
  for (let i = from; i <= limit; i++) {
    const quotation = view.quotationOf(i);
    if (quotation && quotation.open === i && quotation !== view.quotationOf(from - 1)) {
      i = Math.min(view.lastOf(quotation), limit);
      continue;
    }
    const text = view.tokens[i]?.text;
    if (text === ';') return i - 1;
    if (i > from && view.lower(i) === 'as' && opensClause(view, i + 1, limit) && view.syntax.paragraphs[view.paragraphOf(i)]?.role === 'headline') return i - 1;
    if (text === ',' && i > from && (takesOver(view, i + 1, limit) || namesIt(view, i + 1, limit))) return i - 1;
    if (view.tag(i) === 'CC' && i > from && coordinatedCue(view, i + 1, limit)) return i - 1;
  }
  return limit;
}

/** "remarks that the port | called “an insult”": what is named there is the noun itself, and the clause says nothing of what it holds. */
export function isNaming(view: View, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + NEAR); i++) {
    if (/^(VB[DZP]|MD|,)$/.test(view.tag(i))) return NAMING.has(view.lower(i)) && (view.quotationOf(i + 1)?.open === i + 1 || view.lower(i + 1) === 'as');
  }
  return false;
}

const NAMING = new Set(['called', 'calls', 'described', 'describes', 'termed', 'branded', 'labelled', 'labeled', 'dubbed']);
/** The longest subject that is stepped over, in tokens. */
const NEAR = 10;

/** ", an allegation that the union called “bubbles”": the narrator names what was said by what another makes of it. */
function namesIt(view: View, i: number, limit: number): boolean {
  const noun = view.tag(i) === 'DT' ? i + 1 : i;
  return /^NNS?$/.test(view.tag(noun)) && /^(?:that|which)$/.test(view.lower(noun + 1)) && isNaming(view, noun + 2, limit);
}

/** ", adding that", ", according to", ", but she said". */
export function takesOver(view: View, i: number, limit: number): boolean {
  if (view.lower(i) === 'according') return true;
  if (CONTRASTS.has(view.lower(i))) return otherSpeaker(view, i + 1, limit);
  if (view.tag(i) === 'CC') return coordinatedCue(view, i + 1, limit) || otherSpeaker(view, i + 1, limit);
  if (/^(NNP|DT|PRP|NN)$/.test(view.tag(i)) && otherSpeaker(view, i, limit, true)) return true;
  const [cue] = findCueWords(view, i, i);
  if (cue === undefined || cue.cue.kind !== 'verb' || !view.lower(i).endsWith('ing')) return false;
  const behind = view.tag(cue.last + 1); // "responding to pressure" says nothing
  return view.lower(cue.last + 1) === 'that' || (behind !== 'IN' && behind !== 'TO');
}

/** ", and the ministry said", ", Corvin said it was": somebody else, or the same by name, speaks on. */
function otherSpeaker(view: View, from: number, limit: number, bare = false): boolean {
  let i = from;
  while (i < Math.min(limit, from + 12)) {
    const tag = view.tag(i);
    if (view.tokens[i]?.kind === 'mark' && view.tokens[i]?.text !== ',') return false;
    if (i > from && (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP')) break;
    if (tag === 'MD' || tag === 'TO' || tag === 'WDT') return false;
    i++;
  }
  const [cue] = findCueWords(view, i, i);
  if (!cue || cue.cue.kind !== 'verb' || i === from) return false;
  const next = view.lower(i + 1);
  if (cue.cue.stance === 'withholds' || cue.cue.stance === 'denies') return next === 'to';
  if (!(cue.cue.takes.has('quote') && (cue.cue.takes.has('that') || cue.cue.takes.has('bare')))) return false;
  if (bare) return i === limit || next === 'that' || /^(PRP|DT|NNP)$/.test(view.tag(i + 1));
  return next === 'that' || next === ':' || next === ',' || /^(PRP|DT|NNP|EX)$/.test(view.tag(i + 1)) || view.quotationOf(i + 1)?.open === i + 1;
}

/** "and added that", "and warned:": the same source speaks on with a cue of its own. */
function coordinatedCue(view: View, i: number, limit: number): boolean {
  const at = view.tag(i) === 'RB' ? i + 1 : i;
  if (at >= limit || view.tag(at) !== 'VBD' && view.tag(at) !== 'VBZ') return false;
  const [cue] = findCueWords(view, at, at);
  return cue !== undefined && cue.cue.kind === 'verb' && (cue.cue.takes.has('that') || cue.cue.takes.has('quote'));
}

/** Where a noun phrase used as content ends: before a comma, a subordinate clause, a date, or a second predicate. */
export function objectEnd(view: View, from: number, limit: number): number {
  let relative = false;
  for (let i = from; i <= limit; i++) {
    const quotation = view.quotationOf(i);
    if (quotation && quotation.open === i && quotation !== view.quotationOf(from - 1)) {
      i = Math.min(view.lastOf(quotation), limit);
      if (i === limit || /[,.]/.test(view.tokens[i - 1]?.text ?? '') || /^(VB|MD|PRP$)/.test(view.tag(i + 1))) return i;
      continue;
    }
    if (i === from) continue;
    const word = view.lower(i), text = view.tokens[i]?.text, tag = view.tag(i);
    if (text === ';' || text === '—' || text === '–' || text === '--') return i - 1;
    if (text === ',' && !(view.tokens[i - 1]?.capital && view.tokens[i + 1]?.capital) && !listGoesOn(view, i, limit)) return i - 1;
    if (OBJECT_BREAKS.has(word) && tag !== 'NN' && !(relative && INNER.has(word))) return i - 1;
    if (word === 'as' && view.lower(i + 1) !== 'a' && (view.tag(i + 1) === 'PRP' || opensClause(view, i + 1, limit))) return i - 1;
    if (tag === 'CC' && otherSpeaker(view, i + 1, limit)) return view.tokens[i - 1]?.text === ',' ? i - 2 : i - 1;
    if ((tag === 'CC') && (view.tag(i + 1) === 'VBD' || view.tag(i + 1) === 'VBZ' || view.tag(i + 1) === 'MD')) return i - 1;
    if (/^(W|IN$|PRP$)/.test(tag) && (tag !== 'IN' || word === 'that' || word === 'than')) relative = true;
    if (!relative && isPredicate(view, i)) return i - 1;
    if (PERIODS.has(view.lower(i + 1)) && (word === 'last' || word === 'this' || word === 'next') && view.tag(i - 1) !== 'IN') return i - 1;
    if (word === 'on' && view.language.words('weekdays-months').has(view.lower(i + 1))) return i - 1;
    if (word === 'in' && (view.language.words('speech-nouns').has(view.lower(i + 2)))) return i - 1;
  }
  return limit;
}

/** "denies a part in it as | officer disowns remark": a subject and its verb. */
function opensClause(view: View, from: number, limit: number): boolean {
  if (!/^(NN|NNP|DT)/.test(view.tag(from))) return false;
  for (let i = from + 1; i <= Math.min(limit, from + SHORT); i++) {
    if (/^(VBZ|VBD|VBP)$/.test(view.tag(i))) return true;
    if (!/^(NN|JJ|POS)/.test(view.tag(i))) return false;
  }
  return false;
}

/** The longest subject of a clause that ends an object, in tokens. */
const SHORT = 4;

const PERIODS = new Set(['week', 'month', 'year', 'night', 'weekend', 'morning', 'evening', 'afternoon', 'summer', 'spring', 'fall', 'winter', 'autumn', 'season']);

/** "the plan | has failed": a second finite verb without a pronoun that ties it belongs to the narrator. */
function isPredicate(view: View, i: number): boolean {
  const tag = view.tag(i), next = view.tag(i + 1);
  return (tag === 'VBZ' || tag === 'VBP' || tag === 'MD') && AUXILIARIES.has(view.lower(i)) && (next.startsWith('VB') || next === 'RB');
}

const AUXILIARIES = new Set(['has', 'have', 'is', 'are', 'will', 'would', 'could', 'may', 'might', 'can', 'should', 'must']);

/** A comma inside a list: some "and" follows before any verb. */
function listGoesOn(view: View, i: number, limit: number): boolean {
  for (let j = i + 1; j <= Math.min(limit, i + 10); j++) {
    const tag = view.tag(j);
    if (tag === 'CC') return true;
    if (tag.startsWith('VB') || tag === 'MD' || tag === 'IN' || tag === 'WP' || tag === 'WDT') return false;
  }
  return false;
}

/**
 * Whether a clause has a verb of its own, besides those of the relative and other clauses within it: "her support for the raid that
 * killed nine" has none.
 */
export function hasMainVerb(view: View, from: number, to: number): boolean {
  let open = 0;
  for (let i = from; i <= to; i++) {
    const tag = view.tag(i);
    if (i > from && (tag === 'WDT' || tag === 'WP' || tag === 'WRB' || (tag === 'IN' && (SUBORDINATORS.has(view.lower(i)) || (view.lower(i) === 'as' && opensClause(view, i + 1, to)))))) open++;
    if ((tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') && open-- <= 0) return true;
  }
  return false;
}

const SUBORDINATORS = new Set(['that', 'so', 'because', 'if', 'while', 'although', 'though', 'since', 'after', 'before', 'until', 'unless', 'whether', 'than']);

/** Whether a finite verb stands in the tokens, quotations left out. */
export function hasFiniteVerb(view: View, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const tag = view.tag(i);
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return true;
    const quotation = view.quotationOf(i);
    if (quotation && quotation.open === i && quotation !== view.quotationOf(from - 1)) continue;
  }
  return false;
}
