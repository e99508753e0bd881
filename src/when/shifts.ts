import { dayNumber, isoDay, isoWeek, two, weekdayOf } from '../text/calendar.ts';
import { eraShifted } from './eras.ts';
import type { Direction, Look } from './look.ts';
import { isAhead } from './look.ts';

/** The day, week, month, quarter, year … that lies `by` units from a day, as a TIMEX3 value; with `X` where the day is not known. */
export function shifted(from: number | undefined, unit: string, by: number): string {
  if (from === undefined) return OPEN[unit] ?? 'XXXX';
  if (unit === 'D') return isoDay(from + by);
  if (unit === 'W') return isoWeek(from + 7 * by);
  if (unit === 'WE') return `${isoWeek(from + 7 * by)}-WE`;
  const [year, month] = yearMonth(from);
  if (unit === 'Y') return String(year + by);
  if (unit === 'E') return String(Math.floor(year / 10) + by);
  if (unit === 'C') return String(Math.floor(year / 100) + by);
  const months = year * 12 + month - 1 + by * (unit === 'Q' ? 3 : 1);
  const current = `${Math.floor(months / 12)}`;
  return unit === 'Q' ? `${current}-Q${Math.floor((months % 12) / 3) + 1}` : `${current}-${two(months % 12 + 1)}`;
}

/** What lies `by` units from a date told before. "A year earlier" than a quarter or month is that quarter or month of another year. */
export function shiftedFrom(told: string, unit: string, by: number): string | undefined {
  if (/^BC\d{4}/.test(told)) return unit === 'Y' ? eraShifted(told.slice(0, 6), by) : undefined;
  const tail = /^\d{4}(-Q\d|-\d\d)$/.exec(told)?.[1];
  if (unit === 'Y' && tail !== undefined) return `${Number(told.slice(0, 4)) + by}${tail}`;
  const from = firstDay(told);
  if (from === undefined || (FINENESS[unit] ?? 0) > fineness(told)) return undefined;
  return shifted(from, unit, by);
}

/** The first day of a year, season, quarter, month or day. */
export function firstDay(value: string): number | undefined {
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter) return dayNumber(`${quarter[1]}-${two(Number(quarter[2]) * 3 - 2)}-01`);
  const season = SEASONS[value.slice(5)];
  if (season !== undefined) return dayNumber(`${value.slice(0, 4)}-${season}-01`);
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(value);
  return parts ? dayNumber(`${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`) : undefined;
}

/** The first month of each season. */
const SEASONS: Readonly<Record<string, string>> = { SP: '03', SU: '06', FA: '09', WI: '12' };

/** The year of a month without one: the latest up to the anchor, the next one where the clause looks ahead, else the nearest. */
export function nearYear({ anchor, told, narrative }: Pick<Look, 'anchor' | 'told' | 'narrative'>, direction: Direction, which: number): string {
  const last = narrative && told !== undefined ? firstDay(told) : undefined;
  if (last !== undefined && told !== undefined) return String(toldYear(last, told, which));
  if (anchor === undefined) return 'XXXX';
  const [year, month] = yearMonth(anchor);
  if (isAhead(direction) && !(which < month && month - which < 12 - BELIEVED)) return String(which < month ? year + 1 : year);
  if (direction === 'past' && !(which > month && which - month < 12 - BELIEVED)) return String(which > month ? year - 1 : year);
  return String(which - month > 6 ? year - 1 : month - which > 6 ? year + 1 : year);
}

/** A verb that would put a month further away than this is not believed: nobody writes "in May" in June of the May to come. */
const BELIEVED = 9;

/** The year of a quarter without one: the latest that has begun by the anchor, the next one only where the clause looks ahead. */
export function quarterYear({ anchor, told, narrative }: Pick<Look, 'anchor' | 'told' | 'narrative'>, direction: Direction, which: number): string {
  if (narrative || anchor === undefined) return nearYear({ anchor, told, narrative }, direction, which * 3 - 2);
  const [year, month] = yearMonth(anchor);
  return String(which * 3 - 2 <= month || isAhead(direction) ? year : year - 1);
}

/** In a narrative a month is the one nearest to the month told last, rather after it than before. */
function toldYear(last: number, told: string, which: number): number {
  const [year, month] = yearMonth(last);
  return told.length > 4 && which < month && which + 12 - month <= 6 ? year + 1 : year;
}

/** The weekday nearest in the direction; the day itself counts. What was meant to be may have been yesterday. */
export function weekdayFrom(anchor: number, weekday: number, direction: Direction): number {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return anchor - back + (direction === 'future' && back > 0 || direction === 'meant' && back > 1 ? 7 : 0);
}

function yearMonth(day: number): readonly [year: number, month: number] {
  const iso = isoDay(day);
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
}

const fineness = (value: string): number => (/^\d{4}-\d\d-\d\d/.test(value) ? 4 : /^\d{4}-W/.test(value) ? 3 : value.length > 4 ? 2 : 1);
const FINENESS: Readonly<Record<string, number>> = { D: 4, W: 4, WE: 4, M: 2, Q: 2, Y: 1, E: 1, C: 1 };
const OPEN: Readonly<Record<string, string>> = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', WE: 'XXXX-WXX-WE', M: 'XXXX-XX', Q: 'XXXX-QX', Y: 'XXXX', E: 'XXX', C: 'XX' };
