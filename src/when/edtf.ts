import { dayNumber, isoDay, two } from '../text/calendar.ts';

/**
 * A TIMEX3 value as an EDTF date (ISO 8601-2, https://www.loc.gov/standards/datetime/): a week is the interval of its days, a decade
 * `199X`, a season `2031-22`, a quarter `2031-34`, 264 BC `-0263`. Undefined for what names no date: a duration, a set, PAST_REF, a weekday of an
 * unknown week.
 */
export function edtfOf(value: string): string | undefined {
  if (!/\d/.test(value)) return undefined;
  const [day = '', clock] = value.split('T');
  if (clock !== undefined && DAY.test(day)) return /^\d\d:\d\d$/.test(clock) && clock !== '24:00' ? `${day}T${clock}:00` : day;
  if (DATE.test(day)) return day;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) return weekOf(week[1] ?? '', Number(week[2]), week[3] !== undefined);
  const part = /^(BC)?(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(value);
  if (part) return `${astronomical(part[1], part[2] ?? '')}-${PARTS[part[3] ?? ''] ?? ''}`;
  const before = /^BC(\d{4})$/.exec(value)?.[1];
  if (before !== undefined) return astronomical('BC', before);
  return /^\d{2,3}$/.test(value) ? value.padEnd(4, 'X') : undefined;
}

/** Monday to Sunday of an ISO week, or its Saturday and Sunday. */
function weekOf(year: string, week: number, weekend: boolean): string | undefined {
  const fourth = dayNumber(`${year}-01-04`); // Always in week 1.
  if (fourth === undefined) return undefined;
  const monday = fourth - ((fourth + 3) % 7 + 7) % 7 + 7 * (week - 1);
  return `${isoDay(weekend ? monday + 5 : monday)}/${isoDay(monday + 6)}`;
}

/** EDTF counts 1 BC as year 0. */
function astronomical(era: string | undefined, year: string): string {
  const before = Number(year) - 1;
  return era === undefined ? year : before === 0 ? '0000' : `-${two(Math.floor(before / 100))}${two(before % 100)}`;
}

const DAY = /^[\dX]{4}-[\dX]{2}-[\dX]{2}$/;
const DATE = /^[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?$/;
const PARTS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24', Q1: '33', Q2: '34', Q3: '35', Q4: '36', H1: '40', H2: '41' };
