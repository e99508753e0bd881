import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../support/articles.ts';
import { ran } from '../support/shell.ts';
import { fakeHost, type FakeHost } from '../support/web.ts';

let folder = '', host: FakeHost, edition = 1;
const answered: number[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-add-web-'));
  host = await fakeHost((request, response) => {
    if (request.url === '/moved') return response.writeHead(302, { location: '/story', etag: '"1"' }).end();
    if (request.url !== '/story') return response.writeHead(404).end();
    const etag = `"${edition}"`, status = request.headers['if-none-match'] === etag ? 304 : 200;
    answered.push(status);
    return response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', etag }).end(status === 200 ? article(edition) : undefined);
  });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

describe('hearsay add of a web address', () => {
  const add = async (path: string, day: number): Promise<unknown> => {
    const { out } = await ran(['add', host.at(path), '--ledger', join(folder, 'web.db')], { web: { ...host.web, now: () => Date.UTC(2031, 2, day) } });
    return (JSON.parse(out) as { outcome: string }).outcome;
  };

  it('asks its host for what has changed only, and keeps each change as a version', async () => {
    const outcomes = [await add('/story', 1), await add('/story', 2)];
    edition = 2;
    outcomes.push(await add('/story', 3), await add('/story', 4));
    expect({ outcomes, answered: answered.splice(0) }).toEqual({ outcomes: ['added', 'kept', 'added', 'kept'], answered: [200, 304, 200, 304] });
  });

  it('does so behind redirects too', async () => {
    await add('/moved', 5);
    expect([await add('/moved', 6), answered.splice(0)]).toEqual(['kept', [200, 304]]);
  });

  it('leaves no trace of having asked in vain', async () => {
    const exported = async (): Promise<string> => (await ran(['export', 'canonical', '--ledger', join(folder, 'web.db')])).out;
    const before = await exported();
    await add('/story', 7);
    expect(await exported()).toBe(before);
  });
});
