/** Days since 1970-01-01 of an ISO day, counted in the Gregorian calendar; undefined when it is no real day. */
export function dayNumber(iso: string): number | undefined {
  const [year = NaN, month = NaN, date = NaN] = iso.slice(0, 10).split('-').map(Number);
  if (!(year >= 1 && month >= 1 && month <= 12 && date >= 1)) return undefined;
  const shifted = month > 2 ? year : year - 1; // Years that begin in March put the leap day last.
  const day = Math.floor(shifted * 365.25) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + marchDays(month) + date - TO_1970;
  return isoDay(day) === iso.slice(0, 10) ? day : undefined;
}

/** The ISO day of a day number; the method of Fliegel and Van Flandern (1968). */
export function isoDay(day: number): string {
  const a = day + JULIAN_1970 + 68_569;
  const centuries = Math.floor((4 * a) / 146_097);
  const b = a - Math.floor((146_097 * centuries + 3) / 4);
  const years = Math.floor((4000 * (b + 1)) / 1_461_001);
  const c = b - Math.floor((1461 * years) / 4) + 31;
  const months = Math.floor((80 * c) / 2447);
  const wrap = Math.floor(months / 11);
  const year = 100 * (centuries - 49) + years + wrap;
  return `${String(year).padStart(4, '0')}-${two(months + 2 - 12 * wrap)}-${two(c - Math.floor((2447 * months) / 80))}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7 + 1; // Day 0 was a Thursday.
}

/** The ISO week of a day, `2024-W34`. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = isoDay(thursday).slice(0, 4);
  const first = dayNumber(`${year}-01-01`) ?? thursday;
  return `${year}-W${two(Math.floor((thursday - first) / 7) + 1)}`;
}

/** Two digits. */
export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Days from 1 March to the first of a month. */
function marchDays(month: number): number {
  return Math.floor((153 * ((month + 9) % 12) + 2) / 5);
}

/** The count of `dayNumber` on the day before 1 January 1970, plus one. */
const TO_1970 = 719_469;

/** The Julian day number of 1 January 1970. */
const JULIAN_1970 = 2_440_588;
