import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFetcher } from '../../src/snapshot/fetch/fetcher.ts';
import { rulesOf } from '../../src/snapshot/fetch/robots.ts';
import { fakeHost, type FakeHost } from '../support/web.ts';

const ROBOTS = 'User-agent: Hearsay\nCrawl-delay: 5\nDisallow: /private/\n\nUser-agent: *\nDisallow: /\n';

describe('a robots.txt', () => {
  const rules = rulesOf('http://news.example/robots.txt', ROBOTS);
  it('allows what it does not name', () => expect(rules.allows('http://news.example/a')).toBe(true));
  it('forbids what it names', () => expect(rules.allows('http://news.example/private/a')).toBe(false));
  it('says how long to wait', () => expect(rules.pause).toBe(5000));
  it('that is empty allows everything, a page a second', () => {
    const { allows, pause } = rulesOf('http://news.example/robots.txt', '');
    expect([allows('http://news.example/'), pause]).toEqual([true, 1000]);
  });
  it('that asks for milliseconds by mistake does not stop for hours', () => expect(rulesOf('http://news.example/robots.txt', 'User-agent: *\nCrawl-delay: 10000').pause).toBe(120_000));
});

describe('a host with a robots.txt', () => {
  let host: FakeHost, robots = 200;
  beforeAll(async () => {
    host = await fakeHost((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(robots).end(ROBOTS);
      else response.end('A page of the harbour office.');
    });
  });
  afterAll(() => host.close());

  it('is not asked for what it forbids', async () => {
    const fetcher = openFetcher(host.web);
    expect(await fetcher.fetch(host.at('/private/a'))).toEqual({ problem: `the robots.txt of 127.0.0.1:${host.port} asks programs not to fetch it; save the page from a browser and read the file` });
    await fetcher.close();
    expect(host.asked).not.toContain('/private/a');
  });

  it('is asked as slowly as it wants', async () => {
    const waits: number[] = [];
    let time = 0;
    const fetcher = openFetcher({ ...host.web, now: () => time, wait: async (ms) => { waits.push(ms); time += ms; } });
    for (const path of ['/a', '/b', '/c']) await fetcher.fetch(host.at(path));
    await fetcher.close();
    expect(waits).toEqual([5000, 5000]);
  });

  it('is not asked for anything while it cannot say what it allows', async () => {
    robots = 503;
    const fetcher = openFetcher(host.web);
    const fetched = await fetcher.fetch(host.at('/d'));
    await fetcher.close();
    expect(fetched).toEqual({ problem: 'its host cannot say in robots.txt what it allows (it answers 503), and so nothing was fetched' });
    expect(host.asked).not.toContain('/d');
  });
});
