import type { Certainty } from '../../text/span.ts';
import type { Alignment } from './alignment.ts';
import type { CopyText } from './copy.ts';

/** Which of two texts was first, and how that is known. */
export interface Direction {
  readonly lead: string;
  readonly rule: 'credit' | 'day' | 'clock' | 'containment' | 'snapshot';
  readonly certainty: Certainty;
}

/** A text of which this much more stands in the other than the other way about was cut from it. */
const CONTAINED = 0.15;

/** The same answer whichever of the two is asked for: what one page credits, then the days, then their clocks in one zone, then which holds the other, then a fixed order. */
export function directionOf(text: CopyText, other: CopyText, { share, kept }: Pick<Alignment, 'share' | 'kept'>): Direction {
  const [credits, credited] = [names(text, other), names(other, text)];
  if (credits !== credited) return { lead: credits ? other.id : text.id, rule: 'credit', certainty: 'stated' };
  const day = (one: CopyText): string => one.published?.slice(0, 10) ?? '';
  if (day(text) !== '' && day(other) !== '' && day(text) !== day(other)) return { lead: day(text) < day(other) ? text.id : other.id, rule: 'day', certainty: 'inferred' };
  if (day(text) !== '' && day(text) === day(other) && text.clock && other.clock && text.clock.zone === other.clock.zone && text.clock.seconds !== other.clock.seconds) return { lead: text.clock.seconds < other.clock.seconds ? text.id : other.id, rule: 'clock', certainty: 'inferred' };
  if (Math.abs(share - kept) >= CONTAINED) return { lead: share > kept ? other.id : text.id, rule: 'containment', certainty: 'inferred' };
  return { lead: isBefore(text, other) ? text.id : other.id, rule: 'snapshot', certainty: 'inferred' };
}

const names = (text: CopyText, other: CopyText): boolean => other.outlet !== undefined && text.credits.includes(other.outlet);

/** Some order, the same everywhere. */
export const isBefore = (a: CopyText, b: CopyText): boolean => (a.snapshot === b.snapshot ? a.id < b.id : a.snapshot < b.snapshot);
