import type { Language } from '../lang/language.ts';
import { perLanguage } from '../lang/per-language.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { wordsOf } from '../text/span.ts';
import { dayNumber } from '../text/calendar.ts';
import { directionAt } from './direction.ts';
import type { CalendarWord, Found, Look, WhenRule } from './look.ts';
import { isNarrative } from './narrative.ts';
import { behind } from './modified.ts';
import { MODIFIED, RULES } from './rules.ts';
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
    const look: { -readonly [Field in keyof Look]: Look[Field] } = {
      tokens: tokens.slice(first, last + 1), anchor, narrative,
      word: (at) => (at < 0 || first + at > last ? undefined : words[first + at]),
      known: (lower) => calendar.get(lower),
      direction: (at) => directionAt(syntax, first + at, first),
      told, previous: undefined,
    };
    for (let at = 0; at < look.tokens.length; at++) {
      if (!mayOpen(look, at)) continue;
      const hit = firstOf(look, at);
      const [start, end] = [look.tokens[at]?.start, look.tokens[(hit?.found.stop ?? 0) - 1]?.end];
      if (hit === undefined || start === undefined || end === undefined) continue;
      const { value, type, certainty, stop } = hit.found;
      whens.push({ id: `w${whens.length + 1}`, start, end, text: wordsOf(text, { start, end }), value, type, rule: hit.rule, certainty });
      if (TOLD.test(value) && !isAside(hit.rule, value, told)) look.told = told = value;
      look.previous = { value, stop };
      at = stop - 1;
    }
  }
  return whens;
}

/** Words that narrow a time are looked behind first. */
function firstOf(look: Look, at: number): { rule: string; found: Found } | undefined {
  const first = behind(look, at);
  return (first === at ? undefined : foundAt(look, first, MODIFIED)) ?? foundAt(look, at, RULES);
}

function foundAt(look: Look, at: number, rules: readonly WhenRule[]): { rule: string; found: Found } | undefined {
  for (const [rule, find] of rules) {
    const found = find(look, at);
    if (found !== undefined) return { rule, found };
  }
  return undefined;
}

/** Whether a time can begin here at all: most tokens are passed over at once, and an article or its like with nothing of the calendar close behind. */
function mayOpen(look: Look, at: number): boolean {
  if (isTimely(look, at) || ALONE.has(look.tokens[at]?.lower ?? '')) return true;
  if (!OPENERS.has(look.tokens[at]?.lower ?? '')) return false;
  for (let next = at + 1; next <= at + CLOSE; next++) if (isTimely(look, next) || AHEAD.has(look.tokens[next]?.lower ?? '')) return true;
  return false;
}

const isTimely = (look: Look, at: number): boolean => look.word(at) !== undefined || look.tokens[at]?.kind === 'number' || look.tokens[at]?.text.includes('-') === true;

/** Words before the first of the calendar: "the beginning of the winter", "up to a full year". */
const CLOSE = 4;
/** What tells a time without a word of the calendar: "the near future", "the long term". */
const AHEAD = new Set(['future', 'term']);
/** Words that open a time by themselves, and that the calendar does not hold. */
const ALONE = new Set(['christmas', 'boxing', 'new', 'may', 'halloween', 'dawn', 'daybreak', 'dusk', 'sunrise', 'sunset', 'nightfall']);
const OPENERS = new Set(['a', 'an', 'the', 'that', 'its', 'their', 'these', 'those', 'at', 'more', 'less', 'up', 'current', 'recent', 'ad', 'a.d.', 'a.d', 'fiscal', 'end', 'beginning', 'start', 'middle', 'final', '‘', "'", 'half', 'longer']);

/** "A year earlier" compares: what follows goes on from the date before it. */
const isAside = (rule: string, value: string, told: string | undefined): boolean => rule === 'when/year-before' || (rule === 'when/lapse' && told !== undefined && value < told);

/** What "the next day" may count from: a year, a season, a quarter, a month, a day. */
const TOLD = /^(?:BC)?\d{4}(?:-Q\d|-(?:SP|SU|FA|WI)|-\d\d(?:-\d\d(?:T.*)?)?)?$/;

const calendarOf = perLanguage((language): ReadonlyMap<string, CalendarWord> => {
  const calendar = new Map<string, CalendarWord>();
  for (const [word = '', kind = '', value = ''] of language.table('calendar')) if (!calendar.has(word)) calendar.set(word, { kind, value });
  return calendar;
});
