import { countAt } from './counts.ts';
import type { Look } from './look.ts';
import { lowerAt } from './look.ts';

/** A length of time: how many of which unit. `clock` units are hours, minutes, seconds. */
export interface Length {
  readonly many: number | 'X';
  readonly half: boolean;
  /** `D` `W` `M` `Y` `Q` `E` (decade) `C` (century); of a clock `H` `M` `S`. */
  readonly unit: string;
  readonly clock: boolean;
  readonly stop: number;
}

/** "three weeks", "a year", "2 1/2 years", "an hour and a half", "twenty more trading days" */
export function lengthAt(look: Look, at: number): Length | undefined {
  const count = countAt(look, at);
  if (count === undefined) return undefined;
  let stop = count.stop;
  if (BETWEEN.has(lowerAt(look, stop))) stop++;
  const word = look.word(stop);
  if (word === undefined || !UNITS.has(word.kind)) return undefined;
  const tail = lowerAt(look, stop + 1) === 'and' && lowerAt(look, stop + 2) === 'a' && lowerAt(look, stop + 3) === 'half';
  return { many: count.many, half: count.half || tail, unit: word.value, clock: CLOCKS.has(word.kind), stop: stop + (tail ? 4 : 1) };
}

/** The TIMEX3 value of a length: decades and centuries as years, as the annotated corpora have them. */
export function lengthValue({ many, half, unit, clock }: Pick<Length, 'many' | 'half' | 'unit' | 'clock'>): string {
  const [size, letter] = LONG[unit] ?? [1, unit];
  const head = `P${clock ? 'T' : ''}${many === 'X' ? 'X' : many * (clock ? 1 : size)}${clock ? unit : letter}`;
  return half ? `${head}${HALVES[`${clock ? 'T' : ''}${unit}`] ?? ''}` : head;
}

const BETWEEN = new Set(['more', 'additional', 'consecutive', 'straight', 'trading', 'full', 'whole', 'long', 'calendar', 'fiscal', 'further', 'other']);
const UNITS = new Set(['unit', 'units', 'clock', 'clocks', 'second']);
const CLOCKS = new Set(['clock', 'clocks', 'second']);
const LONG: Readonly<Record<string, readonly [size: number, letter: string]>> = { E: [10, 'Y'], C: [100, 'Y'], Q: [3, 'M'] };
const HALVES: Readonly<Record<string, string>> = { Y: '6M', D: 'T12H', TH: '30M', TM: '30S', E: '', W: '' };
