/** What can be wrong with a ledger as a whole. */
export type Trouble =
  | 'missing' | 'foreign' | 'newer' | 'damaged' | 'locked' | 'read-only' | 'full' | 'unreachable' | 'refused';

/** A ledger cannot be used, and the message says why to whoever named it. Nothing was changed. */
export class LedgerError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'LedgerError';
    this.trouble = trouble;
  }
}
