import { Option } from 'commander';
import type { Shell } from '../shell.ts';

/** What every command on a ledger takes. */
export interface LedgerOptions {
  readonly ledger?: string;
}

/** `--ledger`, the same for every command that has one. */
export const ledgerOption = (): Option => new Option('--ledger <place>', 'SQLite file or postgres:// address; else HEARSAY_LEDGER, else hearsay.db here');

/** The ledger a command is about. */
export function ledgerOf({ ledger }: LedgerOptions, { env }: Shell): string {
  const named = ledger ?? env['HEARSAY_LEDGER'] ?? '';
  return named === '' ? 'hearsay.db' : named;
}
