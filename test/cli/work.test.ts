import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDriver } from '../../src/ledger/sqlite/driver.ts';
import { article } from '../support/articles.ts';
import { ran } from '../support/shell.ts';
import { laidOut, packedPage } from '../support/warc.ts';

let folder = '';
const path = (name: string): string => join(folder, name);
const on = async (ledger: string, ...args: string[]): Promise<Record<string, unknown>[]> => (await ran([...args, '--ledger', path(ledger)])).out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-work-'));
  for (const n of [0, 1]) writeFileSync(path(`${n}.warc.gz`), packedPage(`https://quay.example/${n}`, laidOut(`Lane ${n}`, article(n).split('\n\n'), 'The Quay Gazette', '2031-03-12')));
  writeFileSync(path('2.warc.gz'), packedPage('https://quay.example/2', laidOut('Lane 2', article(2).split('\n\n'), 'The Quay Gazette', '2031-03-12')));
  await ran(['read', path('2.warc.gz'), '--shard', path('2.shard')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('hearsay jobs', () => {
  it('puts a job in once', async () => {
    expect([await on('once.db', 'jobs', path('0.warc.gz'), path('1.warc.gz')), await on('once.db', 'jobs', path('0.warc.gz'), path('2.shard'))]).toEqual([[{ put: 2, known: 0 }], [{ put: 1, known: 1 }]]);
  });

  it('puts the addresses of a host together, so that no two workers hurry it', async () => {
    const urls = Array.from({ length: 60 }, (_, n) => `https://${n % 2 === 0 ? 'quay' : 'lantern'}.example/${n}`);
    expect(await on('hosts.db', 'jobs', ...urls)).toEqual([{ put: 2, known: 0 }]);
  });
});

describe('hearsay work', () => {
  it('does every job, and leaves the ledger that adding leaves', async () => {
    await on('work.db', 'jobs', path('0.warc.gz'), path('1.warc.gz'), path('2.shard'));
    const ended = await on('work.db', 'work', '--drain');
    await ran(['add', ...[0, 1, 2].map((n) => path(`${n}.warc.gz`)), '--ledger', path('direct.db')]);
    const exported = async (ledger: string): Promise<string> => (await ran(['export', 'canonical', '--ledger', path(ledger)])).out;
    expect(ended.map((job) => [job['ended'], job['articles'], job['problems']])).toEqual([['done', 1, []], ['done', 1, []], ['done', 1, []]]);
    expect(await exported('work.db') === await exported('direct.db')).toBe(true);
    expect(await on('work.db', 'jobs')).toEqual([{ waiting: 0, running: 0, done: 3, parked: 0, articles: 3, lastMinute: 3, lastHour: 3, workers: [] }]);
  });

  it('tries a job of which nothing can be read three times, and parks it with its error', async () => {
    await on('parked.db', 'jobs', path('nowhere.warc.gz'));
    const due = async (): Promise<void> => {
      const driver = await openDriver(path('parked.db'), 1000);
      driver.exec("update job set due = 0 where state = 'waiting'");
      driver.close();
    };
    const hurry = setInterval(() => void due().catch(() => {}), 200);
    const ended = await on('parked.db', 'work', '--drain').finally(() => clearInterval(hurry));
    expect(ended.map((job) => job['ended'])).toEqual(['failed', 'failed', 'failed']);
    expect(await on('parked.db', 'jobs', '--parked')).toMatchObject([{ state: 'parked', failed: 3, error: `${path('nowhere.warc.gz')}: no such file or folder` }]);
    expect(await on('parked.db', 'jobs', '--retry')).toEqual([{ retried: 1 }]);
  });
});
