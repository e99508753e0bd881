import type { Cue } from '../lang/cue.ts';
import type { Quotation } from '../syntax/syntax.ts';
import { cueWordsAt } from './cue-index.ts';
import { cueForms } from './cue-forms.ts';
import { isThat, opensQuotation, skipAdjuncts } from './adjuncts.ts';
import { clauseEnd, hasFiniteVerb, hasMainVerb, lastWordOf, objectEnd } from './extent.ts';
import type { Range } from './noun-phrase.ts';
import { phraseStartingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

/** Content found behind a cue. */
export interface Complement {
  readonly content: readonly Range[];
  readonly rule: string;
}

/** What stands behind the cue whose last token is `last`, by the frames the cue takes, the surest first; or undefined. */
export function complementAfter(view: View, cue: Cue, last: number, paragraphLast: number): Complement | undefined {
  const sentence = view.sentenceOf(last);
  const quotation = view.quotationOf(last);
  const limit = subordinateEnd(view, last, lastWordOf(view, quotation ? Math.min(sentence.last, view.lastOf(quotation) - 1) : sentence.last));
  const joined = joinedCue(view, last, limit);
  if (joined !== undefined) {
    const shared = frameAt(view, cue, joined + 1, limit, paragraphLast);
    return shared && SHARED.has(shared.rule) ? shared : undefined;
  }
  let hearer: Range | undefined;
  let at = last + 1;
  if (cue.takes.has('hearer') && !opensQuotation(view, at) && view.lower(at) !== 'that') {
    const phrase = phraseStartingAt(view, at, limit);
    if (phrase && !NOMINATIVE.has(view.lower(phrase.first))) {
      hearer = phrase;
      at = phrase.last + 1;
    }
  }
  if (hearer && view.tokens[at]?.text === ',' && isThat(view, at + 1)) at++; // "told Vell Today, which was shut last week, | that"
  const next = behindAside(view, skipAdjuncts(view, at, limit), limit);
  const later = cue.takes.has('that') ? laterThat(view, at, hearer !== undefined, limit) : undefined;
  const found = (later === undefined ? undefined : frameAt(view, cue, later, limit, paragraphLast)) ?? frameAt(view, cue, next, limit, paragraphLast)
    ?? (next > at && (view.tag(at) !== 'IN' || view.lower(at) === 'to') ? frameAt(view, cue, at, limit, paragraphLast) : undefined)
    ?? (hearer ? frameAt(view, cue, last + 1, limit, paragraphLast) : undefined);
  // "asked the council to act": who is to act belongs to what is asked.
  if (found?.rule !== 'infinitive' || !hearer) return found;
  return { ...found, content: [{ first: hearer.first, last: found.content[0]?.last ?? hearer.last }] };
}

const SUBORDINATORS = new Set(['although', 'though', 'while', 'when', 'because', 'since', 'after', 'before', 'if', 'as']);

/** "Although the ministry denied any part in it, …": a cue in a clause that opens the sentence, or a quotation, has no content behind its comma. */
function subordinateEnd(view: View, cueLast: number, limit: number): number {
  const quotation = view.quotationOf(cueLast);
  const first = Math.max(view.sentenceOf(cueLast).first, quotation ? quotation.open + 1 : 0);
  if (!SUBORDINATORS.has(view.lower(first))) return limit;
  for (let i = first; i <= limit; i++) {
    if (view.tokens[i]?.text !== ',' || view.quotationOf(i) !== quotation) continue;
    if (i <= cueLast) return limit;
    if (i > cueLast + 1) return i - 1;
  }
  return limit;
}

/** "believes, for example, | that", "say, and Lind agrees, | that": a "that" behind words between two commas. */
function behindAside(view: View, at: number, limit: number): number {
  if (view.tokens[at]?.text !== ',') return at;
  for (let i = at + 2; i < Math.min(limit, at + ASIDE); i++) if (view.tokens[i]?.text === ',') return isThat(view, i + 1) ? i + 1 : at;
  return at;
}

/** "confirmed and | defended | the plan": the last token of a cue of the same form behind an "and". */
function joinedCue(view: View, last: number, limit: number): number | undefined {
  const at = view.tag(last + 2) === 'RB' ? last + 3 : last + 2;
  if (view.tag(last + 1) !== 'CC' || at >= limit || view.tag(at) !== view.tag(last) || !view.tag(at).startsWith('VB')) return undefined;
  return cueWordsAt(view, at, limit).find(({ cue }) => cue.kind === 'verb')?.last;
}

/** What two verbs have in common is a thing or a deed; a clause belongs to the second: "apologised and said that". */
const SHARED: ReadonlySet<string> = new Set(['object', 'saying', 'infinitive', 'wh-clause', 'gerund']);

/** "said | at a stop in Tarn, Ostra, | that", "told | Radio Vell’s “Day Break” | that": the "that" behind phrases without a verb. */
function laterThat(view: View, at: number, hearer: boolean, limit: number): number | undefined {
  if (!hearer && view.tag(at) !== 'IN') return undefined;
  for (let i = at; i <= Math.min(limit, at + ASIDE * 2); i++) {
    if (isThat(view, i)) return i;
    if (/^(VB[DZP]|MD|W.*|:)$/.test(view.tag(i)) && !view.quotationOf(i)) return undefined;
  }
  return undefined;
}

/** The longest aside that is stepped over, in tokens. */
const ASIDE = 8;

const NOMINATIVE = new Set(['i', 'he', 'she', 'we', 'they']);

/** What stands at a token, by the frames the cue takes. */
export function frameAt(view: View, cue: Cue, at: number, limit: number, paragraphLast: number): Complement | undefined {
  if (at > paragraphLast) return undefined;
  const { takes } = cue;
  const text = view.tokens[at]?.text, word = view.lower(at), tag = view.tag(at);
  const found = (first: number, last: number, rule: string): Complement | undefined =>
    last >= first ? { content: [{ first, last }], rule } : undefined;

  const behind = text === ',' || text === ':' || text === '—' || text === '–' ? at + 1 : at;
  if (takes.has('quote') && behind <= paragraphLast) {
    const quotation = view.quotationOf(behind);
    if (quotation?.open === behind && quotation !== view.quotationOf(at - 1)) return behind === at && isTitle(view, quotation) ? undefined : quoteFrom(view, behind, limit, text === ':', takes.has('bare') || takes.has('that'));
    if (text === ':' && at + 1 <= paragraphLast) return found(at + 1, Math.max(limit, at + 1), 'colon');
  }
  const inner = takes.has('quote') && behind <= limit ? view.innerAt(behind) : undefined;
  if (inner?.open === behind && inner.close !== undefined) return found(behind, inner.close, 'quotation-within');
  if (at > limit) return undefined;
  if (takes.has('that') && isThat(view, at)) return found(at, clauseEnd(view, at, limit), 'that-clause');
  if (takes.has('wh') && isWh(view, at)) return found(at, clauseEnd(view, at, limit), 'wh-clause');
  if (takes.has('infinitive') && word === 'to' && isBase(view, at + 1)) return found(at, clauseEnd(view, at, limit), 'infinitive');
  if (takes.has('infinitive') && (word === 'not' || word === 'never') && view.lower(at + 1) === 'to') return found(at, clauseEnd(view, at, limit), 'infinitive');
  if (takes.has('accused') && beginsPhrase(view, at)) return found(at, clauseEnd(view, at, limit), 'accused');
  if (takes.has('figure') && beginsPhrase(view, at)) return figureAt(view, at, limit);
  if (takes.has('bare') && beginsClause(view, at) && isClause(view, cue, at, limit)) return found(at, clauseEnd(view, at, limit), 'bare-clause');
  if (takes.has('gerund') && (tag === 'VBG' || (tag === 'NN' && word.endsWith('ing') && /^(NN|NNS|DT|PRP\$)$/.test(view.tag(at + 1))))) return found(at, clauseEnd(view, at, limit), 'gerund');
  if (takes.has('saying') && beginsPhrase(view, at) && isSaying(view, at)) return found(at, objectEnd(view, at, limit), 'saying');
  if (takes.has('as') && word === 'as' && opensQuotation(view, at + 1)) return found(at + 1, objectEnd(view, at + 1, limit), 'as');
  if (takes.has('as') && beginsPhrase(view, at) && hasAs(view, at, limit)) return found(at, objectEnd(view, at, limit), 'as');
  if (takes.has('object') && word === 'what' && hasNaming(view, at, limit)) return found(at, objectEnd(view, at, limit), 'object');
  // "called that “a lie”": a thing pointed at, not the head of a clause.
  if (takes.has('object') && !takes.has('that') && word === 'that' && opensQuotation(view, at + 1)) return found(at, objectEnd(view, at + 1, limit), 'object');
  if (takes.has('object') && (beginsPhrase(view, at) || opensQuotation(view, at)) && !DAYS.has(word)) return found(at, objectEnd(view, at, limit), 'object');
  return undefined;
}

/** "put | the number of dead at nine": something that can be counted, and what it comes to. */
function figureAt(view: View, at: number, limit: number): Complement | undefined {
  let counted = false;
  for (let i = at; i < Math.min(limit, at + 2 * ASIDE); i++) {
    counted ||= COUNTS.has(view.lower(i));
    if (/^(,|:|VB[DZP]|MD)$/.test(view.tag(i))) return undefined;
    if (view.lower(i) !== 'at' || !counted) continue;
    for (let j = i + 1; j <= Math.min(limit, i + ASIDE); j++) if (view.tag(j) === 'CD' || view.tokens[j]?.kind === 'number') return { content: [{ first: at, last: objectEnd(view, j, limit) }], rule: 'figure' };
    return undefined;
  }
  return undefined;
}

const COUNTS = new Set(['number', 'numbers', 'toll', 'figure', 'count', 'total', 'cost', 'costs', 'loss', 'losses', 'damage', 'share', 'rate', 'value', 'price', 'size', 'strength', 'turnout', 'dead', 'wounded', 'missing', 'casualties', 'deaths', 'killed', 'chance', 'chances', 'odds', 'bill', 'age', 'date']);

/** When it was said, and nothing that was. */
const DAYS = new Set(['today', 'yesterday', 'tonight', 'earlier', 'later']);

/** A quotation behind its cue: whole, or, when its sentence runs on behind the marks, the head of a clause. */
function quoteFrom(view: View, open: number, limit: number, colon: boolean, clause: boolean): Complement | undefined {
  const quotation = view.quotationOf(open);
  if (!quotation) return undefined;
  const last = view.lastOf(quotation);
  const closedBy = view.tokens[last - 1]?.text ?? '';
  const runsOn = !colon && clause && last < limit && !/^[.!?,]/.test(closedBy) && /^[.!?]*$/.test(closedBy) === false;
  return { content: [{ first: open, last: runsOn ? clauseEnd(view, open, limit) : last }], rule: runsOn ? 'bare-clause' : 'quotation-behind' };
}

/** "He read “The Long Road Home” on the train": every longer word with a capital, and no comma or colon before it. */
function isTitle(view: View, quotation: Quotation): boolean {
  let long = 0;
  for (let i = quotation.open + 1; i < view.lastOf(quotation); i++) {
    const token = view.tokens[i];
    if (token?.kind !== 'word' || token.text.length < 4) continue;
    if (!token.capital) return false;
    long++;
  }
  return long > 1 && !/^[.!?,]$/.test(view.tokens[view.lastOf(quotation) - 1]?.text ?? '');
}

const WH = new Set(['whether', 'if', 'what', 'how', 'why', 'who', 'when', 'where', 'which', 'whom', 'whose']);
const isWh = (view: View, i: number): boolean => WH.has(view.lower(i));

/** A verb behind "to"; one that the tagger takes for a noun or an adjective ("to free her son", "to sue") shows by what follows it. */
export function isBase(view: View, i: number): boolean {
  const tag = view.tag(i), next = view.tag(i + 1);
  if (tag === 'VB' || tag === 'VBP' || (tag === 'RB' && next.startsWith('VB')) || view.lower(i) === 'be' || view.lower(i) === 'have') return true;
  if (tag === 'NN' && cueForms(view.language).verbs.has(view.lower(i)) && /^(\.|IN|)$/.test(next)) return true; // "declined to comment/NN"
  return /^(NN|JJ|NNP|X)$/.test(tag) && view.tokens[i]?.capital === false && (view.tag(i - 1) === 'TO' || tag !== 'NN' || /^(DT|PRP\$|JJ)$/.test(next)) && /^(DT|PRP\$|PRP|JJ|NNS|\.|)$/.test(next);
}

/** "cast | the strikers as traitors": what somebody is taken for. */
function hasAs(view: View, at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 10); i++) {
    if (view.lower(i) === 'as') return true;
    if (view.tag(i) === ',' || /^(VB[DZP]|MD)$/.test(view.tag(i))) return false;
  }
  return false;
}

/** "what she called | an insult": a thing by the name that somebody gives it. */
function hasNaming(view: View, at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + ASIDE * 2); i++) {
    if (NAMING.has(view.lower(i))) return true;
    if (/^(,|:|VB[DZP]|MD)$/.test(view.tag(i))) return false;
  }
  return false;
}

const NAMING = new Set(['call', 'calls', 'called', 'calling', 'described', 'describes', 'describe', 'termed', 'terms', 'dubbed', 'labeled', 'labelled', 'saw', 'sees', 'considers', 'considered', 'is', 'was', 'are', 'were']);

/** "its report", "a request for comment", "her words": a phrase whose noun is something said. */
function isSaying(view: View, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    if (THINGS.has(view.lower(i))) return false;
    if (view.tag(i).startsWith('NN') && (view.language.words('speech-nouns').has(view.lower(i)) || SAYINGS.has(view.lower(i)))) return true;
    if (i > at && !/^(NN|JJ|VB[NG]|CD|POS)/.test(view.tag(i))) return false;
  }
  return false;
}

/** Speech nouns that can be carried about. */
const THINGS = new Set(['book', 'books', 'papers', 'bill', 'bills', 'card', 'sign', 'signs', 'tape', 'tapes']);
const SAYINGS = new Set(['words', 'word', 'claim', 'claims', 'request', 'requests', 'inquiry', 'inquiries', 'enquiry', 'enquiries', 'query', 'queries', 'accusation', 'accusations', 'allegation', 'allegations', 'charge', 'charges', 'promise', 'pledge', 'threat', 'confession', 'assertion', 'offer', 'voicemail', 'voicemails', 'criticism']);

export function beginsPhrase(view: View, i: number): boolean {
  const tag = view.tag(i);
  return tag.startsWith('NN') || tag.startsWith('JJ') || tag === 'DT' || tag === 'PDT' || tag === 'PRP' || tag === 'PRP$' || tag === 'CD' || tag === '$' || tag === 'VBG' || view.lower(i) === 'both' || (tag === 'VBN' && view.tag(i + 1).startsWith('NN'));
}

function beforeComma(view: View, from: number, limit: number): number {
  for (let i = from; i <= limit; i++) if (view.tokens[i]?.text === ',' && !view.quotationOf(i)) return i - 1;
  return limit;
}

/** "her support for the raid that killed nine" is no clause, where something else could stand: behind a cue of things or one in "-ing". */
function isClause(view: View, { takes }: Cue, at: number, limit: number): boolean {
  if (takes.has('object')) return hasMainVerb(view, at, beforeComma(view, at, limit));
  if (isHalfQuoted(view, at, limit)) return true;
  return (view.tag(at - 1) === 'VBG' ? hasMainVerb : hasFiniteVerb)(view, at, clauseEnd(view, at, limit));
}

/** "says | Tavia “mines, denies and shrugs”": a name, and the rest of its clause between quotation marks. */
function isHalfQuoted(view: View, at: number, limit: number): boolean {
  const name = view.tag(at).startsWith('NNP') ? phraseStartingAt(view, at, limit) : undefined;
  return name !== undefined && opensQuotation(view, name.last + 1) && !view.quotationOf(at) && (view.quotationOf(name.last + 1)?.close ?? 0) - name.last > 2;
}

/** What opens the narrator's own clause behind a cue. */
const NARRATED = new Set(['despite', 'because', 'although', 'though', 'since', 'until', 'unless', 'amid', 'like']);

const beginsClause = (view: View, i: number): boolean => {
  const tag = view.tag(i);
  return beginsPhrase(view, i) || tag === 'EX' || (tag === 'IN' && !NARRATED.has(view.lower(i))) || tag === 'RB' || tag === 'CC' || tag === 'WP';
};
