import { two } from '../text/calendar.ts';
import type { Find, Look } from './look.ts';
import { lowerAt, valueAt } from './look.ts';
import { findMonthDay } from './month-day.ts';
import { shifted } from './shifts.ts';
import { findDayWord, findWeekday } from './weekdays.ts';

/** "10 p.m.", "9:35 a.m. Thursday", "noon", "midnight Friday", "0400 GMT", "4 in the morning" */
export const findClock: Find = (look, at) => {
  const hour = hourAt(look, at);
  if (hour === undefined) return undefined;
  let stop = hour.stop;
  if (ZONES.has(lowerAt(look, stop))) stop++;
  const day = BETWEEN.has(lowerAt(look, stop)) ? stop + 1 : stop;
  const on = findMonthDay(look, day) ?? findWeekday(look, day) ?? findDayWord(look, day);
  const value = `${on?.value.slice(0, 10) ?? dayBefore(look, at) ?? shifted(look.narrative ? undefined : look.anchor, 'D', 0)}T${hour.time}`;
  return { value, type: 'time', certainty: 'inferred', stop: on?.stop ?? stop };
};

/** The day just named ("on 10 May, at 6 am"), or in a history the day told last. */
function dayBefore(look: Look, at: number): string | undefined {
  const just = look.previous !== undefined && at - look.previous.stop <= NEAR ? look.previous.value : undefined;
  const [day, told] = [just, look.narrative ? look.told : undefined].map((value) => (value === undefined ? undefined : /^\d{4}-\d\d-\d\d|^XXXX-(?:\d\d-\d\d|WXX-\d)/.exec(value)?.[0]));
  return day ?? told;
}

/** Tokens between a day and its hour: ", at about". */
const NEAR = 3;

function hourAt(look: Look, at: number): { time: string; stop: number } | undefined {
  const named = valueAt(look, at, 'hour');
  if (named !== undefined) return { time: named, stop: at + 1 };
  const token = look.tokens[at];
  const [, hours, minutes] = /^(\d\d?)(?:[:.](\d\d))?$/.exec(token?.kind === 'number' ? token.lower : `${valueAt(look, at, 'count') ?? ''}`) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes ?? 0) > 59) return undefinedOrZulu(look, at);
  const half = valueAt(look, at + 1, 'half-day');
  if (half !== undefined && Number(hours) <= 12) return { time: `${two(Number(hours) % 12 + Number(half))}:${minutes ?? '00'}`, stop: at + 2 };
  if (lowerAt(look, at + 1) === 'in' && lowerAt(look, at + 2) === 'the') {
    const part = valueAt(look, at + 3, 'part-of-day');
    if (part !== undefined && Number(hours) <= 12) return { time: `${two(Number(hours) % 12 + (part === 'MO' ? 0 : 12))}:${minutes ?? '00'}`, stop: at + 4 };
  }
  if (lowerAt(look, at + 1) === "o'clock") return { time: `${two(Number(hours))}:00`, stop: at + 2 };
  return minutes !== undefined && (token?.lower.includes(':') ?? false) && BEFORE.has(lowerAt(look, at - 1)) ? { time: `${two(Number(hours))}:${minutes}`, stop: at + 1 } : undefined;
}

/** "0400 GMT" */
function undefinedOrZulu(look: Look, at: number): { time: string; stop: number } | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(lowerAt(look, at)) ?? [];
  return hours !== undefined && ZONES.has(lowerAt(look, at + 1)) ? { time: `${hours}:${minutes}`, stop: at + 1 } : undefined;
}

const ZONES = new Set(['gmt', 'est', 'edt', 'pst', 'pdt', 'cst', 'cdt', 'utc', 'et', 'cet', 'bst']);
const BETWEEN = new Set([',', 'on']);
const BEFORE = new Set(['at', 'by', 'until', 'around', 'about', 'from', 'before', 'after', 'since', 'to']);
