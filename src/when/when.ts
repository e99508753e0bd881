import type { Certainty, Span } from '../text/span.ts';

/** A time an article names, with its TIMEX3 value; what cannot be known of the value stands as `X`. */
export interface When extends Span {
  /** `w1`, `w2`, … in reading order. */
  readonly id: string;
  readonly text: string;
  readonly value: string;
  readonly type: 'date' | 'time' | 'duration' | 'set';
  readonly rule: string;
  readonly certainty: Certainty;
}
