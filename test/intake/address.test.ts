import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ran } from '../support/shell.ts';
import { fakeHost, type FakeHost } from '../support/web.ts';

const STORY = '<!doctype html><html><head><title>Lane closed</title></head><body><article><h1>Lane closed</h1><p>“The lane is closed,” said Petra Ruun.</p></article></body></html>';
/** windows-1251 for «Тавія — Ruun said the lane is closed.» and nothing in the page says so. */
const CYRILLIC = Buffer.concat([Buffer.from([0xd2, 0xe0, 0xe2, 0xb3, 0xff]), Buffer.from(': Ruun said the lane is closed.')]);

let host: FakeHost, folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-intake-'));
  host = await fakeHost(({ url }, response) => {
    if (url === '/story') response.writeHead(200, { 'content-type': 'text/html' }).end(STORY);
    else if (url === '/short') response.writeHead(302, { location: '/story' }).end();
    else if (url === '/charset') response.writeHead(200, { 'content-type': 'text/plain; charset=windows-1251' }).end(CYRILLIC);
    else if (url === '/photo') response.writeHead(200, { 'content-type': 'image/png' }).end('PNG');
    else response.writeHead(404).end();
  });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

describe('hearsay read with a web address', () => {
  it('reads the page behind it', async () => {
    const { out, err, code } = await ran(['read', host.at('/short')], { web: { ...host.web, now: () => Date.UTC(2031, 2, 12) } });
    const { input, snapshot, attributions } = JSON.parse(out);
    expect([err, code]).toEqual(['', 0]);
    expect([input, snapshot.url, snapshot.mediaType, snapshot.fetchedAt]).toEqual([host.at('/short'), host.at('/story'), 'text/html', '2031-03-12T00:00:00.000Z']);
    expect(attributions[0].source.text).toBe('Petra Ruun');
  });

  it('reads it in the charset its host names', async () => {
    const { out } = await ran(['read', host.at('/charset')], { web: host.web });
    expect(JSON.parse(out).article.text).toMatch(/^Тавія: Ruun/);
  });

  it('goes on behind one that cannot be had', async () => {
    const { out, err, code } = await ran(['read', host.at('/photo'), host.at('/nowhere'), 'ftp://news.example/a', host.at('/story')], { web: host.web });
    expect(err).toBe(`hearsay: ${host.at('/photo')}: is image/png, and no article\nhearsay: ${host.at('/nowhere')}: the host answered 404: no such page\nhearsay: ftp://news.example/a: is a ftp: address, and only http: and https: are fetched\n`);
    expect([out.trimEnd().split('\n').length, code]).toEqual([1, 3]);
  });

  it('reaches nothing on this machine', async () => {
    const { err, code } = await ran(['read', host.at('/story')]);
    expect(err).toBe(`hearsay: ${host.at('/story')}: 127.0.0.1 is no public address (loopback), and nothing is fetched from there\n`);
    expect(code).toBe(3);
  });
});

describe('hearsay add with a web address', () => {
  const ledger = (): string[] => ['--ledger', join(folder, 'a.db')];

  it('keeps the page once, and verifies', async () => {
    const first = await ran(['add', host.at('/short'), ...ledger()], { web: host.web });
    const again = await ran(['add', host.at('/story'), ...ledger()], { web: host.web });
    expect([JSON.parse(first.out).outcome, JSON.parse(again.out).outcome]).toEqual(['added', 'kept']);
    expect(await ran(['verify', ...ledger()])).toMatchObject({ code: 0 });
  });
});
