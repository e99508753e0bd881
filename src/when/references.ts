import type { Find } from './look.ts';
import { date, lowerAt, valueAt } from './look.ts';

/** "now", "recently", "soon", "at the same time", "the past", "the near future": past, present or future and no more. */
export const findReference: Find = (look, at) => {
  const lower = lowerAt(look, at);
  const value = valueAt(look, at, 'reference');
  if (value !== undefined) return lower === 'now' && lowerAt(look, at + 1) === 'that' ? undefined : date(value, 'stated', at + 1);
  if (lower === 'current' && look.word(at + 1)?.kind !== 'unit') return date('PRESENT_REF', 'stated', at + 1);
  if (lower === 'these' && lowerAt(look, at + 1) === 'days') return date('PRESENT_REF', 'stated', at + 2);
  if (lower !== 'the') return undefined;
  const near = NEAR.has(lowerAt(look, at + 1)) ? at + 2 : at + 1;
  if (lowerAt(look, near) === 'future') return date('FUTURE_REF', 'stated', near + 1);
  if (near > at + 1 && lowerAt(look, near) === 'term') return date('FUTURE_REF', 'stated', near + 1);
  const past = lowerAt(look, at + 1) === 'past' && IN.has(lowerAt(look, at - 1)) && look.word(at + 2) === undefined && look.tokens[at + 2]?.kind !== 'number';
  return past ? date('PAST_REF', 'stated', at + 2) : undefined;
};

/** "daily", "every day", "each July", "Tuesdays", "every two weeks" */
export const findOften: Find = (look, at) => {
  const often = valueAt(look, at, 'often');
  if (often !== undefined && (lowerAt(look, at) !== 'quarterly' || look.tokens[at + 1]?.kind !== 'word')) return { value: often, type: 'set', certainty: 'stated', stop: at + 1 };
  const days = look.tokens[at]?.capital === true ? valueAt(look, at, 'weekdays') : undefined;
  if (days !== undefined) return { value: `XXXX-WXX-${days}`, type: 'set', certainty: 'stated', stop: at + 1 };
  if (look.word(at)?.kind !== 'every') return undefined;
  const value = each(look, at + 1);
  return value === undefined ? undefined : { value, type: 'set', certainty: 'stated', stop: at + 2 };
};

function each(look: Parameters<Find>[0], at: number): string | undefined {
  const word = look.word(at);
  switch (word?.kind) {
    case 'unit': return word.value === 'E' ? 'P10Y' : word.value === 'C' ? 'P100Y' : `P1${word.value}`;
    case 'clock': return `PT1${word.value}`;
    case 'weekday': return `XXXX-WXX-${word.value}`;
    case 'month': return `XXXX-${word.value.padStart(2, '0')}`;
    case 'season': return `XXXX-${word.value}`;
    case 'part-of-day': return `XXXX-XX-XXT${word.value}`;
    case 'weekend': return 'XXXX-WXX-WE';
    default: return undefined;
  }
}

const NEAR = new Set(['near', 'short', 'long', 'distant', 'foreseeable', 'immediate']);
const IN = new Set(['in', 'from', 'of', 'than']);
