import { two } from '../text/calendar.ts';
import { spelled } from './counts.ts';
import type { Find } from './look.ts';
import { date } from './look.ts';
import { lengthValue } from './lengths.ts';
import { yearAt } from './months.ts';
import { nearYear } from './shifts.ts';

/** "two-year", "30-day", "mid-November", "late-1996", "decades-long": a time joined by a hyphen. */
export const findHyphenated: Find = (look, at) => {
  const token = look.tokens[at];
  const lower = token?.lower ?? '';
  const cut = lower.indexOf('-');
  if (cut <= 0 || lower.length > LONGEST) return undefined;
  const head = lower.slice(0, cut), [unit = '', more] = lower.slice(cut + 1).split('-');
  if (PARTS.has(head)) return parted(look, at, unit);
  const word = look.known(unit);
  const clock = word?.kind === 'clock' || word?.kind === 'clocks';
  if (word !== undefined && (clock || word.kind === 'unit' || word.kind === 'units')) {
    const number = Number(head.replaceAll(',', ''));
    const many = look.known(head)?.kind === 'vague' ? 'X' : Number.isInteger(number) ? number : spelled(look, head);
    if (many === undefined || unit === 'quarters' || more !== undefined && more !== 'long') return undefined;
    return { value: lengthValue({ many, half: false, unit: word.value, clock }), type: 'duration', certainty: 'stated', stop: at + 1 };
  }
  const long = look.known(head);
  if (unit !== 'long' || long === undefined || (long.kind !== 'units' && long.kind !== 'unit')) return undefined;
  return { value: lengthValue({ many: long.kind === 'unit' ? 1 : 'X', half: false, unit: long.value, clock: false }), type: 'duration', certainty: 'stated', stop: at + 1 };
};

/** "mid-November", "mid-1996" */
function parted(look: Parameters<Find>[0], at: number, rest: string): ReturnType<Find> {
  const month = look.known(rest);
  if (month?.kind === 'month') {
    const year = yearAt(look, at + 1);
    return date(`${year?.year ?? nearYear(look, look.direction(at), Number(month.value))}-${two(Number(month.value))}`, year ? 'stated' : 'inferred', year?.stop ?? at + 1);
  }
  return /^[12]\d{3}$/.test(rest) ? date(rest, 'stated', at + 1) : undefined;
}

const PARTS = new Set(['mid', 'late', 'early', 'post', 'pre']);
/** "twenty-four-hour" and its like are no longer. */
const LONGEST = 32;
