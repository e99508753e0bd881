import type { Certainty } from '../text/span.ts';

/** One attribution that answers another: `from` denies, confirms or disputes what `to` says. */
export interface Answer {
  readonly from: string;
  readonly to: string;
  readonly relation: 'denies' | 'confirms' | 'disputes';
  /** What the answer covers when that is less than all, in the article's words. */
  readonly scope?: string;
  readonly rule: string;
  readonly certainty: Certainty;
}
