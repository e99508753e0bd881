import { isPostgres } from '../../ledger/open.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';

/** A file that belongs to a ledger: beside a SQLite file, in the current folder where the ledger is a database. */
export function besideLedger(options: LedgerOptions, shell: Shell, ending: 'keys.json' | 'hooks.json' | 'audit.jsonl'): string {
  const ledger = ledgerOf(options, shell);
  return `${isPostgres(ledger) ? 'hearsay' : ledger}.${ending}`;
}
