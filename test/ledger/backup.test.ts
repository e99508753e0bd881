import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../src/export/canonical.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { openDriver } from '../../src/ledger/sqlite/driver.ts';
import { additionOf, article } from '../support/articles.ts';
import { hasPostgres, type Server, startPostgres } from '../support/postgres.ts';

const hasDump = spawnSync('pg_dump', ['--version']).status === 0;
const additions = [0, 1, 2].map((n) => additionOf(article(n)));

async function exported(address: string): Promise<string> {
  const ledger = await openLedger(address);
  let text = '';
  for await (const piece of canonical(ledger)) text += piece;
  await ledger.close();
  return text;
}

describe('a copy of a ledger, made as docs/ledger.md says,', () => {
  let folder = '', server: Server | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-backup-'));
    if (hasPostgres && hasDump) server = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it('is whole, in SQLite, while it is open for writing', async () => {
    const path = join(folder, 'own.db'), ledger = await openLedger(path, { create: true });
    await ledger.add(additions);
    const driver = await openDriver(path, 1000);
    driver.exec(`vacuum into '${join(folder, 'backup.db')}'`);
    driver.close();
    await ledger.add([additionOf(article(9))]);
    await ledger.close();
    const copy = await openLedger(join(folder, 'backup.db'));
    expect([await copy.check(), (await copy.counts()).articles]).toEqual([[], 3]);
    await copy.close();
  });

  it.skipIf(!hasPostgres || !hasDump)(`is the same, in PostgreSQL${hasPostgres && hasDump ? '' : ' (needs PostgreSQL and pg_dump)'}`, async () => {
    const [from, to] = [await server?.database() ?? '', await server?.database() ?? ''];
    const ledger = await openLedger(from, { create: true });
    await ledger.add(additions);
    await ledger.close();
    const file = join(folder, 'backup.dump');
    expect(spawnSync('pg_dump', ['--schema=hearsay', '--format=custom', `--file=${file}`, from], { encoding: 'utf8' }).stderr).toBe('');
    expect(spawnSync('pg_restore', [`--dbname=${to}`, file], { encoding: 'utf8' }).stderr).toBe('');
    expect(await exported(to)).toBe(await exported(from));
  });
});
