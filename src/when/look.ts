import type { Token } from '../syntax/syntax.ts';
import type { When } from './when.ts';

/** A word of the calendar: what it is ("weekday"), and its number, TIMEX3 unit or value. */
export interface CalendarWord {
  readonly kind: string;
  readonly value: string;
}

/** What a rule looks at: one sentence, and what is known of the days it counts from. */
export interface Look {
  /** The tokens of the sentence. */
  readonly tokens: readonly Token[];
  /** The calendar word at a place in the sentence. */
  readonly word: (at: number) => CalendarWord | undefined;
  /** What the calendar knows of any word in lower case. */
  readonly known: (lower: string) => CalendarWord | undefined;
  /** The day of publication as a day number. */
  readonly anchor: number | undefined;
  /** Where the clause around a token looks: told by its verb. */
  readonly direction: (at: number) => Direction;
  /** The last date told before, as a value of TIMEX3: what "the next day" counts from. */
  readonly told: string | undefined;
  /** The time found last in this sentence, and the token behind it. */
  readonly previous: { readonly value: string; readonly stop: number } | undefined;
  /** The article tells of times long past, in their order; months without a year belong to the year told last. */
  readonly narrative: boolean;
}

export type Direction = 'past' | 'future' | 'meant' | 'open';

export const isAhead = (direction: Direction): boolean => direction === 'future' || direction === 'meant';

/** What a rule found: it stands on the tokens from `at` up to `stop`. */
export type Found = Pick<When, 'value' | 'type' | 'certainty'> & { readonly stop: number };

export type Find = (look: Look, at: number) => Found | undefined;

export type WhenRule = readonly [name: string, find: Find];

/** The number or value of the calendar word of a kind at a place. */
export function valueAt(look: Look, at: number, ...kinds: readonly string[]): string | undefined {
  const word = look.word(at);
  return word && kinds.includes(word.kind) ? word.value : undefined;
}

/** The word at a place in lower case, or nothing beyond the sentence. */
export function lowerAt(look: Look, at: number): string {
  return look.tokens[at]?.lower ?? '';
}

export const date = (value: string, certainty: When['certainty'], stop: number): Found => ({ value, type: 'date', certainty, stop });
