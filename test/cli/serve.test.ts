import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServe, type ServeOptions } from '../../src/cli/serve/run.ts';
import type { Shell } from '../../src/cli/shell.ts';
import { LIMITS } from '../../src/http/desk.ts';
import { ran } from '../support/shell.ts';

let folder = '', ledger = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'));
  ledger = join(folder, 'own.db');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Serves while `during` runs, which is given the address. */
async function serving(options: Partial<ServeOptions>, during: (address: string) => Promise<void>): Promise<void> {
  let stop = (): void => {}, found = (_address: string): void => {};
  const stopped = new Promise<void>((resolve) => { stop = resolve; }), address = new Promise<string>((resolve) => { found = resolve; });
  const shell: Shell = {
    stdout: { write: () => true }, env: { USER: 'ruun' },
    stderr: {
      write: (text, written) => {
        const [at] = /http:\S+/.exec(String(text)) ?? [];
        if (at !== undefined) found(at);
        written?.();
        return true;
      },
    },
  };
  const served = runServe({ ledger, host: '127.0.0.1', port: 0, open: 'no', log: 'none', maxText: LIMITS.text, maxFiles: LIMITS.files, ...options }, shell, stopped);
  try {
    await during(await address);
  } finally {
    stop();
    await served;
  }
}

describe('hearsay serve', () => {
  it('prints its address, makes the ledger and answers until it is stopped', async () => {
    let status = 0, at = '';
    await serving({}, async (address) => {
      at = address;
      status = (await fetch(`${address}api/stats`)).status;
    });
    await expect(fetch(at)).rejects.toThrow('fetch failed');
    expect([status, existsSync(ledger)]).toEqual([200, true]);
  });

  it('refuses an address that others reach, while there is no key', async () => {
    const { err, code } = await ran(['serve', '--ledger', join(folder, 'none.db'), '--host', '0.0.0.0']);
    expect([code, /hearsay serve keys add/.test(err), existsSync(join(folder, 'none.db'))]).toEqual([2, true, false]);
  });

  it('listens for others once there is one, and answers those who have it', async () => {
    const place = join(folder, 'locked.db'), { out } = await ran(['serve', 'keys', 'add', 'desk', '--scope', 'read', '--ledger', place]), got: number[] = [];
    await serving({ ledger: place, host: '0.0.0.0' }, async (address) => {
      const local = address.replace('0.0.0.0', 'localhost');
      got.push((await fetch(`${local}api/stats`)).status, (await fetch(`${local}api/stats`, { headers: { authorization: `Bearer ${out.trim()}` } })).status);
    });
    expect(got).toEqual([401, 200]);
  });

  it('says that somebody listens there already', async () => {
    let told = '';
    await serving({}, async (address) => { told = (await ran(['serve', '--ledger', join(folder, 'second.db'), '--port', new URL(address).port])).err; });
    expect(told).toContain('somebody listens there already');
  });

  it.each([['--port', '70000'], ['--port', 'x'], ['--max-text', '-1'], ['--open', 'maybe']])('refuses %s %s', async (option, value) => expect((await ran(['serve', option, value])).code).toBe(2));
});

describe('hearsay serve keys', () => {
  it('adds, lists and removes keys, and keeps no secret', async () => {
    const place = ['--ledger', join(folder, 'keys.db')], { out: secret } = await ran(['serve', 'keys', 'add', 'one', '--scope', 'add', 'review', ...place]), listed = (await ran(['serve', 'keys', 'list', ...place])).out, kept = readFileSync(join(folder, 'keys.db.keys.json'), 'utf8');
    await ran(['serve', 'keys', 'remove', 'one', ...place]);
    expect([/^hearsay_[\w-]{43}\n$/.test(secret), listed.split('\t').slice(0, 2), kept.includes(secret.trim()), (await ran(['serve', 'keys', 'list', ...place])).out]).toEqual([true, ['one', 'add,review'], false, '']);
  });

  it.each([[['add']], [['add', 'a b']], [['remove', 'nobody']], [['add', 'x', '--scope', 'all']]])('refuses %j', async (args) => expect((await ran(['serve', 'keys', ...args, '--ledger', join(folder, 'no.db')])).code).toBe(2));
});
