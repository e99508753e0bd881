import type { Token } from '../syntax/syntax.ts';
import { isoDay } from '../text/calendar.ts';
import { BC } from './eras.ts';
import type { CalendarWord } from './look.ts';

/**
 * Whether an article tells of times long past in their order, as histories do, so that its months belong to the year told last
 * (the two modes of Strötgen and Gertz, 2013). It does when it writes many years that lie far from its own day, and hardly a
 * "today" or "Wednesday".
 */
export function isNarrative(tokens: readonly Token[], words: readonly (CalendarWord | undefined)[], anchor: number | undefined): boolean {
  const now = anchor === undefined ? undefined : Number(isoDay(anchor).slice(0, 4));
  let far = 0, near = 0;
  tokens.forEach((token, at) => {
    if (token.kind === 'number') {
      const year = token.text.length === 4 ? Number(token.text) : NaN;
      if (year >= FIRST && year <= LAST && (now === undefined || Math.abs(year - now) > RECENT)) far++;
    } else if (BC.has(token.lower)) {
      far++;
    } else if (NEAR.has(words[at]?.kind ?? '')) {
      near++;
    }
  });
  return far >= ENOUGH && far > near * MORE;
}

const NEAR = new Set(['day', 'weekday', 'night']);
/** Years that lie no further from the day of publication are news. */
const RECENT = 3;
/** Fewer far years than this are an aside; histories of 1,000 words write a dozen. */
const ENOUGH = 6;
/** Far years for each near word. */
const MORE = 2;
const FIRST = 1000, LAST = 2050;
