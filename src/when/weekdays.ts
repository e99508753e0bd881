import { dayNumber, isoDay, isoWeek, weekdayOf } from '../text/calendar.ts';
import type { Direction, Find, Look } from './look.ts';
import { date, isAhead, lowerAt, valueAt } from './look.ts';
import { shifted, weekdayFrom } from './shifts.ts';

/** "Wednesday", "last Wednesday", "Wednesday night", "Wednesday last week" */
export const findWeekday: Find = (look, at) => {
  const the = lowerAt(look, at) === 'the' && valueAt(look, at + 1, 'before') !== undefined ? at + 1 : at;
  const shift = valueAt(look, the, 'shift', 'past', 'before');
  const first = shift === undefined ? at : the + 1;
  const weekday = look.tokens[first]?.capital === true ? valueAt(look, first, 'weekday') : undefined;
  if (weekday === undefined || (UNSURE.has(lowerAt(look, first)) && first === at)) return undefined;
  const part = valueAt(look, first + 1, 'part-of-day');
  const stop = part === undefined ? first + 1 : first + 2;
  const beside = valueAt(look, the, 'before') !== undefined || look.narrative;
  const day = beside ? dayBeside(look, Number(weekday), Number(shift ?? 0)) : dayOf(look, first, Number(weekday), shift === undefined ? undefined : Number(shift));
  const value = (day === undefined ? `XXXX-WXX-${weekday}` : isoDay(day)) + (part === undefined ? '' : `T${part}`);
  return { value, type: part === undefined ? 'date' : 'time', certainty: day === undefined ? 'stated' : 'inferred', stop };
};

function dayOf(look: Look, at: number, weekday: number, shift: number | undefined): number | undefined {
  const { anchor } = look;
  if (anchor === undefined) return undefined;
  if (shift === undefined) return weekdayFrom(anchor, weekday, owned(look, at) ?? look.direction(at));
  if (shift < 0) return weekdayFrom(anchor - 1, weekday, 'past');
  if (shift > 0) return weekdayFrom(anchor + 1, weekday, 'future');
  return anchor - weekdayOf(anchor) + weekday; // "this Friday"
}

/** "Friday's ruling" has been, unless it "will". */
function owned(look: Look, at: number): Direction | undefined {
  if (lowerAt(look, at + 1) !== "'s") return undefined;
  for (let next = at + 2; next <= at + AFTER; next++) if (WILL.has(lowerAt(look, next))) return 'future';
  return 'past';
}

/** Tokens between a weekday and the verb of what it owns: "Friday's long-awaited meeting in Vell will". */
const AFTER = 8;
const WILL = new Set(['will', "'ll"]);

/** "The following Monday", and in a history any weekday: counted from the day told last. */
function dayBeside({ told, anchor, narrative }: Look, weekday: number, shift: number): number | undefined {
  const from = told !== undefined && /^\d{4}-\d\d-\d\d/.test(told) ? dayNumber(told) : narrative ? undefined : anchor;
  return from === undefined ? undefined : weekdayFrom(from + shift, weekday, shift < 0 ? 'past' : 'future');
}

/** "today", "late yesterday", "tomorrow morning", "tonight", "this morning", "last night" */
export const findDayWord: Find = (look, at) => {
  const day = valueAt(look, at, 'day');
  if (day !== undefined) {
    const part = valueAt(look, at + 1, 'part-of-day');
    const value = shifted(look.anchor, 'D', Number(day));
    return part === undefined ? date(value, 'inferred', at + 1) : { value: `${value}T${part}`, type: 'time', certainty: 'inferred', stop: at + 2 };
  }
  const night = valueAt(look, at, 'night');
  if (night !== undefined) return { value: `${shifted(look.anchor, 'D', 0)}T${night}`, type: 'time', certainty: 'inferred', stop: at + 1 };
  const shift = valueAt(look, at, 'shift');
  const part = shift === undefined ? undefined : valueAt(look, at + 1, 'part-of-day');
  if (part === undefined) return undefined;
  return { value: `${shifted(look.anchor, 'D', Number(shift))}T${part}`, type: 'time', certainty: 'inferred', stop: at + 2 };
};

/** "the weekend", "this weekend", "last weekend" */
export const findWeekend: Find = (look, at) => {
  const shift = lowerAt(look, at) === 'the' ? '0' : valueAt(look, at, 'shift', 'past');
  if (shift === undefined || lowerAt(look, at + 1) !== 'weekend') return undefined;
  const { anchor } = look;
  if (anchor === undefined) return date('XXXX-WXX-WE', 'inferred', at + 2);
  const gone = lowerAt(look, at) === 'the' && !isAhead(look.direction(at)) && weekdayOf(anchor) < 6;
  return date(`${isoWeek(anchor + 7 * (Number(shift) - (gone ? 1 : 0)))}-WE`, 'inferred', at + 2);
};

const UNSURE = new Set(['sun.', 'sat.', 'wed.', 'fri.', 'mon.']);
