import type { Find, Look } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';
import type { Length } from './lengths.ts';
import { lengthAt, lengthValue } from './lengths.ts';
import { shifted, shiftedFrom } from './shifts.ts';

/** "two days ago", "a year earlier", "three weeks later", "a month from now" */
export const findLapse: Find = (look, at) => {
  const length = lengthAt(look, at);
  const turn = length && turnAt(look, length.stop);
  if (length === undefined || turn === undefined) return undefined;
  const { many, unit, clock } = length;
  if (many === 'X') return turn.told ? undefined : date(turn.by < 0 ? 'PAST_REF' : 'FUTURE_REF', 'stated', turn.stop);
  if (clock) return many < 24 || unit !== 'H' ? date(look.anchor === undefined ? 'XXXX-XX-XX' : shifted(look.anchor, 'D', 0), 'inferred', turn.stop) : lapse(look, { many: Math.round(many / 24), unit: 'D' }, turn);
  return lapse(look, { many, unit }, turn);
};

function lapse(look: Look, { many, unit }: Pick<Length, 'many' | 'unit'>, { by, told, stop }: Turn): ReturnType<Find> {
  if (many === 'X') return undefined;
  const quarter = look.told !== undefined && /-Q\d$/.test(look.told) && unit === 'Y' && many === 1;
  const beside = (told || quarter) && look.told !== undefined ? shiftedFrom(look.told, unit, by * many) : undefined;
  const value = beside ?? (told && (by > 0 || look.narrative) ? shifted(undefined, unit, 0) : shifted(look.anchor, unit, by * many));
  return date(value, 'inferred', stop);
}

interface Turn {
  readonly by: number;
  /** It counts from a date told before, not from the day of publication. */
  readonly told: boolean;
  readonly stop: number;
}

function turnAt(look: Look, at: number): Turn | undefined {
  const lower = lowerAt(look, at);
  if (lower === 'ago') return { by: -1, told: false, stop: at + 1 };
  if (lower === 'hence') return { by: 1, told: false, stop: at + 1 };
  if (lower === 'from' && (lowerAt(look, at + 1) === 'now' || lowerAt(look, at + 1) === 'today')) return { by: 1, told: false, stop: at + 2 };
  if (lower === 'earlier' || lower === 'before' && look.tokens[at + 1]?.kind !== 'word' && look.tokens[at + 1]?.kind !== 'number') return { by: -1, told: true, stop: at + 1 };
  if (lower === 'after' && lowerAt(look, at + 1) === 'that' && look.tokens[at + 2]?.kind !== 'word') return { by: 1, told: true, stop: at + 2 };
  return lower === 'later' || lower === 'afterwards' ? { by: 1, told: true, stop: at + 1 } : undefined;
}

/** "the next day", "the following month", "the same day", "that year", "the previous week": counted from the date told before. */
export const findBeside: Find = (look, at) => {
  const lower = lowerAt(look, at);
  const first = lower === 'the' || lower === 'that' ? at + 1 : at;
  let by = valueAt(look, first, 'before') ?? (lower === 'the' && lowerAt(look, first) === 'next' ? '1' : undefined);
  const word = by === undefined ? first : first + 1;
  if (by === undefined && lower === 'that') by = '0';
  const unit = valueAt(look, word, 'unit');
  const part = valueAt(look, word, 'part-of-day');
  const weekday = valueAt(look, word, 'weekday');
  if (by === undefined || (unit === undefined && part === undefined) || weekday !== undefined || unit === 'C' || unit === 'E') return undefined;
  if (lower === 'that' && by === '0' && part !== undefined && lowerAt(look, word) === 'night' && look.told === undefined) return undefined;
  const told = look.told === undefined ? undefined : shiftedFrom(look.told, unit ?? 'D', Number(by));
  const value = told ?? shifted(undefined, unit ?? 'D', 0);
  if (part !== undefined) return { value: `${value.slice(0, 10)}T${part}`, type: 'time', certainty: 'inferred', stop: word + 1 };
  return date(value, 'inferred', word + 1);
};

/** "three weeks", "the past two months", "the next few days", "the first nine months", "recent years" */
export const findLength: Find = (look, at) => {
  const lower = lowerAt(look, at);
  let first = lower === 'the' || lower === 'these' || lower === 'those' ? at + 1 : at;
  const bound = valueAt(look, first, 'past', 'shift', 'before', 'ordinal') ?? (BOUNDS.has(lowerAt(look, first)) ? '0' : undefined);
  if (bound !== undefined && look.word(first + 1)?.kind !== undefined) first++;
  const length = lengthAt(look, first);
  if (length !== undefined) {
    if (first === at && per(look, at)) return undefined;
    const old = lowerAt(look, length.stop) === 'old' || lowerAt(look, length.stop) === 'of' && lowerAt(look, length.stop + 1) === 'age';
    return old ? undefined : { value: lengthValue(length), type: 'duration', certainty: 'stated', stop: length.stop };
  }
  const bare = look.word(first);
  if (first > at && lowerAt(look, first) === 'years' && lowerAt(look, first - 1) === 'recent') return date('PAST_REF', 'stated', first + 1); // When, rather than how long.
  const open = bound !== undefined ? first > at : BARE.has(lowerAt(look, at - 1));
  if (!open || bare === undefined || !PLURALS.has(bare.kind)) return undefined;
  return { value: lengthValue({ many: 'X', half: false, unit: bare.value, clock: bare.kind === 'clocks' }), type: 'duration', certainty: 'stated', stop: first + 1 };
};

/** Whether "a year" tells how often: "$30,000 a year", "three times a week". */
function per(look: Look, at: number): boolean {
  if (lowerAt(look, at) !== 'a' && lowerAt(look, at) !== 'an') return false;
  const before = look.tokens[at - 1];
  return before?.kind === 'number' || PER.has(before?.lower ?? '') || look.word(at - 1)?.kind.startsWith('clock') === true;
}

const PER = new Set(['times', 'once', 'twice', '%', 'percent', 'million', 'billion', 'thousand', 'days', 'shares', 'barrels', 'tons', 'dollars', 'people']);
const BOUNDS = new Set(['final', 'remaining', 'additional']);
const BARE = new Set(['for', 'within', 'after', 'of', 'over', 'took', 'take', 'takes', 'lasted', 'spent']);
const PLURALS = new Set(['units', 'clocks']);
