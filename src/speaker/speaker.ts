import type { Attribution, RelayVerb } from '../attribution/attribution.ts';
import type { Certainty, Span } from '../text/span.ts';

export type SpeakerKind = 'person' | 'group' | 'office' | 'state' | 'outlet' | 'unnamed';

/** Everyone and everything that speaks, is spoken through or is joined in speaking, once per article. */
export interface Speaker {
  /** `s1`, `s2`, … in the order of their first mention. */
  readonly id: string;
  /** The fullest name the article gives. */
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role?: string;
  /** The body or state this speaker speaks for, by id. */
  readonly speaksFor?: string;
  /** Ids of the speakers joined in this one. */
  readonly members?: readonly string[];
  readonly mentions: readonly Span[];
}

/** One hand the words went through, from mouth to page. */
export interface Relay extends Span {
  readonly speaker: string;
  readonly verb: RelayVerb;
  readonly certainty: Certainty;
}

/** An attribution whose source has been resolved. */
export interface Statement extends Omit<Attribution, 'relays'> {
  /** A speaker's id, or null: unknown, and a remark says why. */
  readonly speaker: string | null;
  readonly relays: readonly Relay[];
}
