import { holds } from '../text/span.ts';
import { dayNumber, isoDay } from '../text/calendar.ts';
import type { When } from '../when/when.ts';
import { firstFrom } from './first-from.ts';
import type { Dated } from './said.ts';

/**
 * Counts "today", "yesterday", "last night" within what somebody says in so many words from the day they said it, where the article tells that day:
 * "today" in an interview of Wednesday is Wednesday, whenever it is printed.
 */
export function anchorQuotedDays(whens: readonly When[], statements: readonly Dated[]): When[] {
  const byId = new Map(whens.map((when) => [when.id, when]));
  const days = new Map<When, number>();
  for (const { said, mode, content } of statements) {
    const day = said === undefined || mode === 'indirect' ? undefined : dayNumber(byId.get(said)?.value ?? '');
    if (day === undefined) continue;
    for (const span of content) {
      for (let n = firstFrom(whens, span.start), when = whens[n]; when !== undefined && when.start < span.end; when = whens[++n]) {
        if (when.rule === RULE && holds(span, when)) days.set(when, day);
      }
    }
  }
  return whens.map((when) => {
    const day = days.get(when);
    return day === undefined ? when : { ...when, value: isoDay(day + stepsOf(when.text)) + when.value.slice(ISO), rule: `${RULE}-said`, certainty: 'inferred' };
  });
}

const RULE = 'when/day-word';
/** Characters of a day: `2031-03-12`, and of an open one. */
const ISO = 10;

function stepsOf(text: string): number {
  const lower = text.toLowerCase();
  return lower.includes('yesterday') || lower.startsWith('last') ? -1 : lower.includes('tomorrow') ? 1 : 0;
}
