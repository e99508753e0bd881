import type { Look } from './look.ts';
import { lowerAt } from './look.ts';

/** A year counted before or from the birth of Christ, as TIMEX3 writes it: "264 BC" is `BC0264`, "AD 69" is `0069`. */
export interface EraYear {
  readonly value: string;
  readonly stop: number;
}

/** "264 BC", "AD 69", "410 CE", and the first year of "264–241 BC", "from 149 to 146 BC". */
export function eraYearAt(look: Look, at: number): EraYear | undefined {
  if (AD.has(lowerAt(look, at)) && look.tokens[at]?.capital === true) return written(lowerAt(look, at + 1), false, at + 2);
  const next = lowerAt(look, at + 1);
  if (isEra(look, at + 1)) return written(lowerAt(look, at), BC.has(next), at + 2);
  const range = TO.has(next) && /^\d{1,4}$/.test(lowerAt(look, at + 2)) && isEra(look, at + 3);
  return range ? written(lowerAt(look, at), BC.has(lowerAt(look, at + 3)), at + 1) : undefined;
}

/** Whether "BC", "AD" or their like stand at a place. */
export function isEra(look: Look, at: number): boolean {
  const lower = lowerAt(look, at);
  return BC.has(lower) || (AD.has(lower) && look.tokens[at]?.capital === true);
}

/** "BC" or nothing, for what an era stands behind: "the 3rd century BC". */
export const eraBehind = (look: Look, at: number): '' | 'BC' => (BC.has(lowerAt(look, at)) ? 'BC' : '');

/** The year that lies `by` years from one that may lie before Christ; there is no year 0. */
export function eraShifted(value: string, by: number): string {
  const count = Number(value.replace('BC', ''));
  const year = (value.startsWith('BC') ? 1 - count : count) + by;
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

/** Words that count years from an event of old, for telling histories by them. */
export const BC: ReadonlySet<string> = new Set(['bc', 'b.c', 'b.c.', 'bce', 'b.c.e', 'b.c.e.']);
const AD: ReadonlySet<string> = new Set(['ad', 'a.d', 'a.d.', 'ce', 'c.e', 'c.e.']);
const TO = new Set(['to', 'and', 'or', 'until', '–', '-', '—', '/']);

function written(lower: string, before: boolean, stop: number): EraYear | undefined {
  return /^\d{1,4}$/.test(lower) ? { value: `${before ? 'BC' : ''}${lower.padStart(4, '0')}`, stop } : undefined;
}
