import type { Find, Look } from './look.ts';
import { date, lowerAt } from './look.ts';
import { yearAt, yearOf } from './months.ts';
import { nearYear } from './shifts.ts';

/** "Christmas Day 1808", "New Year's Eve", "Halloween": feasts that fall on the same day everywhere, every year. */
export const findFeast: Find = (look, at) => {
  const feast = feastAt(look, at);
  if (feast === undefined) return undefined;
  const [month = '', day = ''] = feast.day.split('-');
  const stated = yearOf(look, lowerAt(look, feast.stop) === ',' && yearAt(look, feast.stop + 1) ? feast.stop + 1 : feast.stop);
  if (stated) return date(`${stated.year}-${month}-${day}`, stated.certainty, stated.stop);
  return date(`${nearYear(look, look.direction(at), Number(month))}-${month}-${day}`, look.anchor === undefined && !look.narrative ? 'stated' : 'inferred', feast.stop);
};

function feastAt(look: Look, at: number): { day: string; stop: number } | undefined {
  if (look.tokens[at]?.capital !== true) return undefined;
  for (const [words, day] of FEASTS) if (words.every((word, n) => lowerAt(look, at + n) === word)) return { day, stop: at + words.length };
  return undefined;
}

/** The longer names first. Easter, Thanksgiving and their like move, or fall on other days in other countries. */
const FEASTS: readonly (readonly [words: readonly string[], day: string])[] = [
  [['christmas', 'day'], '12-25'], [['christmas', 'eve'], '12-24'], [['christmas'], '12-25'], [['boxing', 'day'], '12-26'],
  [['new', 'year', "'s", 'day'], '01-01'], [['new', 'year', "'s", 'eve'], '12-31'], [['may', 'day'], '05-01'], [['halloween'], '10-31'],
];
