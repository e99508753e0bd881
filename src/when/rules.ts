import type { Token } from '../syntax/syntax.ts';
import { dayNumber, isoDay, isoWeek, two, weekdayOf } from './calendar.ts';
import type { When } from './when.ts';

/** What a rule looks at: the tokens, the calendar word at each, the anchor's day number and whether the clause looks ahead. */
export interface Look {
  readonly tokens: readonly Token[];
  readonly word: (at: number) => CalendarWord | undefined;
  readonly anchor: number | undefined;
  readonly ahead: boolean;
}

export interface CalendarWord {
  readonly kind: string;
  readonly value: string;
}

/** What a rule found: it stands on the tokens from `at` up to `stop`. */
export type Found = Pick<When, 'value' | 'type' | 'certainty'> & { readonly stop: number };

export type WhenRule = readonly [name: string, find: (look: Look, at: number) => Found | undefined];

/** In order; at each token the first that finds something wins. */
export const RULES: readonly WhenRule[] = [
  ['when/month-day', monthDay], ['when/day-month', dayMonth], ['when/month', month], ['when/weekday', weekday], ['when/day-word', dayWord],
  ['when/shifted-unit', shiftedUnit], ['when/duration', duration], ['when/year', year],
];

/** "March 3, 2031", "March 3" */
function monthDay(look: Look, at: number): Found | undefined {
  const which = monthAt(look, at);
  const day = which === undefined ? undefined : dayOfMonth(look, at + 1);
  if (which === undefined || day === undefined) return undefined;
  const comma = look.tokens[at + 2]?.text === ',' ? 1 : 0;
  const stated = yearAt(look, at + 2 + comma);
  return dated(look, which, day, stated, stated === undefined ? at + 2 : at + 3 + comma);
}

/** "3 March 2031", "3 March" */
function dayMonth(look: Look, at: number): Found | undefined {
  const day = dayOfMonth(look, at);
  const which = day === undefined ? undefined : monthAt(look, at + 1);
  if (day === undefined || which === undefined) return undefined;
  const stated = yearAt(look, at + 2);
  return dated(look, which, day, stated, stated === undefined ? at + 2 : at + 3);
}

/** "late July", "July 2031", "in July" */
function month(look: Look, at: number): Found | undefined {
  const first = look.word(at)?.kind === 'part' ? at + 1 : at;
  const which = monthAt(look, first);
  if (which === undefined) return undefined;
  const stated = yearAt(look, first + 1);
  return dated(look, which, undefined, stated, stated === undefined ? first + 1 : first + 2);
}

/** "Wednesday": the last one up to the anchor, the next one where the sentence looks ahead. */
function weekday(look: Look, at: number): Found | undefined {
  const word = look.word(at);
  if (word?.kind !== 'weekday' || look.tokens[at]?.capital !== true) return undefined;
  const day = Number(word.value);
  if (look.anchor === undefined) return { value: `XXXX-WXX-${day}`, type: 'date', certainty: 'stated', stop: at + 1 };
  const back = (weekdayOf(look.anchor) - day + 7) % 7;
  return { value: isoDay(look.anchor - back + (look.ahead && back > 0 ? 7 : 0)), type: 'date', certainty: 'inferred', stop: at + 1 };
}

/** "yesterday", "tonight" */
function dayWord(look: Look, at: number): Found | undefined {
  const word = look.word(at);
  if (word?.kind !== 'day' && word?.kind !== 'night') return undefined;
  const night = word.kind === 'night' ? 'TNI' : '';
  const value = look.anchor === undefined ? 'XXXX-XX-XX' : isoDay(look.anchor + Number(word.value));
  return { value: value + night, type: night === '' ? 'date' : 'time', certainty: 'inferred', stop: at + 1 };
}

/** "last week", "earlier this month" */
function shiftedUnit(look: Look, at: number): Found | undefined {
  const first = look.word(at)?.kind === 'part' ? at + 1 : at;
  const shift = look.word(first);
  const unit = look.word(first + 1);
  if (shift?.kind !== 'shift' || unit?.kind !== 'unit' || unit.value === 'E' || unit.value === 'D') return undefined;
  return { value: shifted(look.anchor, unit.value, Number(shift.value)), type: 'date', certainty: 'inferred', stop: first + 2 };
}

/** "three weeks", "12 hours" */
function duration(look: Look, at: number): Found | undefined {
  const token = look.tokens[at];
  const count = look.word(at)?.kind === 'count' ? Number(look.word(at)?.value) : token?.kind === 'number' ? Number(token.text) : NaN;
  const unit = look.word(at + 1);
  if (!Number.isInteger(count) || unit === undefined || !UNITS.has(unit.kind)) return undefined;
  return { value: `P${unit.kind.startsWith('clock') ? 'T' : ''}${count}${unit.value}`, type: 'duration', certainty: 'stated', stop: at + 2 };
}

const UNITS = new Set(['unit', 'units', 'clock', 'clocks']);

/** "in 1942": a bare number is a year only after a word that dates. */
function year(look: Look, at: number): Found | undefined {
  const stated = DATES.has(look.tokens[at - 1]?.lower ?? '') ? yearAt(look, at) : undefined;
  return stated === undefined ? undefined : { value: stated, type: 'date', certainty: 'stated', stop: at + 1 };
}

const DATES = new Set(['in', 'since', 'until', 'by', 'during', 'before', 'after', 'of']);

function monthAt(look: Look, at: number): number | undefined {
  const word = look.word(at);
  return word?.kind === 'month' && look.tokens[at]?.capital === true && !opensModal(look, at) ? Number(word.value) : undefined;
}

/** "May" and "March" at the head of a sentence may be verbs: they need a preposition or a number beside them. */
function opensModal(look: Look, at: number): boolean {
  const lower = look.tokens[at]?.lower;
  if (lower !== 'may' && lower !== 'march') return false;
  return look.tokens[at + 1]?.kind !== 'number' && look.tokens[at - 1]?.kind !== 'number' && !BEFORE_MONTH.has(look.tokens[at - 1]?.lower ?? '');
}

const BEFORE_MONTH = new Set(['in', 'since', 'until', 'by', 'during', 'last', 'next', 'late', 'early', 'of', 'from']);

function dayOfMonth(look: Look, at: number): number | undefined {
  const token = look.tokens[at];
  const day = token?.kind === 'number' && token.text.length <= 2 ? Number(token.text) : NaN;
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearAt(look: Look, at: number): string | undefined {
  const token = look.tokens[at];
  const value = token?.kind === 'number' && token.text.length === 4 ? Number(token.text) : NaN;
  return value >= 1000 && value <= 2100 ? token?.text : undefined;
}

function dated(look: Look, which: number, day: number | undefined, stated: string | undefined, stop: number): Found | undefined {
  const tail = `-${two(which)}${day === undefined ? '' : `-${two(day)}`}`;
  if (day !== undefined && dayNumber(`${stated ?? '2000'}${tail}`) === undefined) return undefined; // 2000 had a 29 February.
  return { value: (stated ?? nearYear(look, which)) + tail, type: 'date', certainty: stated === undefined && look.anchor !== undefined ? 'inferred' : 'stated', stop };
}

/** The year of a month without one: the latest up to the anchor, the next one where the sentence looks ahead. */
function nearYear({ anchor, ahead }: Look, which: number): string {
  if (anchor === undefined) return 'XXXX';
  const [current, now] = [Number(isoDay(anchor).slice(0, 4)), Number(isoDay(anchor).slice(5, 7))];
  if (ahead) return String(which < now ? current + 1 : current);
  return String(which > now ? current - 1 : current);
}

function shifted(anchor: number | undefined, unit: string, by: number): string {
  if (unit === 'W') return anchor === undefined ? 'XXXX-WXX' : isoWeek(anchor + 7 * by);
  if (anchor === undefined) return unit === 'M' ? 'XXXX-XX' : 'XXXX';
  const day = isoDay(anchor);
  const current = Number(day.slice(0, 4));
  if (unit === 'Y') return String(current + by);
  const months = current * 12 + Number(day.slice(5, 7)) - 1 + by;
  return `${Math.floor(months / 12)}-${two(months % 12 + 1)}`;
}
