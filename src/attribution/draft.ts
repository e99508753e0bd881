import type { Cue } from '../lang/cue.ts';
import type { Certainty } from '../text/span.ts';
import type { Range } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';

/** An attribution in the making, in tokens. */
export interface Draft {
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly content: readonly Range[];
  /** The shape that found it. */
  readonly rule: string;
  readonly certainty: Certainty;
  /** The cue file behind it; absent for quotations and labels that stand by themselves. */
  readonly by?: Cue;
  readonly group?: VerbGroup;
  /** Stands behind an "and" or "but": its source is that of the draft which ends there, or else the one given. */
  readonly shares?: boolean;
  /** Carries on the speaker of the draft before it in the article. */
  readonly continues?: boolean;
}
