import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHearsay } from '../../src/hearsay.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { article } from '../support/articles.ts';
import { ran } from '../support/shell.ts';
import { snapshotOfText } from '../support/snapshot.ts';
import { laidOut, packedPage } from '../support/warc.ts';

/** More than one transaction holds. */
const PAGES = 20, DAMAGED = 10;

let folder = '';
const path = (name: string): string => join(folder, name);
const program = (...args: string[]): { stdout: string; stderr: string; status: number | null } => spawnSync(process.execPath, ['dist/cli/main.js', ...args], { encoding: 'utf8' });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-jobs-'));
  const members = Array.from({ length: PAGES }, (_, n) => packedPage(`https://quay.example/${n}`, laidOut(`Lane ${n} closed`, article(n).split('\n').filter((line) => line !== ''), 'The Quay Gazette', '2031-03-12')));
  members[DAMAGED]?.fill(0xff, 40, 60);
  writeFileSync(path('news.warc.gz'), Buffer.concat(members));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--jobs', () => {
  it('adds what one thread adds, and loses of a damaged archive only the damaged page', async () => {
    const one = program('add', path('news.warc.gz'), '--ledger', path('one.db')), two = program('add', path('news.warc.gz'), '--jobs', '2', '--ledger', path('two.db'));
    expect([two.stdout === one.stdout, two.status]).toEqual([true, 3]);
    expect(two.stdout.trimEnd().split('\n')).toHaveLength(PAGES - 1);
    const [first, second] = [await ran(['export', 'canonical', '--ledger', path('one.db')]), await ran(['export', 'canonical', '--ledger', path('two.db')])];
    expect(second.out === first.out).toBe(true);
  });

  it('reads in the order of the inputs', async () => {
    expect(program('read', path('news.warc.gz'), '--jobs', '3').stdout === (await ran(['read', path('news.warc.gz')])).out).toBe(true);
  });

  it.each(['0', 'many', '1000'])('is no %s', (jobs) => expect(program('read', path('news.warc.gz'), '--jobs', jobs)).toMatchObject({ status: 2, stderr: expect.stringContaining('It should be a number from 1 to 512.') as string }));
});

describe('a page that a thread cannot read', () => {
  it('is kept with a remark, and read when somebody can', async () => {
    const incoming = [{ snapshot: { ...snapshotOfText('Mayor Ola Rusk said the lane is closed.'), input: 'loop' }, hints: {} }];
    const broken = await openHearsay(path('unread.db'), { create: true, jobs: 1, crew: { worker: new URL('../support/crew-worker.mjs', import.meta.url), time: 1500 } });
    const kept = [];
    for await (const one of broken.add(incoming)) kept.push([one.outcome, one.statements, one.problem]);
    await broken.close();
    const whole = await openHearsay(path('unread.db'));
    for await (const one of whole.add(incoming)) kept.push([one.outcome, one.statements, one.problem]);
    const faults = [];
    for await (const fault of whole.verify()) faults.push(fault);
    await whole.close();
    const ledger = await openLedger(path('unread.db')), articles = await ledger.articles({ limit: 10, replaced: true });
    await ledger.close();
    expect({ kept, faults }).toEqual({ kept: [['added', 0, 'reading it took longer than 1.5 seconds'], ['added', 1, undefined]], faults: [] });
    expect(articles.map(({ current, reading }) => [current, reading.remarks.some(({ rule }) => rule === 'crew/unread')]).sort()).toEqual([[false, true], [true, false]]);
  });
});
