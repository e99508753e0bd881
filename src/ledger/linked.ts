/**
 * Something `link` found across articles. A thing of its own (an utterance, a claim, a speaker of many articles) has neither `from` nor
 * `to`; a tie (a copy and its lead, a statement and its utterance, a denial and what it denies, a merge of two speakers) has both.
 */
export interface Linked {
  /** `kind:` and a hash of what makes it what it is, made by `linkedId`. */
  readonly id: string;
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
  /** Reasons, share, rule, certainty: whatever its kind holds, as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Relinking {
  readonly remove: readonly string[];
  readonly put: readonly Linked[];
}

/** Every condition given must hold. Answers come in the order of their ids; go on with the last one as `after`. */
export interface LinkedQuery {
  readonly ids?: readonly string[];
  readonly kind?: string;
  readonly kinds?: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly after?: string;
  readonly limit?: number;
}
