import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follower } from '../../src/cli/watch/follow.ts';
import { NEW_LIST } from '../../src/cli/watch/schedule.ts';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { openFetcher } from '../../src/snapshot/fetch/fetcher.ts';
import { newsSite, OUTLETS, STORIES } from '../support/news-site.ts';
import { ran } from '../support/shell.ts';
import { answering, fakeHost, type FakeHost } from '../support/web.ts';

const BEGIN = Date.UTC(2031, 2, 1), HOUR = 3_600_000, DAYS = 3;
let folder = '', host: FakeHost, clock = BEGIN, hearsay: Hearsay;
const site = newsSite(() => (clock - BEGIN) / HOUR), problems: string[] = [], dead = 'http://dead.example';
const feedOf = (outlet: string): string => `http://${outlet}:${host.port}${outlet === 'sitemap.example' ? '/robots.txt' : '/feed'}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-watch-'));
  host = await fakeHost(site.listener);
  const fetcher = openFetcher({ ...host.web, lookup: answering('127.0.0.1'), now: () => clock, wait: async () => {} });
  // Stopped and started again each simulated day, as a machine would.
  for (let day = 1; day <= DAYS; day++) {
    hearsay = await openHearsay(join(folder, 'watch.db'), { create: true });
    if (day === 1) await hearsay.ledger.watch(OUTLETS.map((outlet) => ({ url: feedOf(outlet), kind: 'list', next: new Date(clock).toISOString(), body: { ...NEW_LIST } })));
    const { turn } = follower(hearsay, fetcher, { now: () => clock, random: () => 0.5 }, { kept: async () => {}, problem: async (url, problem) => void problems.push(`${url}: ${problem}`) });
    for (const end = BEGIN + day * 24 * HOUR; clock < end;) clock = Math.min(end, Math.max(clock + 1000, await turn() ?? end));
    if (day < DAYS) await hearsay.close();
  }
  await fetcher.close();
}, 120_000);
afterAll(async () => {
  await hearsay.close();
  await host.close();
  rmSync(folder, { recursive: true });
});

/** The versions of every story of an outlet, oldest first, by the number of days they tell. */
async function editions(outlet: string): Promise<string[]> {
  const told: string[] = [];
  for (let n = 0; n < STORIES; n++) {
    const versions = await hearsay.ledger.articles({ url: `http://${outlet}:${host.port}/story/${n}`, limit: 10 });
    told.push(versions.map(({ reading }) => /closed for (\d) days/.exec(reading.article.text)?.[1] ?? '').sort().join(' '));
  }
  return told;
}

describe('a site that is followed for three days', () => {
  const ALL = ['2 3', '2', '2', '2 3', '2', '2', '2 3', '2', '2'];
  it.each(['rss.example', 'atom.example', 'json.example', 'sitemap.example', 'busy.example'])('has every article of %s once and every change as a version', async (outlet) => expect(await editions(outlet)).toEqual(ALL));

  it('is asked for what has changed only', () => expect((site.answers.get('304') ?? 0) > (site.answers.get('200') ?? 0)).toBe(true));
  it('is followed through 429 and 500', () => expect([(site.answers.get('429') ?? 0) > 5, (site.answers.get('500') ?? 0) > 5]).toEqual([true, true]));
  it('is not asked for what its robots.txt forbids', () => expect(site.answers.get('private')).toBeUndefined());

  it('has its dead feed told once', () => {
    expect(problems.filter((problem) => problem.startsWith(dead) && problem.includes('held for dead'))).toEqual([expect.stringMatching(/: the host answered 404: no such page; it has failed \d+ times since 2031-03-01T\S+, and is held for dead$/)]);
  });

  it('is listed with how it fares', async () => {
    const { out } = await ran(['watch', '--list', '--ledger', join(folder, 'watch.db')]);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { url: string; dead?: boolean });
    expect(lines.map(({ url, dead: isDead }) => [new URL(url).hostname, new URL(url).pathname, isDead ?? false]).sort()).toEqual([
      ['atom.example', '/feed', false], ['busy.example', '/feed', false], ['dead.example', '/feed', true], ['json.example', '/feed', false], ['rss.example', '/feed', false],
      ['sitemap.example', '/news.xml.gz', false], ['sitemap.example', '/robots.txt', false], ['sitemap.example', '/sitemaps.xml', false],
    ]);
  });
});

describe('hearsay watch', () => {
  const on = (...args: string[]): ReturnType<typeof ran> => ran(['watch', ...args, '--ledger', join(folder, 'own.db')], { web: { ...host.web, lookup: answering('127.0.0.1'), now: () => clock } });

  it('visits what is due, once', async () => {
    const first = await on(feedOf('atom.example'), '--once'), again = await on('--once');
    expect([first.out.trimEnd().split('\n').length, again.out]).toEqual([STORIES, '']);
  });
  it('drops what is not wanted any more', async () => {
    await on('--drop', feedOf('atom.example'));
    expect(JSON.parse((await on('--list')).out)).not.toHaveProperty('next');
  });
  it('takes web addresses', async () => expect(await on('feed.xml')).toMatchObject({ code: 2, err: 'error: feed.xml is no web address\n' }));
  it('says what is no feed', async () => expect((await on(`http://atom.example:${host.port}/story/1`, '--once')).err).toBe(`hearsay: http://atom.example:${host.port}/story/1: is no feed, no sitemap and no robots.txt\n`));
});

it('hearsay add takes every page that a feed names', async () => {
  const { out } = await ran(['add', feedOf('atom.example'), '--ledger', join(folder, 'add.db')], { web: { ...host.web, lookup: answering('127.0.0.1'), now: () => clock } });
  expect(out.trimEnd().split('\n')).toHaveLength(STORIES);
});
