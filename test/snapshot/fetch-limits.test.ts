import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetched, openFetcher, type Web } from '../../src/snapshot/fetch/fetcher.ts';
import { fakeHost, type FakeHost } from '../support/web.ts';

const PAGE = '<!doctype html><title>Ferry lane closed</title><p>The harbour office said the lane is closed.</p>';
const ZEROS = gzipSync(Buffer.alloc(64 * 2 ** 20));

const ANSWERS: Readonly<Record<string, Parameters<typeof fakeHost>[0]>> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"one"', 'last-modified': 'Wed, 12 Mar 2031 08:00:00 GMT' }).end(PAGE),
  '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/deflate': (_, response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(PAGE)),
  '/br': (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/twice': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync(PAGE))),
  '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(ZEROS),
  '/bomb-in-bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(gzipSync(gzipSync(ZEROS))),
  '/half-gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 60)),
  '/no-gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PAGE),
  '/odd-coding': (_, response) => response.writeHead(200, { 'content-encoding': 'lzma' }).end(PAGE),
  '/endless': (_, response) => {
    response.writeHead(200);
    const pour = (): void => { while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))); };
    response.on('drain', pour);
    pour();
  },
  '/drip': (_, response) => {
    response.writeHead(200);
    const drops = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(drops));
  },
  '/silence': () => {},
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page#below' }).end(),
  '/too-long': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(PAGE, () => response.destroy());
  },
  '/too-short': (_, response) => response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfalse`),
  '/two-lengths': (_, response) => response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 500\r\n\r\n${PAGE}`),
  '/huge': (_, response) => response.writeHead(200, { 'content-length': `${10 ** 12}` }).flushHeaders(),
  '/no-http': (_, response) => response.socket?.end('220 mail.example ESMTP\r\n'),
  '/many-headers': (_, response) => response.writeHead(200, { long: 'a'.repeat(100_000) }).end(PAGE),
  '/empty': (_, response) => response.writeHead(200).end(),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '30' }).end(),
  '/closed': (_, response) => response.writeHead(503, { 'retry-after': 'Wed, 12 Mar 2031 01:00:00 GMT' }).end(),
  '/teapot': (_, response) => response.writeHead(418).end('no'),
};

let host: FakeHost;
beforeAll(async () => {
  host = await fakeHost((request, response) => {
    if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else (ANSWERS[request.url ?? ''] ?? ((_, answer) => answer.writeHead(404).end()))(request, response);
  });
});
afterAll(() => host.close());

async function fetched(path: string, limits: Web['limits'] = {}, known = {}): Promise<Fetched> {
  const fetcher = openFetcher({ ...host.web, limits, now: () => Date.UTC(2031, 2, 12) });
  const answer = await fetcher.fetch(host.at(path), known);
  await fetcher.close();
  return answer;
}

const text = (answer: Fetched): string => ('bytes' in answer ? new TextDecoder().decode(answer.bytes) : JSON.stringify(answer));

describe('a page', () => {
  it('comes with where and when it was fetched, and what its host says of it', async () => {
    const { url, fetchedAt, headers } = await fetched('/page') as Fetched & { url: string; fetchedAt: string; headers: Record<string, string> };
    expect([url, fetchedAt, headers['etag'], headers['last-modified']]).toEqual([host.at('/page'), '2031-03-12T00:00:00.000Z', '"one"', 'Wed, 12 Mar 2031 08:00:00 GMT']);
  });
  it('has the address it was moved to', async () => expect(await fetched('/moved')).toMatchObject({ url: host.at('/page') }));
  it.each(['/gzip', '/deflate', '/br', '/twice'])('is unpacked: %s', async (path) => expect(text(await fetched(path))).toBe(PAGE));
  it('is not sent again where it is unchanged', async () => expect(await fetched('/page', {}, { etag: '"one"' })).toEqual({ unchanged: true }));
});

it('what a host sends behind the end of its answer is nobody’s page', async () => {
  const fetcher = openFetcher({ ...host.web, now: () => Date.UTC(2031, 2, 12) });
  const first = await fetcher.fetch(host.at('/too-short')), second = await fetcher.fetch(host.at('/page'));
  await fetcher.close();
  expect([text(first), text(second)]).toEqual([PAGE, PAGE]);
});

describe('a fetch ends with a sentence', () => {
  it.each<[string, Web['limits'], string]>([
    ['/bomb', {}, 'the page is compressed to less than a 100th of its size, which no page is, and was not unpacked'],
    ['/bomb-in-bomb', {}, 'the page is compressed several times over'],
    ['/half-gzip', {}, 'the page is compressed, and the compressed bytes are damaged or cut off'],
    ['/no-gzip', {}, 'the page is compressed, and the compressed bytes are damaged or cut off'],
    ['/odd-coding', {}, 'the page is compressed by "lzma", which cannot be unpacked here'],
    ['/endless', { bytes: 2 ** 20 }, 'the page is larger than 1 MB, which no article is'],
    ['/huge', {}, 'the page is larger than 32 MB, which no article is'],
    ['/drip', { time: 300 }, 'the host took longer than 0.3 seconds'],
    ['/silence', { time: 300 }, 'the host took longer than 0.3 seconds'],
    ['/loop', {}, 'the page leads from one address to the next, more than 10 times'],
    ['/too-long', {}, 'the host broke off before the page was complete'],
    ['/two-lengths', {}, 'the page is not as long as the host said'],
    ['/no-http', {}, 'what the host answers is no HTTP'],
    ['/many-headers', {}, 'the headers of the answer are too long'],
    ['/empty', {}, 'the page is empty'],
    ['/nowhere', {}, 'the host answered 404: no such page'],
    ['/teapot', {}, 'the host answered 418'],
  ])('at %s', async (path, limits, sentence) => expect(await fetched(path, limits)).toMatchObject({ problem: sentence }));

  it('that says when to come again', async () => expect(await fetched('/busy')).toEqual({ problem: 'the host answered 429: asked too often, try later', status: 429, retryAfter: 30 }));
  it('or at what time', async () => expect(await fetched('/closed')).toEqual({ problem: 'the host answered 503: it is overloaded or closed, try later', status: 503, retryAfter: 3600 }));

  it('where nobody listens', async () => {
    const fetcher = openFetcher({ allow: () => true });
    expect(await fetcher.fetch('http://127.0.0.1:1/')).toEqual({ problem: 'the host does not answer on this port' });
  });

  it('within little more than its time', async () => {
    const before = performance.now();
    await fetched('/drip', { time: 300 });
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
