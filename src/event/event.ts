import type { Certainty, Span } from '../text/span.ts';

/** Something done, as the article tells it: who did what to whom, when and where. The span is the words that tell it. */
export interface Event extends Span {
  /** `e1`, `e2`, … in reading order. */
  readonly id: string;
  /** A PLOVER root; docs/events.md defines them. */
  readonly code: EventCode;
  /** Speakers' ids. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** The id of a When. */
  readonly when?: string;
  /** An index into the places. */
  readonly place?: number;
  /** The statement whose content tells it; null where the writer tells it. */
  readonly toldIn: string | null;
  readonly status: 'claimed' | 'denied' | 'narrated';
  readonly rule: string;
  readonly certainty: Certainty;
}

export const EVENT_CODES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'PROTEST', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const;

export type EventCode = (typeof EVENT_CODES)[number];
