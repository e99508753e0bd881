import { createConnection } from 'node:net';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditIn } from '../../src/http/audit.ts';
import { addKey, keyringOf, keysIn, removeKey } from '../../src/http/keys.ts';
import { listen, type Serving } from '../../src/http/serve.ts';
import type { Incoming } from '../../src/hearsay.ts';
import { quarrel } from '../support/quarrel.ts';
import { type Served, served } from '../support/served.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const SCRIPT = '<script>alert(1)</script>', IMAGE = '<img src=x onerror=alert(1)>', DRAWING = '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>';
/** An article that tries to be a program wherever it can: headline, speaker, words, address. */
const hostile: Incoming = {
  snapshot: { ...snapshotOfText(`${SCRIPT} Lind says\n\n“${DRAWING} the bridge is open,” General ${IMAGE} Lind said on Monday. ${SCRIPT}\n`), input: 'javascript:alert(1)' }, hints: { outlet: `The ${SCRIPT} Post`, published: '2031-03-12', url: 'javascript:alert(document.cookie)' },
};

let server: Served, audit = '', keys = '';
beforeAll(async () => {
  server = await served({ articles: [...quarrel, hostile] });
  audit = join(server.folder, 'audit.jsonl');
  keys = join(server.folder, 'keys.json');
});
afterAll(() => server.close());

describe('what an article holds', () => {
  it.each(['/api/search?words=bridge', '/api/articles', '/api/speakers', '/api/network', '/articles.json', '/articles.jsonl', '/search.jsonl?words=bridge', '/api/export/csv', '/api/export/jsonl', '/api/export/schema-org'])('is never a page at %s', async (path) => {
    const response = await server.ask(path);
    expect([response.status, /html|svg|xml/.test(response.headers.get('content-type') ?? 'html'), response.headers.get('x-content-type-options'), response.headers.get('content-security-policy')?.includes("script-src 'self'")]).toEqual([200, false, 'nosniff', true]);
  });

  it('comes back word for word as JSON', async () => {
    const rows = await server.rows('/api/articles?title=lind');
    expect(rows.map(({ title, outlet, url }) => [title, outlet, url])).toEqual([[`${SCRIPT} Lind says`, `The ${SCRIPT} Post`, 'javascript:alert(document.cookie)']]);
  });

  it('is a download that runs nothing, as the bytes it came as', async () => {
    const html = `<html><body>${SCRIPT}<p>The bridge is open, Lind said.</p></body></html>`;
    await server.post('/api/add', { html });
    await server.desk.jobs.settled();
    const [job] = await server.rows('/api/jobs') as { added: { snapshot: string }[] }[], response = await server.ask(`/api/snapshots/${job?.added[0]?.snapshot}`);
    expect([response.headers.get('content-type'), response.headers.get('content-security-policy'), response.headers.get('content-disposition')?.startsWith('attachment'), await response.text()]).toEqual(['text/plain; charset=utf-8', 'sandbox', true, html]);
  });

  it('is no address to fetch from where it is no page', async () => {
    expect((await server.post('/api/read', { url: 'javascript:alert(1)' })).status).toBe(400);
    expect((await server.post('/api/read', { url: 'file:///etc/passwd' })).status).toBe(400);
  });

  it('is not fetched from this machine or its network', async () => {
    const answers = await Promise.all(['http://127.0.0.1:1/', 'http://169.254.169.254/latest/', 'http://[::1]/', 'http://10.0.0.1/'].map((url) => server.post('/api/read', { url })));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  });
});

describe('a path', () => {
  it('leads to no file outside the built pages', async () => {
    const pages = join(server.folder, 'web');
    mkdirSync(join(pages, 'assets'), { recursive: true });
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Hearsay</title>');
    writeFileSync(join(pages, 'assets', 'page-3fa9.js'), 'export {};');
    const other = await served({ articles: [], pages });
    const paths = ['/assets/page-3fa9.js', '/assets/../index.html', '/assets/..%2findex.html', '/assets/%2e%2e/index.html', '/assets/..%5cindex.html', '/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd', '/assets//etc/passwd', '/assets/', '/assets/page-3fa9.js%00.png'];
    const got = await Promise.all(paths.map(async (path) => [path, (await other.ask(path)).status]));
    await other.close();
    expect(got).toEqual(paths.map((path, n) => [path, n === 0 ? 200 : 404]));
  });

  it('sent raw leads nowhere either', async () => {
    const serving = await listen(server.app, '127.0.0.1', 0);
    const answer = await raw(serving, 'GET /assets/../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await serving.close();
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 404 Not Found');
  });
});

describe('a body', () => {
  const to = (path: string, body: string, type: string): Promise<Response> => server.ask(path, { method: 'POST', body, headers: { 'content-type': type } });

  it.each([
    ['too large', () => to('/api/read', JSON.stringify({ text: 'x'.repeat(1024 * 1024) }), 'application/json'), 413],
    ['no JSON', () => to('/api/read', '{"text": ', 'application/json'), 400],
    ['another type', () => to('/api/read', 'text=x', 'application/x-www-form-urlencoded'), 415],
    ['without what is needed', () => to('/api/read', '{}', 'application/json'), 400],
    ['with what nobody knows', () => to('/api/review', JSON.stringify({ about: 'statement:1', verdict: 'accept', admin: true }), 'application/json'), 400],
    ['a list', () => to('/api/read', '[]', 'application/json'), 400],
    ['null', () => to('/api/read', 'null', 'application/json'), 400],
    ['a prototype', () => to('/api/read', '{"__proto__": {"text": "x"}}', 'application/json'), 400],
    ['no form', () => to('/api/add', 'x', 'multipart/form-data'), 400],
    ['a form that ends too soon', () => to('/api/add', '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nx', 'multipart/form-data; boundary=b'), 400],
    ['about nothing there is', () => to('/api/review', JSON.stringify({ about: 'statement:00', verdict: 'accept' }), 'application/json'), 404],
  ] as const)('%s is refused', async (_, sent, status) => expect((await sent()).status).toBe(status));

  it('of a file of no known kind is refused', async () => {
    const form = new FormData();
    form.append('files', new File(['MZ'], 'setup.exe'));
    expect((await server.ask('/api/add', { method: 'POST', body: form })).status).toBe(415);
  });

  it('that lies about its length is cut off where it becomes too large', async () => {
    const small = await served({ articles: [], limits: { text: 1000, files: 1000 } }), serving = await listen(small.app, '127.0.0.1', 0);
    const answer = await raw(serving, `POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${`3e8\r\n${'x'.repeat(1000)}\r\n`.repeat(3)}0\r\n\r\n`);
    await serving.close();
    await small.close();
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 413 Payload Too Large');
  });
});

describe('a foreign', () => {
  it.each([['host', { host: 'evil.example' }], ['host with our port', { host: 'evil.example:4477' }], ['host that begins like ours', { host: 'localhost.evil.example' }], ['origin', { origin: 'https://evil.example' }], ['origin on another port', { origin: 'http://localhost:9999' }], ['origin that is none', { origin: 'null' }]])('%s is refused', async (_, headers) => {
    expect((await server.app.request('http://localhost:4477/api/stats', { headers: { host: 'localhost:4477', ...headers } })).status).toBe(403);
  });

  it('site may not write from a browser, whatever it says it is', async () => {
    expect((await server.post('/api/review', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('site is told by no header that it may read', async () => {
    const response = await server.app.request('http://localhost:4477/api/stats', { method: 'OPTIONS', headers: { host: 'localhost:4477', origin: 'http://localhost:4477', 'access-control-request-method': 'POST' } });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('with keys', () => {
  let locked: Served, reader = '', admin = '';
  beforeAll(async () => {
    reader = addKey(keys, { name: 'reader', scopes: ['read'], made: '2031-03-20' });
    admin = addKey(keys, { name: 'desk', scopes: ['admin'], made: '2031-03-20' });
    locked = await served({ keyring: keyringOf(keys, false), audit: auditIn(audit) });
  });
  afterAll(() => locked.close());
  const as = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });

  it.each(['/api/stats', '/articles.json', '/articles.jsonl', '/api/export/csv', '/api/jobs', '/api/reviews'])('%s answers nobody without one', async (path) => expect((await locked.ask(path)).status).toBe(401));

  it('a wrong key is no key', async () => expect((await locked.ask('/api/stats', { headers: as('hearsay_wrong') })).status).toBe(401));

  it('pages and the description of the API are for everybody', async () => {
    expect([(await locked.ask('/')).status, (await locked.ask('/openapi.json')).status]).toEqual([200, 200]);
  });

  it('a key may do what its scopes say and nothing else', async () => {
    const text = { text: 'The lane is closed, Petra Ruun said.' };
    const got = [await locked.ask('/api/stats', { headers: as(reader) }), await locked.post('/api/read', text, as(reader)), await locked.post('/api/add', text, as(reader)), await locked.post('/api/review', {}, as(reader)), await locked.post('/api/add', text, as(admin))];
    await locked.desk.jobs.settled();
    expect(got.map(({ status }) => status)).toEqual([200, 200, 403, 403, 202]);
  });

  it('a feed reader sends its key as a password', async () => {
    expect((await locked.ask('/api/stats', { headers: { authorization: `Basic ${Buffer.from(`any:${reader}`).toString('base64')}` } })).status).toBe(200);
  });

  it('a browser keeps its key where no script sees it', async () => {
    const cookie = (await locked.post('/api/session', { key: reader })).headers.get('set-cookie') ?? '';
    expect([/HttpOnly/.test(cookie), /SameSite=Strict/.test(cookie), (await locked.ask('/api/stats', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status]).toEqual([true, true, 200]);
  });

  it('a decision carries the name of its key', async () => {
    const hit = ((await (await locked.ask('/api/search?words=divers', { headers: as(admin) })).json()) as { rows: { statement: string }[] }).rows[0];
    expect(await (await locked.post('/api/review', { about: hit?.statement, verdict: 'accept' }, as(admin))).json()).toMatchObject({ author: 'desk' });
  });

  it('is written down who did what, and who was refused', async () => {
    const lines = readFileSync(audit, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ who, did, status }) => `${String(who)} ${String(did)} ${String(status)}`)).toEqual(expect.arrayContaining(['reader POST /api/add 403', 'desk POST /api/add 202', 'desk POST /api/review 201']));
  });

  it('no secret is kept anywhere', () => {
    expect([keys, audit].some((path) => readFileSync(path, 'utf8').includes(reader))).toBe(false);
  });

  it('a key that is removed opens nothing at once, and the last one removed opens nothing to everybody', async () => {
    const file = join(server.folder, 'few.json'), secret = addKey(file, { name: 'one', scopes: ['read'], made: '2031-03-20' }), ring = keyringOf(file, false), before = ring.find(secret)?.name;
    removeKey(file, 'one');
    expect([before, ring.find(secret), ring.needed(), keysIn(file)]).toEqual(['one', undefined, true, []]);
  });
});

describe('a request', () => {
  it('with an Idempotency-Key is done once', async () => {
    const before = (await server.rows('/api/jobs')).length, sent = { text: 'The quay is dry, Orrin Vask said.' }, key = { 'idempotency-key': 'a1' };
    const [first, second] = [await server.post('/api/add', sent, key), await server.post('/api/add', sent, key)], other = await server.post('/api/add', { text: 'Another, Lind said.' }, key);
    await server.desk.jobs.settled();
    expect([(await first.json() as { id: string }).id === (await second.json() as { id: string }).id, second.headers.get('idempotency-replayed'), other.status, (await server.rows('/api/jobs')).length - before]).toEqual([true, 'true', 422, 1]);
  });

  it('too many is told when to come again', async () => {
    const slow = await served({ articles: [], rate: { burst: 3, second: 0.5 } });
    const got = [];
    for (let n = 0; n < 4; n++) got.push(await slow.ask('/api/stats'));
    await slow.close();
    expect([got.map(({ status }) => status), got[3]?.headers.get('retry-after')]).toEqual([[200, 200, 200, 429], '2']);
  });

  it('among a thousand at once gets its own right answer', async () => {
    const serving = await listen(server.app, '127.0.0.1', 0), hosts = new URL(serving.address).host;
    const kinds: readonly (readonly [path: string, status: number, init?: RequestInit])[] = [
      ['api/stats', 200], ['api/search?words=divers', 200], ['api/search?limit=x', 400], ['api/articles/none', 404], ['articles.json', 200], ['search', 200], ['none', 404], ['api/read', 200, { method: 'POST', body: JSON.stringify({ text: 'The bridge is open, Lind said.' }), headers: { 'content-type': 'application/json' } }],
      ['api/review', 400, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }], ['api/stats', 403, { headers: { origin: 'https://evil.example' } }],
    ];
    const wrong = (await Promise.all(Array.from({ length: 1000 }, async (_, n) => {
      const [path, status, init] = kinds[n % kinds.length] ?? ['', 0], response = await fetch(`http://${hosts}/${path}`, { ...init, headers: { 'accept-encoding': 'identity', ...init?.headers } });
      await response.arrayBuffer();
      return response.status === status ? [] : [`${path}: ${response.status}`];
    }))).flat();
    await serving.close();
    expect(wrong).toEqual([]);
  });
});

/** Bytes sent as they are, and what comes back. */
function raw({ address }: Serving, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (piece) => { answer += piece.toString(); });
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
    socket.on('close', () => resolve(answer));
  });
}
