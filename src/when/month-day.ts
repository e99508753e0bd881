import { dayNumber, two } from '../text/calendar.ts';
import type { Find, Found, Look } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';
import { monthAt, yearAt, yearOf } from './months.ts';
import { nearYear } from './shifts.ts';

/** "March 3, 2031", "Thursday, March 3", "3 March", "the 3rd of March" */
export const findMonthDay: Find = (look, at) => {
  const weekday = valueAt(look, at, 'weekday', 'shift');
  const start = weekday === undefined ? at : lowerAt(look, at + 1) === ',' || lowerAt(look, at + 1) === 'the' ? at + 2 : at + 1;
  return monthFirst(look, start) ?? dayFirst(look, start) ?? dayOfRange(look, start) ?? dayOfTold(look, start) ?? numeric(look, start);
};

function monthFirst(look: Look, at: number): Found | undefined {
  const which = monthAt(look, at);
  const day = which === undefined ? undefined : dayOfMonth(look, at + 1);
  return which === undefined || day === undefined ? undefined : dated(look, which, day, at + 2, at);
}

function dayFirst(look: Look, at: number): Found | undefined {
  const first = lowerAt(look, at) === 'the' ? at + 1 : at;
  const day = dayOfMonth(look, first);
  if (day === undefined) return undefined;
  const month = lowerAt(look, first + 1) === 'of' ? first + 2 : first + 1;
  const which = monthAt(look, month);
  return which === undefined ? undefined : dated(look, which, day, month + 1, at);
}

/** The first of "5 and 9 May 1809", "5-9 May": the month and year of the second. */
function dayOfRange(look: Look, at: number): Found | undefined {
  const day = dayOfMonth(look, at);
  if (day === undefined || !AND.has(lowerAt(look, at + 1)) || look.tokens[at]?.kind !== 'number') return undefined;
  const second = dayFirst(look, at + 2);
  const value = second && `${second.value.slice(0, 8)}${two(day)}`;
  return value === undefined || second === undefined ? undefined : date(value, second.certainty, at + 1);
}

/** "on the 10th": a day of the month told last. */
function dayOfTold(look: Look, at: number): Found | undefined {
  const month = look.told === undefined ? undefined : /^\d{4}-\d\d/.exec(look.told)?.[0];
  const day = /^(\d\d?)(?:st|nd|rd|th)$/.exec(lowerAt(look, at + 1))?.[1];
  if (month === undefined || day === undefined || lowerAt(look, at) !== 'the' || !ON.has(lowerAt(look, at - 1)) || look.tokens[at + 2]?.kind === 'word' && !THEN.has(lowerAt(look, at + 2))) return undefined;
  const value = `${month}-${two(Number(day))}`;
  return dayNumber(value) === undefined ? undefined : date(value, 'inferred', at + 2);
}

const AND = new Set(['and', 'to', '-', '–', 'or']);
const ON = new Set(['on', 'until', 'by', 'of', 'and', 'to']);
const THEN = new Set(['the', 'a', 'and', 'he', 'she', 'they', 'it', 'his', 'her', 'their', 'to', 'when', 'of', 'in', 'at']);

/** "2031-03-13", "03/13/2031", "13/03/2031", "03/13/31": a slash date only where its parts leave one reading. */
function numeric(look: Look, at: number): Found | undefined {
  const lower = look.tokens[at]?.kind === 'number' ? lowerAt(look, at) : '';
  const iso = /^\d{4}-\d\d-\d\d$/.test(lower) ? lower : slashed(lower);
  return iso === undefined || dayNumber(iso) === undefined ? undefined : date(iso, 'stated', at + 1);
}

function slashed(lower: string): string | undefined {
  const [, one, other, year] = /^(\d\d?)\/(\d\d?)\/(\d{4}|\d\d)$/.exec(lower) ?? [];
  if (one === undefined || other === undefined || year === undefined) return undefined;
  const [month, day] = Number(one) > 12 ? [other, one] : Number(other) > 12 || one === other ? [one, other] : [];
  const full = year.length === 4 ? year : Number(year) > 50 ? `19${year}` : `20${year}`;
  return month === undefined ? undefined : `${full}-${two(Number(month))}-${two(Number(day))}`;
}

function dated(look: Look, which: number, day: number, stop: number, at: number): Found | undefined {
  const stated = yearOf(look, lowerAt(look, stop) === ',' && yearAt(look, stop + 1) !== undefined ? stop + 1 : stop);
  const tail = `-${two(which)}-${two(day)}`;
  if (dayNumber(`${stated?.year ?? '2000'}${tail}`) === undefined) return undefined; // 2000 had a 29 February.
  if (stated) return date(stated.year + tail, stated.certainty, stated.stop);
  return date(nearYear(look, look.direction(at), which) + tail, look.anchor === undefined && !look.narrative ? 'stated' : 'inferred', stop);
}

function dayOfMonth(look: Look, at: number): number | undefined {
  const lower = lowerAt(look, at);
  const day = look.tokens[at]?.kind === 'number' ? Number(/^(\d\d?)(?:st|nd|rd|th)?$/.exec(lower)?.[1]) : Number(valueAt(look, at, 'ordinal'));
  return day >= 1 && day <= 31 ? day : undefined;
}
