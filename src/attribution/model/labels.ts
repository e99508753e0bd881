/** The seven labels of a token: outside, or the begin or inside of a source, a cue or a content. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

/** How many labels there are; score tables hold this many numbers a row. */
export const LABEL_COUNT = 7;

/** What a span is to its attribution, in the order of the labels. */
export const ROLES = ['source', 'cue', 'content'] as const;

/** The label that begins a span of role 0, 1 or 2. */
export const begins = (role: number): number => 1 + 2 * role;

/** The label that goes on with a span of role 0, 1 or 2. */
export const goesOn = (role: number): number => 2 + 2 * role;

/** The role of a label, -1 for outside. */
export const roleOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 1);

/** Whether `label` may stand behind `before`: an inside needs its own begin or inside before it. */
export const follows = (before: number, label: number): boolean =>
  label === 0 || (label & 1) === 1 || before === label || before === label - 1;
