import type { Certainty } from '../../text/span.ts';
import type { Fingerprint } from './fingerprints.ts';

/** One article as far as copies are concerned. */
export interface CopyText {
  readonly id: string;
  /** Its snapshot: an order for texts of which nothing else tells the first, the same whichever version of the program reads them. */
  readonly snapshot: string;
  readonly fingerprint: Fingerprint;
  /** ISO date, or the beginning of one. */
  readonly published?: string;
  /** The clock beside that day, where the page shows one: seconds since midnight, and the zone as it is written. */
  readonly clock?: { readonly seconds: number; readonly zone: string };
  readonly outlet?: string;
  /** The address: two snapshots of one are versions, and no copies. */
  readonly url?: string;
  /** Outlets and agencies the page credits its text to, folded. */
  readonly credits: readonly string[];
}

/** A text taken over from another article. */
export interface Copied {
  /** The article it was taken from. */
  readonly of: string;
  /** The part of the copy’s own words that stand in the lead, 0 to 1. */
  readonly share: number;
  /** The part of the lead’s words that the copy kept. */
  readonly kept: number;
  /** Whole; cut short; changed between the words it kept; made of several. */
  readonly kind: 'verbatim' | 'cut' | 'rewritten' | 'merged';
  readonly rule: string;
  readonly certainty: Certainty;
}
