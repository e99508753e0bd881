import { expect, it } from 'vitest';
import { dayNumber, isoDay, isoWeek, weekdayOf } from '../../src/text/calendar.ts';

it.each([
  ['1970-01-01', 0], ['1970-03-01', 59], ['1969-12-31', -1], ['2000-02-29', 11_016], ['2024-08-22', 19_957], ['1900-03-01', -25_508],
])('%s is day %i', (iso, day) => expect([dayNumber(iso), isoDay(day)]).toEqual([day, iso]));

it.each(['2031-02-29', '2031-13-01', 'soon'])('%s is no day', (iso) => expect(dayNumber(iso)).toBeUndefined());

it('22 August 2024 was a Thursday', () => expect(weekdayOf(19_957)).toBe(4));

it.each([['2021-01-03', '2020-W53'], ['2024-12-30', '2025-W01'], ['2024-08-22', '2024-W34']])('%s is in %s', (iso, week) => expect(isoWeek(dayNumber(iso) ?? NaN)).toBe(week));
