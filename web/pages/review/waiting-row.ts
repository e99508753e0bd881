import type { StatementRow } from '../../api/rows.ts';

export const KINDS = ['doubt', 'namesake', 'answer', 'utterance', 'claim', 'statement'] as const;

/** What waits to be decided, as `/api/waiting` answers. */
export interface WaitingRow {
  readonly about: string;
  readonly kind: (typeof KINDS)[number];
  readonly why: string;
  readonly rule: string;
  readonly reasons: readonly string[];
  readonly from: StatementRow;
  readonly to?: StatementRow;
}
