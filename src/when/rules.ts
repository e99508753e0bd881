import { findClock } from './clocks.ts';
import { findFeast } from './feasts.ts';
import { findHoursOf } from './hours-of.ts';
import { findHyphenated } from './hyphens.ts';
import { findBeside, findLapse, findLength } from './lapses.ts';
import type { WhenRule } from './look.ts';
import { findMonthDay } from './month-day.ts';
import { findMonth } from './months.ts';
import { findOften, findReference } from './references.ts';
import { findQuarter, findRunningUnit, findShiftedUnit, findToldQuarter, findYearBefore } from './units.ts';
import { findSeason } from './seasons.ts';
import { findDayWord, findWeekday, findWeekend } from './weekdays.ts';
import { findDecade, findYear } from './years.ts';

/** All rules, in order: at each token the first that finds something wins. */
export const RULES: readonly WhenRule[] = [
  ['when/clock', findClock], ['when/hours-of', findHoursOf], ['when/month-day', findMonthDay], ['when/feast', findFeast], ['when/month', findMonth], ['when/weekday', findWeekday], ['when/day-word', findDayWord],
  ['when/often', findOften], ['when/quarter', findQuarter], ['when/year-before', findYearBefore], ['when/lapse', findLapse], ['when/shifted-unit', findShiftedUnit], ['when/running-unit', findRunningUnit],
  ['when/beside', findBeside], ['when/told-quarter', findToldQuarter], ['when/weekend', findWeekend], ['when/season', findSeason], ['when/decade', findDecade],
  ['when/hyphenated', findHyphenated], ['when/length', findLength], ['when/reference', findReference], ['when/year', findYear],
];

/** The rules that look behind words that narrow a time ("late", "nearly", "the end of"), before any looks at these. "About future plans" is about plans. */
export const MODIFIED: readonly WhenRule[] = RULES.filter(([name]) => name !== 'when/reference' && name !== 'when/often');
