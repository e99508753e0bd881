import type { Certainty, Span } from '../text/span.ts';

export type Mode = 'direct' | 'indirect' | 'mixed';
/** The speaker's stand towards the content as worded. */
export type Stance = 'asserts' | 'denies' | 'questions' | 'demands' | 'withholds';
/** The writer's stand towards the speaker. */
export type Framing = 'neutral' | 'distancing' | 'endorsing';
export type RelayVerb = 'told' | 'cited' | 'published';

/** Words that name who passed the content on: "told [the Russian outlet]", "in an interview with [Radio Vell]". */
export interface RelayWords extends Span {
  readonly verb: RelayVerb;
  readonly certainty: Certainty;
}

/** Somebody's words as the article gives them: who is credited, by which words, with what. */
export interface Attribution {
  /** `a1`, `a2`, … in the order of their first word. */
  readonly id: string;
  /** The words credited; null where the article credits nobody ("was asked", "allegedly"). */
  readonly source: Span | null;
  /** The words that credit; null for a quotation that stands by itself. */
  readonly cue: Span | null;
  /** What is credited, in pieces where it is interrupted; one piece a paragraph at least. Never empty. */
  readonly content: readonly Span[];
  readonly mode: Mode;
  readonly stance: Stance;
  readonly framing: Framing;
  readonly relays: readonly RelayWords[];
  /** The attribution whose content this one stands in. */
  readonly within?: string;
  /** The attribution whose speaker goes on speaking here, where no words of this one name a source. */
  readonly continues?: string;
  readonly rule: string;
  readonly certainty: Certainty;
}
