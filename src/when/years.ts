import type { EraYear } from './eras.ts';
import { eraBehind, eraYearAt, isEra } from './eras.ts';
import type { Find, Look } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';
import { yearAt } from './months.ts';

/** "1942", "the year 2000", "fiscal 1989": a bare number is a year behind a word that dates, or where it can hardly count anything. */
export const findYear: Find = (look, at) => {
  let first = at;
  if (lowerAt(look, first) === 'the' && lowerAt(look, first + 1) === 'year') first += 2;
  else if (lowerAt(look, first) === 'fiscal') first++;
  const era = eraYearAt(look, first) ?? oldYear(look, first);
  if (era) return date(era.value, 'stated', era.stop);
  const stated = yearAt(look, first);
  if (stated === undefined || (first === at && !isYear(look, first, stated.stop))) return undefined;
  return date(stated.year, 'stated', stated.stop);
};

/** "In 987 the king died": three digits are a year in a history, behind a word that dates and before none that they could count. */
function oldYear(look: Look, at: number): EraYear | undefined {
  const [token, after] = [look.tokens[at], look.tokens[at + 1]];
  if (!look.narrative || token?.kind !== 'number' || token.text.length !== 3 || !IN.has(lowerAt(look, at - 1))) return undefined;
  const free = after === undefined || (after.kind !== 'word' && after.kind !== 'number' && !MONEY.has(after.lower)) || FUNCTION.has(after.lower);
  return free && /^[1-9]\d\d$/.test(token.text) ? { value: `0${token.text}`, stop: at + 1 } : undefined;
}

function isYear(look: Look, at: number, stop: number): boolean {
  const [before, after] = [lowerAt(look, at - 1), look.tokens[stop]];
  if (MONEY.has(before) || MONEY.has(after?.lower ?? '') || after?.kind === 'number' || UNITS.has(look.word(stop)?.kind ?? '')) return false;
  if (look.tokens[at]?.kind === 'word') return true;
  const value = Number(look.tokens[at]?.text);
  return DATES.has(before) ? value >= 1000 : value >= 1800 && value <= 2050 && !COUNTED.has(after?.lower ?? '');
}

/** "the 1990s", "the mid-1990s", "the '80s", "the nineties", "the 20th century" */
export const findDecade: Find = (look, at) => {
  const first = lowerAt(look, at) === 'the' ? at + 1 : at;
  const lower = lowerAt(look, first);
  const written = /^(?:mid-|late-|early-)?(\d{3})0'?s$/.exec(lower)?.[1];
  if (written !== undefined) return date(written, 'stated', first + 1);
  const short = MARKS.has(lower) ? /^([2-9])0s$/.exec(lowerAt(look, first + 1))?.[1] : /^'?([2-9])0s$/.exec(lower)?.[1];
  if (short !== undefined && first > at) return date(`19${short}`, 'inferred', MARKS.has(lower) ? first + 2 : first + 1);
  const said = valueAt(look, first, 'decade');
  if (said !== undefined && first > at) return date(`19${said}`, 'inferred', first + 1);
  const century = /^(\d\d?)(?:st|nd|rd|th)$/.exec(lower)?.[1] ?? valueAt(look, first, 'ordinal') ?? hyphenOrdinal(look, lower);
  const and = lowerAt(look, first + 1) === 'and' && lowerAt(look, first + 3) === 'centuries'; // "the 18th and 19th centuries" are two.
  if (century === undefined || !(and || CENTURY.has(lowerAt(look, first + 1)))) return undefined;
  const stop = and ? first + 1 : first + 2, era = eraBehind(look, and ? first + 4 : stop);
  return date(era + `${Number(century) - 1}`.padStart(2, '0'), 'stated', !and && isEra(look, stop) ? stop + 1 : stop);
};

const CENTURY = new Set(['century', 'centuries']);

/** "twenty-first" */
function hyphenOrdinal(look: Look, lower: string): string | undefined {
  const [tens, ones] = lower.split('-').map((part) => look.known(part));
  return tens?.kind === 'count' && ones?.kind === 'ordinal' ? `${Number(tens.value) + Number(ones.value)}` : undefined;
}

const IN = new Set(['in', 'since', 'until', 'by']);
const FUNCTION = new Set(['the', 'a', 'an', 'he', 'she', 'it', 'they', 'his', 'her', 'their', 'when', 'after', 'by', 'and', 'with', 'under', 'at', 'as', 'was', 'were']);
const MARKS = new Set(["'", '‘', '`']);
const MONEY = new Set(['$', '£', '€', '¥', '%', '#', 'no.', 'room', 'flight', 'route', 'percent', 'pounds', 'dollars', 'points', 'yen']);
const UNITS = new Set(['unit', 'units', 'clock', 'clocks']);
const COUNTED = new Set(['people', 'men', 'women', 'soldiers', 'troops', 'miles', 'feet', 'meters', 'metres', 'kilometers', 'tons', 'shares', 'jobs', 'homes', 'times']);
const DATES = new Set(['in', 'since', 'until', 'by', 'during', 'before', 'after', 'of', 'from', 'between', 'early', 'late', 'mid', 'through', 'till']);
