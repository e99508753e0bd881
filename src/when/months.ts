import { spelled } from './counts.ts';
import type { Find, Found, Look } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';
import { eraShifted } from './eras.ts';
import { nearYear, shifted } from './shifts.ts';
import { two, isoDay } from '../text/calendar.ts';

/** "July 2031", "July last year", "last July", "this September" */
export const findMonth: Find = (look, at) => {
  const shift = valueAt(look, at, 'shift', 'past', 'before');
  const first = shift === undefined ? at : at + 1;
  const which = monthAt(look, first);
  if (which === undefined) return undefined;
  const tail = `-${two(which)}`;
  if (shift !== undefined && look.anchor !== undefined) return date(besideAnchor(look.anchor, which, Number(shift)) + tail, 'inferred', first + 1);
  let stop = first + 1;
  if ((lowerAt(look, stop) === ',' || lowerAt(look, stop) === 'of') && yearAt(look, stop + 1) !== undefined) stop++;
  const stated = yearOf(look, stop);
  if (stated) return date(stated.year + tail, stated.certainty, stated.stop);
  return date(nearYear(look, look.direction(first), which) + tail, look.anchor === undefined && !look.narrative ? 'stated' : 'inferred', first + 1);
};

/** The year of "last July", "this July", "next July". */
function besideAnchor(anchor: number, which: number, shift: number): string {
  const [year, month] = [Number(isoDay(anchor).slice(0, 4)), Number(isoDay(anchor).slice(5, 7))];
  if (shift < 0) return String(which < month ? year : year - 1);
  if (shift > 0) return String(which > month ? year : year + 1);
  return String(year);
}

/** The number of the month named at a place. "May" and "March" that may be verbs need a word beside them that dates. */
export function monthAt(look: Look, at: number): number | undefined {
  const value = look.tokens[at]?.capital === true ? valueAt(look, at, 'month') : undefined;
  return value === undefined || !dates(look, at) ? undefined : Number(value);
}

function dates(look: Look, at: number): boolean {
  const lower = lowerAt(look, at);
  if (!UNSURE.has(lower)) return true;
  const [before, after] = [look.tokens[at - 1], look.tokens[at + 1]];
  return before?.kind === 'number' || after?.kind === 'number' || BEFORE_MONTH.has(before?.lower ?? '') || look.word(at + 1)?.kind === 'ordinal'
    || look.word(at - 1)?.kind === 'ordinal';
}

const UNSURE = new Set(['may', 'march', 'mar.', 'jan', 'sat.', 'sun.']);
const BEFORE_MONTH = new Set(['in', 'since', 'until', 'by', 'during', 'last', 'next', 'this', 'late', 'early', 'mid', 'of', 'from', 'every', 'each', 'and', 'for', 'to', 'through', 'before', 'after']);

/** A year behind a month, written or told: "2031", "nineteen ninety-six", "last year". */
export function yearOf(look: Look, at: number): { year: string; certainty: Found['certainty']; stop: number } | undefined {
  const year = yearAt(look, at);
  if (year) return { ...year, certainty: 'stated' };
  const end = TO.has(lowerAt(look, at)) ? rangeYear(look, at + 1) : undefined;
  if (end !== undefined) return { year: end, certainty: 'inferred', stop: at };
  const beside = toldYear(look, at);
  if (beside) return beside;
  const shift = valueAt(look, at, 'shift');
  if (shift === undefined || lowerAt(look, at + 1) !== 'year' || lowerAt(look, at + 2) === "'s") return undefined;
  return { year: shifted(look.anchor, 'Y', Number(shift)), certainty: 'inferred', stop: at + 2 };
}

/** "of that year", "the same year", "of the following year": the year told last, or the one beside it. */
function toldYear(look: Look, at: number): { year: string; certainty: Found['certainty']; stop: number } | undefined {
  const first = lowerAt(look, at) === 'of' ? at + 1 : at;
  const that = lowerAt(look, first) === 'that', the = lowerAt(look, first) === 'the';
  const which = that || the ? first + 1 : first;
  const by = valueAt(look, which, 'before') ?? (the && lowerAt(look, which) === 'next' ? '1' : undefined);
  const unit = by === undefined ? which : which + 1;
  if ((by === undefined && !that) || lowerAt(look, unit) !== 'year' || look.told === undefined || !/^\d{4}/.test(look.told)) return undefined;
  return { year: eraShifted(look.told.slice(0, 4), Number(by ?? 0)), certainty: 'inferred', stop: unit + 1 };
}

/** The year at the end of a range: "April to October 1805", "May 5-9, 1809". */
function rangeYear(look: Look, at: number): string | undefined {
  let stop = at;
  const day = /^\d\d?$/.test(lowerAt(look, stop));
  if (day) stop++;
  if (monthAt(look, stop) !== undefined) stop++;
  else if (!day) return undefined;
  if (/^\d\d?$/.test(lowerAt(look, stop))) stop++;
  if (lowerAt(look, stop) === ',') stop++;
  return yearAt(look, stop)?.year;
}

const TO = new Set(['to', 'and', 'until', 'through', '–', '-', '—']);

/** A year: "1942", "nineteen forty-two", "two thousand". */
export function yearAt(look: Look, at: number): { year: string; stop: number } | undefined {
  const token = look.tokens[at];
  if (token?.kind === 'number') {
    const value = token.text.length === 4 ? Number(token.text) : NaN;
    return value >= FIRST_YEAR && value <= LAST_YEAR ? { year: token.text, stop: at + 1 } : undefined;
  }
  const century = CENTURIES[token?.lower ?? ''];
  if (century === undefined) return undefined;
  const ones = spelled(look, lowerAt(look, at + 1));
  if (ones === undefined || ones < 10) return undefined;
  const more = lowerAt(look, at + 1).includes('-') ? undefined : spelled(look, lowerAt(look, at + 2));
  const both = more !== undefined && more < 10 && ones >= 20;
  return { year: `${century + ones + (both ? more : 0)}`, stop: at + (both ? 3 : 2) };
}

const FIRST_YEAR = 1000, LAST_YEAR = 2100;
const CENTURIES: Readonly<Record<string, number>> = { eighteen: 1800, nineteen: 1900, twenty: 2000 };
