import { isoDay } from '../text/calendar.ts';
import { eraShifted, eraYearAt } from './eras.ts';
import type { Find, Found, Look } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';
import { yearAt, yearOf } from './months.ts';
import { firstDay, nearYear } from './shifts.ts';

/** "last summer", "the summer of 1943", "this past spring", "the winter", "the following spring", "that autumn" */
export const findSeason: Find = (look, at) => {
  let first = at;
  const shift = valueAt(look, first, 'shift');
  const the = lowerAt(look, first) === 'the', that = lowerAt(look, first) === 'that';
  if (shift !== undefined || the || that) first++;
  const before = valueAt(look, first, 'before') ?? (the && lowerAt(look, first) === 'next' ? '1' : that ? '0' : undefined);
  if (before !== undefined && !that) first++;
  if (look.word(first)?.kind === 'past') first++;
  if (PARTS.has(lowerAt(look, first))) first++;
  const season = valueAt(look, first, 'season');
  if (season === undefined) return undefined;
  const stated = statedYear(look, first + 1);
  if (stated) return date(`${stated.year}-${season}`, stated.certainty, stated.stop);
  if (before !== undefined) return date(`${besideTold(look, season, Number(before))}-${season}`, 'inferred', first + 1);
  if (shift === undefined && !(the || IN.has(lowerAt(look, at - 1))) || (lowerAt(look, first) === 'fall' && shift === undefined && !IN.has(lowerAt(look, at - 1)))) return undefined;
  const current = look.anchor === undefined ? undefined : isoDay(look.anchor);
  if (look.narrative && shift === undefined) return date(`${nearYear(look, 'past', BEGINS[season] ?? 1)}-${season}`, 'inferred', first + 1);
  if (current === undefined) return date(`XXXX-${season}`, 'stated', first + 1);
  const begins = BEGINS[season] ?? 1, month = Number(current.slice(5, 7)), year = Number(current.slice(0, 4));
  const by = Number(shift ?? 0);
  const beside = by < 0 ? (begins + 2 < month ? 0 : -1) : by > 0 ? (begins > month ? 0 : 1) : 0;
  return date(`${shift === undefined ? nearYear(look, look.direction(first), begins) : year + beside}-${season}`, 'inferred', first + 1);
};

/** "of 1943", "1943", "of 255 BC", "of that year", "of 1806-1807": a winter bears the year it begins in. */
function statedYear(look: Look, at: number): { year: string; certainty: Found['certainty']; stop: number } | undefined {
  const of = lowerAt(look, at) === 'of' || lowerAt(look, at) === ',' ? at + 1 : at;
  const era = eraYearAt(look, of);
  if (era) return { year: era.value, certainty: 'stated', stop: era.stop };
  const both = /^(1\d{3}|20\d\d)[-/–](?:\d\d|\d{4})$/.exec(lowerAt(look, of))?.[1];
  if (both !== undefined) return { year: both, certainty: 'stated', stop: of + 1 };
  const year = yearAt(look, of);
  if (year === undefined) return yearOf(look, at);
  const range = DASHES.has(lowerAt(look, year.stop)) && /^\d\d(?:\d\d)?$/.test(lowerAt(look, year.stop + 1));
  return { year: year.year, certainty: 'stated', stop: range ? year.stop + 2 : year.stop };
}

/** The year of "that autumn", "the following spring", "the previous winter": counted from the day told last. */
function besideTold({ told }: Look, season: string, by: number): string {
  const year = /^(?:BC)?\d{4}/.exec(told ?? '')?.[0];
  if (told === undefined || year === undefined) return 'XXXX';
  const day = firstDay(told);
  if (day === undefined) return eraShifted(year, by);
  const month = told.length > year.length ? Number(isoDay(day).slice(5, 7)) : undefined, begins = BEGINS[season] ?? 1;
  if (month === undefined || by === 0) return eraShifted(year, by);
  return eraShifted(year, by > 0 ? (begins > month ? 0 : 1) : begins + 2 < month ? 0 : -1);
}

/** The first month of each season. */
const BEGINS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const PARTS = new Set(['early', 'late', 'mid', 'earlier', 'later']);
const IN = new Set(['in', 'since', 'by', 'during', 'until', 'that', 'every', 'each']);
const DASHES = new Set(['–', '-', '—', '/']);
