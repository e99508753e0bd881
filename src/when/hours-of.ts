import type { Find, Found, Look } from './look.ts';
import { lowerAt, valueAt } from './look.ts';
import { findBeside } from './lapses.ts';
import { findMonthDay } from './month-day.ts';
import { findDayWord, findWeekday } from './weekdays.ts';

/** "the night of 11 January 1807", "the early hours of Thursday", "dawn on 6 June", "the morning of the 5th": a part of the day named behind it. */
export const findHoursOf: Find = (look, at) => {
  const part = partAt(look, at);
  if (part === undefined || !OF.has(lowerAt(look, part.stop))) return undefined;
  const day = dayAt(look, part.stop + 1);
  const iso = day === undefined ? undefined : ISO.exec(day.value)?.[0];
  return day === undefined || iso === undefined ? undefined : { value: `${iso}T${part.value}`, type: 'time', certainty: day.certainty, stop: day.stop };
};

function partAt(look: Look, at: number): { value: string; stop: number } | undefined {
  let first = lowerAt(look, at) === 'the' ? at + 1 : at;
  const dawn = DAWNS[lowerAt(look, first)];
  if (dawn !== undefined) return { value: dawn, stop: first + 1 };
  if (first === at) return undefined;
  if (PARTS.has(lowerAt(look, first))) first++;
  const part = lowerAt(look, first) === 'hours' && first > at + 1 ? (lowerAt(look, first - 1) === 'late' ? 'NI' : 'MO') : valueAt(look, first, 'part-of-day');
  return part === undefined ? undefined : { value: part, stop: first + 1 };
}

/** The day behind: of two, "the night of 9–10 July", the first. */
function dayAt(look: Look, at: number): Found | undefined {
  return findMonthDay(look, at) ?? findWeekday(look, at) ?? findDayWord(look, at) ?? findBeside(look, at);
}

const ISO = /^(?:\d{4}|XXXX)-(?:\d\d-\d\d|XX-XX|WXX-\d)/;
const OF = new Set(['of', 'on']);
const PARTS = new Set(['early', 'late', 'earlier', 'small', 'wee', 'first', 'very']);
/** The words of the calendar that only a day behind them makes a time. */
const DAWNS: Readonly<Record<string, string>> = { dawn: 'MO', daybreak: 'MO', sunrise: 'MO', dusk: 'EV', sunset: 'EV', nightfall: 'NI' };
