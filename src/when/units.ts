import type { Find, Found, Look } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';
import { yearAt, yearOf } from './months.ts';
import { quarterYear, shifted, shiftedFrom } from './shifts.ts';

/** "last week", "this year", "next month", "the current fiscal year", "the past year" */
export const findShiftedUnit: Find = (look, at) => {
  const the = lowerAt(look, at) === 'the';
  const first = the ? at + 1 : at;
  const past = the && look.word(first)?.kind === 'past' && lowerAt(look, first) !== 'recent';
  const shift = past ? valueAt(look, first, 'past') : valueAt(look, first, 'shift');
  let stop = first + 1;
  if (SKIPPED.has(lowerAt(look, stop))) stop++;
  const unit = valueAt(look, stop, 'unit');
  if (shift === undefined || unit === undefined || unit === 'D' || (unit === 'C' && shift !== '0') || (the && lowerAt(look, first) === 'next')) return undefined;
  const by = unit === 'Q' && lowerAt(look, first) === 'latest' ? -1 : Number(shift);
  return date(shifted(look.anchor, unit, by), 'inferred', stop + 1);
};

/** "the end of the year", "later in the week", "for the fiscal year": the one that runs; "the year ended June 30" is a length. */
export const findRunningUnit: Find = (look, at) => {
  if (lowerAt(look, at) !== 'the') return undefined;
  let stop = at + 1;
  if (SKIPPED.has(lowerAt(look, stop))) stop++;
  const unit = valueAt(look, stop, 'unit');
  if (unit === undefined) return undefined;
  const ends = ENDED.has(lowerAt(look, stop + 1));
  if (ends && unit !== 'D') return { value: `P1${unit}`, type: 'duration', certainty: 'stated', stop: stop + 1 };
  if (unit === 'Q' || unit === 'E' || unit === 'C') return undefined;
  const before = lowerAt(look, at - 1);
  const runs = before === 'of' ? ENDS.has(lowerAt(look, at - 2)) : before === 'in' ? PARTS.has(lowerAt(look, at - 2)) : before === 'for' && unit !== 'D' && !BEHIND.has(lowerAt(look, stop + 1));
  if (!runs) return undefined;
  const told = look.narrative && look.told !== undefined ? shiftedFrom(look.told, unit, 0) : undefined;
  return date(told ?? shifted(look.narrative ? undefined : look.anchor, unit, 0), 'inferred', stop + 1);
};

/** "the third quarter", "third-quarter", "the 1988 third quarter", "the third quarter of 1988", "last year's third quarter" */
export const findQuarter: Find = (look, at) => {
  let first = lowerAt(look, at) === 'the' ? at + 1 : at;
  const before = yearAt(look, first) ?? possessed(look, first);
  if (before) first = before.stop;
  if (SKIPPED.has(lowerAt(look, first)) || lowerAt(look, first).startsWith('fiscal-')) first++;
  const which = quarterAt(look, first);
  if (which === undefined) return before && first > at ? periodOf(look, before.year, first) : undefined;
  if (which.stop === at + 2 && lowerAt(look, which.stop - 1).includes('-')) return undefined; // "the third-quarter loss" begins at "third-quarter".
  const of = lowerAt(look, which.stop) === 'of' ? which.stop + 1 : which.stop;
  const after = before ? undefined : yearOf(look, of);
  const year = (before ?? after)?.year ?? quarterYear(look, look.direction(at), which.number);
  return date(`${year}-Q${which.number}`, before || after ? 'stated' : 'inferred', after?.stop ?? which.stop);
};

/** "the 1988 quarter", "the 1988 period": the quarter told before, of that year. */
function periodOf(look: Look, year: string, at: number): Found | undefined {
  const lower = lowerAt(look, at);
  const tail = look.told === undefined ? undefined : /-Q\d$/.exec(look.told)?.[0];
  if (lower !== 'period' && lower !== 'quarter') return undefined;
  return date(tail === undefined ? lower === 'quarter' ? `${year}-QX` : year : `${year}${tail}`, 'inferred', at + 1);
}

/** "third quarter", "third-quarter" */
function quarterAt(look: Look, at: number): { number: number; stop: number } | undefined {
  const [head = '', tail] = lowerAt(look, at).split('-');
  const ordinal = look.known(head);
  const number = ordinal?.kind === 'ordinal' ? Number(ordinal.value) : NaN;
  if (!(number >= 1 && number <= 4)) return undefined;
  if (tail === 'quarter') return { number, stop: at + 1 };
  return tail === undefined && lowerAt(look, at + 1) === 'quarter' ? { number, stop: at + 2 } : undefined;
}

/** "last year’s": the year that owns a quarter. */
function possessed(look: Look, at: number): { year: string; stop: number } | undefined {
  const shift = valueAt(look, at, 'shift');
  if (shift === undefined || lowerAt(look, at + 1) !== 'year' || lowerAt(look, at + 2) !== "'s") return undefined;
  return { year: shifted(look.anchor, 'Y', Number(shift)), stop: at + 3 };
}

/** "the quarter", "the latest period": the quarter told before, else the last one that was over on the day of publication. */
export const findToldQuarter: Find = (look, at) => {
  const first = lowerAt(look, at) === 'the' ? at + 1 : -1;
  const stop = LATEST.has(lowerAt(look, first)) ? first + 1 : first;
  const lower = lowerAt(look, stop);
  const told = look.told !== undefined && /-Q\d$/.test(look.told) ? look.told : undefined;
  if (first < 0 || !(lower === 'quarter' || (lower === 'period' && stop > first && told !== undefined)) || lowerAt(look, stop + 1) === 'of') return undefined;
  return date(told ?? shifted(look.anchor, 'Q', -1), 'inferred', stop + 1);
};

/** "a year-ago quarter", "year-earlier", "the year-earlier period" */
export const findYearBefore: Find = (look, at) => {
  let first = lowerAt(look, at) === 'the' ? at + 1 : at;
  if (COMPARABLE.has(lowerAt(look, first))) first++;
  if (lowerAt(look, first) !== 'year-earlier' && lowerAt(look, first) !== 'year-ago') return undefined;
  const after = lowerAt(look, first + 1);
  const quarter = quarterAt(look, first + 1);
  const stop = quarter?.stop ?? (after === 'quarter' || after === 'period' ? first + 2 : first + 1);
  if (stop === first + 1 && first > at) return undefined; // "the year-ago loss" begins at "year-ago".
  const told = look.told !== undefined && /^\d{4}-[Q01]/.test(look.told) ? look.told : undefined;
  const year = shifted(look.anchor, 'Y', -1);
  return date(quarter ? `${year}-Q${quarter.number}` : told === undefined ? year : `${Number(told.slice(0, 4)) - 1}${told.slice(4, 7)}`, 'inferred', stop);
};

const SKIPPED = new Set(['fiscal', 'full', 'calendar', 'financial', 'whole', 'entire', 'academic', 'school']);
const LATEST = new Set(['latest', 'recent', 'current', 'same']);
const COMPARABLE = new Set(['comparable', 'corresponding', 'same']);
const PARTS = new Set(['early', 'late', 'mid', 'earlier', 'later']);
const ENDED = new Set(['ended', 'ending']);
const ENDS = new Set(['end', 'beginning', 'start', 'middle', 'close', 'rest', 'remainder', 'months', 'half', 'most', 'much']);
const BEHIND = new Set(['of', 'that', 'when']);
