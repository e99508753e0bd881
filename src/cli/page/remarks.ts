import type { Reading } from '../../reading/assemble.ts';
import { clean } from '../terminal/clean.ts';
import { wrap } from '../terminal/wrap.ts';
import { placesIn } from './places.ts';
import type { Sheet } from './sheet.ts';

/** More remarks than this push the statements off a screen of 24 lines. */
const MOST = 5;

/** What Hearsay noticed: warnings before notes, each with its place where it has one. */
export function drawRemarks(reading: Reading, { width, paint }: Sheet): string[] {
  const placeOf = placesIn(reading);
  const warnings = reading.remarks.filter(({ level }) => level === 'warning');
  const all = [...warnings, ...reading.remarks.filter(({ level }) => level === 'note')];
  const lines = all.slice(0, MOST).flatMap(({ level, message, start, end }) => {
    const place = start === undefined || end === undefined ? undefined : placeOf({ start, end });
    const [sign, tone] = level === 'warning' ? ['!', 'warning' as const] : ['·', 'faint' as const];
    const runs = [{ text: clean(message.slice(0, 600)) }, ...(place ? [{ text: `(line ${place.line})`, paint: (text: string) => paint('faint', text) }] : [])];
    return wrap(runs, width - 2, 3).map((line, i) => `${i === 0 ? paint(tone, sign) : ' '} ${line}`);
  });
  const left = all.length - MOST;
  return left > 0 ? [...lines, paint('faint', `  and ${left} more, which --json lists`)] : lines;
}
