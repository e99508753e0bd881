import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDriver } from '../../src/ledger/sqlite/driver.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { LedgerError } from '../../src/ledger/trouble.ts';
import { additionOf, article } from '../support/articles.ts';
import { storeKinds } from '../support/stores.ts';

/** What opening a ledger says, without the place: `trouble: message`. */
async function troubleIn(address: string, create = true): Promise<string> {
  try {
    await (await openLedger(address, { create })).close();
    return 'none';
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return `${error.trouble}: ${error.message.slice(error.message.lastIndexOf(': ') + 2)}`;
  }
}

async function ledgerAt(address: string): Promise<string> {
  const ledger = await openLedger(address, { create: true });
  await ledger.add([additionOf(article(0))]);
  await ledger.close();
  return address;
}

it('a ledger that was closed is whole in its one file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-copy-'));
  copyFileSync(await ledgerAt(join(folder, 'own.db')), join(folder, 'copy.db'));
  const copy = await openLedger(join(folder, 'copy.db'));
  expect((await copy.counts()).articles).toBe(1);
  await copy.close();
  rmSync(folder, { recursive: true });
});

describe('a SQLite file that cannot be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-trouble-'));
  const at = (name: string): string => join(folder, name);
  const withSql = async (path: string, sql: string): Promise<string> => {
    const database = await openDriver(path, 0);
    database.exec(sql);
    database.close();
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is not there', async () => expect(await troubleIn(at('none.db'), false)).toBe('missing: there is no ledger here yet; `hearsay add` makes one'));
  it('is not made by a question', () => expect(existsSync(at('none.db'))).toBe(false));
  it('would be in no folder', async () => expect(await troubleIn(at('no/none.db'))).toBe(`missing: there is no folder ${at('no')}`));
  it('is a folder', async () => expect(await troubleIn(folder)).toBe('foreign: is a folder, and no ledger'));

  it('is no SQLite file, and stays as it is', async () => {
    writeFileSync(at('text.db'), 'Notes of a meeting.\n'.repeat(100));
    expect(await troubleIn(at('text.db'))).toBe('foreign: is no SQLite file, and so no ledger');
    expect(readFileSync(at('text.db'), 'utf8')).toBe('Notes of a meeting.\n'.repeat(100));
  });

  it('is of another program, and stays as it is', async () => {
    const path = await withSql(at('foreign.db'), 'create table notes (text)');
    const before = readFileSync(path);
    expect(await troubleIn(path)).toBe('foreign: is a SQLite file of some other program, and no ledger');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('was written by a newer Hearsay', async () => {
    const path = await withSql(await ledgerAt(at('newer.db')), 'pragma user_version = 99');
    expect(await troubleIn(path)).toMatch(/^newer: was written by a newer Hearsay \(format 99; /);
  });

  it('is held locked, and works when that is over', async () => {
    const path = await ledgerAt(at('locked.db'));
    const other = await openDriver(path, 0);
    const ledger = await openLedger(path, { patience: 100 });
    other.exec('begin immediate');
    await expect(ledger.add([additionOf(article(1))])).rejects.toThrow('another program holds it locked; try again when that is done');
    other.exec('rollback');
    other.close();
    expect((await ledger.add([additionOf(article(1))])).map(({ outcome }) => outcome)).toEqual(['added']);
    await ledger.close();
  });

  it('is damaged', async () => {
    const path = await ledgerAt(at('damaged.db'));
    writeFileSync(path, readFileSync(path).fill('x', 4096));
    const asked = async (): Promise<unknown> => {
      const ledger = await openLedger(path);
      return ledger.articles({ limit: 1 }).finally(async () => ledger.close());
    };
    await expect(asked()).rejects.toThrow('is damaged; `hearsay verify` says where');
  });

  // Whoever runs as root may write everywhere, and so hands the program to somebody who may not.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const program = (args: readonly string[], before = ''): { status: number | null; stderr: string } =>
    spawnSync('sh', ['-c', `${before} exec "$0" "$@"`, process.execPath, resolve('dist/cli/main.js'), ...args], { ...nobody, cwd: tmpdir(), encoding: 'utf8' });
  const ownFolder = (name: string): string => {
    mkdirSync(at(name));
    writeFileSync(join(at(name), 'a.txt'), article(0));
    chmodSync(folder, 0o755);
    if (nobody.uid !== undefined) chownSync(at(name), nobody.uid, nobody.gid);
    return at(name);
  };

  it('lies in a folder that may not be written', () => {
    const place = ownFolder('read-only');
    chmodSync(place, 0o555);
    expect(program(['add', join(place, 'a.txt'), '--ledger', join(place, 'new.db')])).toMatchObject({
      status: 5, stderr: `hearsay: ${join(place, 'new.db')}: cannot be opened: it, or its folder, may not be read or written\n`,
    });
    chmodSync(place, 0o755);
  });

  it('lies on a disk that takes no more, and keeps what it has', async () => {
    const place = ownFolder('full'), path = join(place, 'own.db');
    expect(program(['add', join(place, 'a.txt'), '--ledger', path]).status).toBe(0);
    writeFileSync(join(place, 'large.txt'), Buffer.from(Array.from({ length: 40_000 }, (_, n) => 33 + (n * n * 31 + n * 17 + (n >> 3)) % 90)).toString());
    expect(program(['add', join(place, 'large.txt'), '--ledger', path], 'trap "" XFSZ; ulimit -f 8;')).toMatchObject({
      status: 5, stderr: expect.stringContaining('what was added before is safe') as string,
    });
    const ledger = await openLedger(path);
    expect([(await ledger.counts()).articles, await ledger.check()]).toEqual([1, []]);
    await ledger.close();
  });
});

describe.skipIf(storeKinds()[1]?.skipped)('a PostgreSQL database that cannot be used (needs PostgreSQL)', () => {
  const kind = storeKinds()[1];
  beforeAll(async () => kind?.start(), 60_000);
  afterAll(async () => kind?.stop());
  const fresh = async (change: (url: URL) => void = () => {}): Promise<string> => {
    const url = new URL(await kind?.address() ?? '');
    change(url);
    return url.href;
  };
  const withSql = async (address: string, sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  it('has no ledger yet, and gets none from a question', async () => {
    const address = await fresh();
    expect(await troubleIn(address, false)).toMatch(/^missing: there is no ledger here yet/);
    expect(await troubleIn(address, false)).toMatch(/^missing/);
  });

  it('is behind a password', async () => expect(await troubleIn(await fresh((url) => { url.password = 'wrong'; }))).toBe('refused: the server does not accept this user and password'));
  it('is on a server that is not there', async () => expect(await troubleIn(await fresh((url) => { url.port = '1'; }))).toBe('unreachable: no server answers there'));
  it('has no such name', async () => expect(await troubleIn(await fresh((url) => { url.pathname = '/nowhere'; }))).toBe('missing: the server has no database of this name'));
  it('does not show the password in what it says', async () => {
    const address = await fresh((url) => { url.password = 'secret'; });
    await expect(openLedger(address)).rejects.toThrow(/^(?!.*secret)/);
  });

  it('is of another program, and stays as it is', async () => {
    const address = await fresh();
    await withSql(address, 'create schema hearsay; create table hearsay.notes (text text)');
    expect(await troubleIn(address)).toBe('foreign: has a schema "hearsay" of some other program, and no ledger');
  });

  it('was written by a newer Hearsay', async () => {
    const address = await ledgerAt(await fresh());
    await withSql(address, 'update hearsay.meta set format = 99');
    expect(await troubleIn(address)).toMatch(/^newer: was written by a newer Hearsay \(format 99; /);
  });
});
