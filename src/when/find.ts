import type { Language } from '../lang/language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { wordsOf } from '../text/span.ts';
import { dayNumber } from './calendar.ts';
import { directionAt } from './direction.ts';
import type { CalendarWord, Found, Look } from './look.ts';
import { isNarrative } from './narrative.ts';
import { RULES } from './rules.ts';
import type { When } from './when.ts';

/**
 * The times an article names, in reading order, counted from `published` (an ISO day). Without it, or where it is no real
 * day, values that hang on it stay open: `XXXX-WXX-3`. One pass over the tokens.
 */
export function findWhens(syntax: Syntax, language: Language, published?: string): When[] {
  const { text, tokens, sentences } = syntax;
  const calendar = calendarOf(language);
  const words = tokens.map(({ lower }) => calendar.get(lower));
  const anchor = published === undefined ? undefined : dayNumber(published);
  const narrative = isNarrative(tokens, words, anchor);
  const whens: When[] = [];
  let told: string | undefined;
  for (const { first, last } of sentences) {
    let previous: Look['previous'];
    const look: Look = {
      tokens: tokens.slice(first, last + 1), anchor, narrative,
      word: (at) => (at < 0 || first + at > last ? undefined : words[first + at]),
      known: (lower) => calendar.get(lower),
      direction: (at) => directionAt(syntax, first + at, first),
      get told() { return told; },
      get previous() { return previous; },
    };
    for (let at = 0; at < look.tokens.length; at++) {
      if (!mayOpen(look, at)) continue;
      const hit = firstOf(look, at);
      const [start, end] = [look.tokens[at]?.start, look.tokens[(hit?.found.stop ?? 0) - 1]?.end];
      if (hit === undefined || start === undefined || end === undefined) continue;
      const { value, type, certainty, stop } = hit.found;
      whens.push({ id: `w${whens.length + 1}`, start, end, text: wordsOf(text, { start, end }), value, type, rule: hit.rule, certainty });
      if (TOLD.test(value) && !isAside(hit.rule, value, told)) told = value;
      previous = { value, stop };
      at = stop - 1;
    }
  }
  return whens;
}

function firstOf(look: Look, at: number): { rule: string; found: Found } | undefined {
  for (const [rule, find] of RULES) {
    const found = find(look, at);
    if (found !== undefined) return { rule, found };
  }
  return undefined;
}

/** Whether a time can begin here at all: most tokens are passed over at once. */
function mayOpen(look: Look, at: number): boolean {
  const token = look.tokens[at];
  return look.word(at) !== undefined || token?.kind === 'number' || OPENERS.has(token?.lower ?? '') || token?.text.includes('-') === true;
}

const OPENERS = new Set(['a', 'an', 'the', 'that', 'its', 'their', 'these', 'those', 'at', 'more', 'less', 'up', 'current', 'recent', 'ad', 'a.d.', 'a.d', 'christmas', 'boxing', 'new', 'halloween', 'dawn', 'daybreak', 'dusk', 'sunrise', 'sunset', 'nightfall', 'fiscal', 'end', 'beginning', 'start', 'middle', 'final', '‘', "'", 'half', 'longer']);

/** "A year earlier" compares: what follows goes on from the date before it. */
const isAside = (rule: string, value: string, told: string | undefined): boolean => rule === 'when/year-before' || (rule === 'when/lapse' && told !== undefined && value < told);

/** What "the next day" may count from: a year, a season, a quarter, a month, a day. */
const TOLD = /^(?:BC)?\d{4}(?:-Q\d|-(?:SP|SU|FA|WI)|-\d\d(?:-\d\d(?:T.*)?)?)?$/;

const calendars = new WeakMap<Language, ReadonlyMap<string, CalendarWord>>();

function calendarOf(language: Language): ReadonlyMap<string, CalendarWord> {
  const before = calendars.get(language);
  if (before) return before;
  const calendar = new Map<string, CalendarWord>();
  for (const [word = '', kind = '', value = ''] of language.table('calendar')) if (!calendar.has(word)) calendar.set(word, { kind, value });
  calendars.set(language, calendar);
  return calendar;
}
