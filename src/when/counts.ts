import type { Look } from './look.ts';
import { lowerAt, valueAt } from './look.ts';

/** How many: a number, or `X` for "several"; `half` for "and a half". Stands on the tokens up to `stop`. */
export interface Count {
  readonly many: number | 'X';
  readonly half: boolean;
  readonly stop: number;
}

/** "12", "1,200", "2 1/2", "twenty-four", "twenty four", "a", "a few", "a couple of", "two to three", "a hundred" */
export function countAt(look: Look, at: number): Count | undefined {
  const first = plainCount(look, at);
  if (first === undefined) return undefined;
  const joint = lowerAt(look, first.stop);
  const second = joint === 'to' || joint === 'or' ? plainCount(look, first.stop + 1) : undefined;
  return second === undefined || lowerAt(look, at) === 'a' ? first : { many: 'X', half: false, stop: second.stop };
}

function plainCount(look: Look, at: number): Count | undefined {
  const lower = lowerAt(look, at);
  if (lower === 'a' || lower === 'an') return articleCount(look, at + 1);
  if (valueAt(look, at, 'vague') !== undefined) return { many: 'X', half: false, stop: at + 1 };
  const number = look.tokens[at]?.kind === 'number' ? digits(lower) : wordsCount(look, at);
  if (number === undefined) return undefined;
  const stop = look.tokens[at]?.kind === 'number' ? at + 1 : number.stop;
  const many = number.many;
  if (lowerAt(look, stop) === '1/2') return { many, half: true, stop: stop + 1 };
  const times = valueAt(look, stop, 'times');
  return times === undefined ? { many, half: number.half, stop } : { many: many * Number(times), half: false, stop: stop + 1 };
}

/** What follows "a": "few", "couple of", "dozen", "hundred", or the unit itself. */
function articleCount(look: Look, at: number): Count {
  const lower = lowerAt(look, at);
  if (lower === 'few') return { many: 'X', half: false, stop: at + 1 };
  if (lower === 'couple') return { many: 2, half: false, stop: lowerAt(look, at + 1) === 'of' ? at + 2 : at + 1 };
  if (lower === 'dozen') return { many: 12, half: false, stop: at + 1 };
  const times = valueAt(look, at, 'times');
  return times === undefined ? { many: 1, half: false, stop: at } : { many: Number(times), half: false, stop: at + 1 };
}

function digits(lower: string): { many: number; half: boolean; stop: number } | undefined {
  const many = Number(lower.replaceAll(',', ''));
  return Number.isInteger(many) ? { many, half: false, stop: 0 } : Number.isInteger(many * 2) ? { many: Math.floor(many), half: true, stop: 0 } : undefined;
}

function wordsCount(look: Look, at: number): { many: number; half: boolean; stop: number } | undefined {
  const lower = lowerAt(look, at);
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) {
    const many = spelled(look, lower);
    return many === undefined ? undefined : { many, half: false, stop: at + 1 };
  }
  const many = valueAt(look, at, 'count');
  if (many === undefined) return undefined;
  const ones = Number(valueAt(look, at + 1, 'count'));
  const both = Number(many) >= 20 && ones < 10;
  return { many: Number(many) + (both ? ones : 0), half: false, stop: both ? at + 2 : at + 1 };
}

/** "twenty-four" as a number. */
export function spelled(look: Pick<Look, 'known'>, lower: string): number | undefined {
  const [tens, ones, more] = lower.split('-').map((part) => look.known(part));
  if (tens?.kind !== 'count' || more !== undefined) return undefined;
  if (ones === undefined) return lower.includes('-') ? undefined : Number(tens.value);
  return ones.kind === 'count' && Number(tens.value) >= 20 && Number(ones.value) < 10 ? Number(tens.value) + Number(ones.value) : undefined;
}
