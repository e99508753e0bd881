import type { Ledger } from './ledger.ts';
import { ledgerIn } from './store.ts';

export interface OpenOptions {
  /** Whether a ledger that is not there is made. */
  readonly create?: boolean;
  /** How long to wait for others who write, in milliseconds. */
  readonly patience?: number;
}

/** Longer than any one transaction of ours takes, shorter than a person waits without a word. */
const PATIENCE = 30_000;

/** Whether an address is that of a server, and no path. */
export const isPostgres = (address: string): boolean => /^postgres(?:ql)?:\/\//.test(address);

/** Opens the ledger at a path, or at a `postgres://` address. Throws a `LedgerError` that says what is in the way. */
export async function openLedger(address: string, { create = false, patience = PATIENCE }: OpenOptions = {}): Promise<Ledger> {
  if (isPostgres(address)) {
    const { openPostgres } = await import('./postgres/engine.ts');
    return ledgerIn(await openPostgres(address, { create, patience }));
  }
  const { openSqlite } = await import('./sqlite/engine.ts');
  return ledgerIn(await openSqlite(address, { create, patience }));
}
