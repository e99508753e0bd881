import type { NameKind } from './name.ts';

/** What a token is to a name: outside of any, its first word (B) or a later one (I). */
export const NAME_LABELS = ['O', 'B-person', 'I-person', 'B-organisation', 'I-organisation', 'B-place', 'I-place'] as const;

export const OUTSIDE = 0;

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** The kind of name a label other than `OUTSIDE` belongs to. */
export const kindOf = (label: number): NameKind => KINDS[(label - 1) >> 1] as NameKind;

export const firstOf = (kind: NameKind): number => 1 + 2 * KINDS.indexOf(kind);

export const isLater = (label: number): boolean => label > 0 && label % 2 === 0;

/** Whether a label may stand behind another: a later word of a name only behind a word of a name of the same kind. */
export const mayFollow = (before: number, label: number): boolean => !isLater(label) || before === label || before === label - 1;
