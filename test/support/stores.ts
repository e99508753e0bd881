import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPostgres, type Server, startPostgres } from './postgres.ts';

/** A kind of store for tests that must hold for each: `address` names a new, empty ledger. */
export interface StoreKind {
  readonly name: string;
  readonly skipped: boolean;
  readonly start: () => Promise<void>;
  readonly address: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export function storeKinds(): StoreKind[] {
  let folder = '', made = 0, server: Server | undefined;
  return [
    {
      name: 'sqlite', skipped: false,
      start: async () => { folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-')); },
      address: async () => join(folder, `${made++}.db`),
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    },
    {
      name: hasPostgres ? 'postgres' : 'postgres (needs DATABASE_URL or a PostgreSQL on this machine)', skipped: !hasPostgres,
      start: async () => { server = await startPostgres(); },
      address: async () => server?.database() ?? '',
      stop: async () => server?.stop(),
    },
  ];
}
