import type { Range } from './noun-phrase.ts';
import { phraseStartingAt } from './noun-phrase.ts';
import type { View } from './view.ts';

const PREPOSITIONS = new Set(['in', 'on', 'at', 'during', 'via', 'to', 'through', 'after', 'before', 'from', 'with', 'over', 'outside', 'inside', 'following', 'of', 'about', 'by', 'as', 'for']);
const TIMES = new Set(['today', 'yesterday', 'tomorrow', 'tonight', 'earlier', 'later', 'late', 'early', 'recently', 'last', 'this', 'again', 'afterwards', 'afterward', 'then', 'morning', 'afternoon', 'evening', 'night', 'week', 'month', 'year', 'shortly', 'publicly', 'here', 'there', 'once', 'ago']);

const CARRIERS = new Set(['by', 'in', 'on', 'to']);

/**
 * The first token behind the adverbs, dates and prepositional phrases that begin at `at`, as long as they lead up to a content: "said
 * | late on Monday in an interview with Radio Vell | that". Without one behind them only dates and speech nouns are stepped over.
 */
export function skipAdjuncts(view: View, at: number, limit: number): number {
  let next = at, sure = at;
  for (let steps = 0; steps < 8 && next <= limit; steps++) {
    const word = view.lower(next), tag = view.tag(next);
    if (opensContent(view, next)) return next;
    if (view.language.words('weekdays-months').has(word) || view.tokens[next]?.kind === 'number' && isCalendar(view, next - 1)) {
      sure = ++next;
    } else if (TIMES.has(word) || tag === 'RB') {
      next++;
      if (TIMES.has(word) && word !== 'this' && word !== 'last') sure = next;
    } else if (PREPOSITIONS.has(word)) {
      const phrase = phraseStartingAt(view, next + 1, limit);
      if (!phrase || view.quotationOf(phrase.first) !== view.quotationOf(at - 1)) break;
      const speech = namesSpeech(view, phrase);
      next = phrase.last + 1;
      if (speech || isCalendar(view, phrase.last) || isCalendar(view, phrase.first)) sure = next;
    } else if (tag === 'VBN' && CARRIERS.has(view.lower(next + 1)) && sure === next) {
      next++; // "in comments | carried | by the Ostra Press"
    } else {
      break;
    }
  }
  return opensContent(view, next) ? next : sure;
}

/** "that", a quotation, a colon or a comma before a quotation. */
export function opensContent(view: View, i: number): boolean {
  const text = view.tokens[i]?.text;
  if (isThat(view, i)) return true;
  if (text === ':' || opensQuotation(view, i)) return true;
  return text === ',' && opensQuotation(view, i + 1);
}

/** The "that" of a clause; one that the tagger takes for an article shows by a plural or a second article behind it. */
export function isThat(view: View, i: number): boolean {
  if (view.lower(i) !== 'that') return false;
  return view.tag(i) !== 'DT' || /^(PRP|PRP\$|DT|NNS|NNP|CD|EX)$/.test(view.tag(i + 1)) || (view.tag(i + 1) === 'JJ' && view.tag(i + 2) === 'NNS');
}

export const opensQuotation = (view: View, i: number): boolean => view.quotationOf(i)?.open === i;

const isCalendar = (view: View, i: number): boolean => view.language.words('weekdays-months').has(view.lower(i)) || TIMES.has(view.lower(i));

function namesSpeech(view: View, { first, last }: Range): boolean {
  const nouns = view.language.words('speech-nouns'), hearers = view.language.words('hearers');
  for (let i = first; i <= Math.min(last, first + 6); i++) if (nouns.has(view.lower(i)) || hearers.has(view.lower(i))) return true;
  return false;
}
