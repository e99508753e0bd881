import type { Entry, Naming } from '../gazetteer/gazetteer.ts';
import type { Span } from '../text/span.ts';

/** Words that name a place, with all the places they can mean. */
export interface Mention extends Span {
  readonly key: string;
  readonly text: string;
  readonly naming: Naming;
  readonly candidates: readonly Entry[];
  /** The region or country behind the comma: "Alba, Tavia". */
  readonly within: readonly Entry[];
  readonly rule: string;
}
