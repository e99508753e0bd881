import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unread } from '../../src/crew/unread.ts';
import { serverFor } from '../../src/http/app.ts';
import { problemRow } from '../../src/http/problem.ts';
import { ROUTES } from '../../src/http/routes/routes.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { type Served, served } from '../support/served.ts';

let server: Served;
let ids: Record<string, string> = {};
beforeAll(async () => {
  server = await served();
  const [hit] = await server.rows('/api/search?words=divers'), [claim] = await server.rows('/api/claims'), [article] = await server.rows('/api/articles'), job = await (await server.post('/api/add', { text: 'Harbour open\n\nThe harbour is open, Orrin Vask said.\n' })).json() as { id: string };
  const decided = await (await server.post('/api/review', { about: String(hit?.['statement']), verdict: 'note', note: 'look again' })).json() as { id: string };
  const [tried, removed] = await Promise.all([1, 2].map(async () => (await (await server.post('/api/hooks', { url: 'http://127.0.0.1:9/hook' })).json() as { id: string }).id));
  await server.desk.jobs.settled();
  ids = { tried: String(tried), removed: String(removed), statement: String(hit?.['statement']), claim: String(claim?.['claim']), article: String(article?.['article']), snapshot: String(article?.['snapshot']), job: job.id, review: decided.id };
});
afterAll(() => server.close());

/** What is asked of the routes that need something: behind `?`, or as a body. */
const ASKED: Readonly<Record<string, () => { readonly path?: Readonly<Record<string, string | undefined>>; readonly query?: Readonly<Record<string, string | undefined>>; readonly body?: unknown }>> = {
  '/api/who-said': () => ({ query: { words: 'divers' } }), '/api/speaker': () => ({ query: { name: 'brandvik' } }), '/api/claim': () => ({ query: { claim: ids['claim'] } }), '/api/origins': () => ({ query: { claim: ids['claim'] } }),
  '/api/denials': () => ({ query: { words: 'ferry lane' } }), '/api/trace': () => ({ query: { words: 'divers' } }), '/api/changes': () => ({ query: { url: 'https://quay.example/1' } }), '/api/lint': () => ({ query: { text: 'An official said so.' }, body: { text: 'An official said that the talks had failed.' } }),
  '/api/quote': () => ({ query: { quote: 'the divers knew the lane' } }), '/api/span': () => ({ query: { of: ids['statement'] } }), '/api/article': () => ({ query: { article: ids['article'] } }), '/api/articles/:id': () => ({ path: { id: ids['article'] } }), '/api/snapshots/:sha256': () => ({ path: { sha256: ids['snapshot'] } }), '/api/read': () => ({ body: { text: 'The bridge is open, Lind said.' } }),
  '/api/add': () => ({ body: { text: 'Lane closed\n\nThe lane is closed, Petra Ruun said.\n', about: { published: '2031-03-15', outlet: 'The Lantern' } } }), '/api/jobs/:id': () => ({ path: { id: ids['job'] } }), '/api/jobs/:id/events': () => ({ path: { id: ids['job'] } }),
  '/api/review': () => ({ body: { about: ids['statement'], verdict: 'accept' } }), '/api/review/:id/undo': () => ({ path: { id: ids['review'] }, body: {} }), '/api/export/:format': () => ({ path: { format: 'csv' } }), '/api/session': () => ({ body: { key: '' } }),
  '/api/news': () => ({ query: { article: ids['article'] } }), '/feeds/claims/:feed': () => ({ path: { feed: `${ids['claim']}.atom` } }), '/feeds/speakers/:feed': () => ({ path: { feed: 'brandvik.atom' } }), '/feeds/outlets/:feed': () => ({ path: { feed: 'The Quay Gazette.atom' } }),
  '/api/hooks': () => ({ body: { url: 'http://127.0.0.1:9/hook' } }), '/api/hooks/:id/try': () => ({ path: { id: ids['tried'] }, body: {} }), '/api/hooks/:id/remove': () => ({ path: { id: ids['removed'] }, body: {} }),
};

describe('every route', () => {
  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))('%s answers what it declares', async (_, { method, path, query, answer }) => {
    const asked = ASKED[path]?.() ?? {}, at = path.replace(/:([a-z0-9]+)/g, (_whole, name: string) => encodeURIComponent(asked.path?.[name] ?? ''));
    const search = query && asked.query ? `?${new URLSearchParams(asked.query as Record<string, string>).toString()}` : '';
    const response = method === 'get' ? await server.ask(`${at}${search}`) : await server.post(at, asked.body);
    expect(response.status).toBe(answer.status);
    if (!('row' in answer)) expect(answer.mediaType === '*/*' || response.headers.get('content-type')?.startsWith(answer.mediaType) || response.headers.get('content-type')?.startsWith('text/plain')).toBe(true);
    else expect(answer.row.safeParse(await response.json()).error?.issues).toBeUndefined();
  });

  it('stands in /openapi.json', async () => {
    const { paths } = await (await server.ask('/openapi.json')).json() as { paths: Record<string, Record<string, unknown>> };
    expect(Object.entries(paths).flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`)).sort()).toEqual([...new Set(ROUTES.map(({ method, path }) => `${method} ${path.replace(/:([a-z0-9]+)/g, '{$1}')}`))].sort());
  });

  it('has an address of its own', () => expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ROUTES.length));
});

describe('an answer', () => {
  it('links to the next page, which goes on where it ends', async () => {
    const first = await server.ask('/api/articles?limit=2'), link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const all = await server.rows('/api/articles?limit=4');
    expect([...((await first.json()) as { rows: unknown[] }).rows, ...await server.rows(link)]).toEqual(all);
  });

  it('is not sent again to whoever has it', async () => {
    const tag = (await server.ask('/api/claims')).headers.get('etag') ?? '';
    const again = await server.ask('/api/claims', { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('stands at the address of its page with .json behind it', async () => {
    expect(await (await server.ask('/search.json?words=divers')).json()).toEqual(await (await server.ask('/api/search?words=divers')).json());
  });

  it('gives one thing where the page shows one', async () => {
    expect(await (await server.ask(`/articles/${ids['article']}.json`)).json()).toEqual(await (await server.ask(`/api/articles/${ids['article']}`)).json());
  });

  it('comes as lines with .jsonl behind it, all of them', async () => {
    const lines = (await (await server.ask('/articles.jsonl')).text()).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual(await server.rows('/api/articles?limit=1000'));
  });

  it.each([
    ['/api/search?words=x&wrods=y', 400], ['/api/search?limit=many', 400], ['/api/articles/article:00', 404], ['/api/snapshots/00', 404], ['/api/jobs/none', 404], ['/api/export/none', 404], ['/claims/claim:00.json', 404], ['/api/none', 404], ['/none', 404], ['/none.json', 404],
  ])('to %s is problem %i', async (path, status) => {
    const response = await server.ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(problemRow.safeParse(await response.json()).success).toBe(true);
  });
});

describe('an article that is sent to be read', () => {
  it.each([['/api/read', '{"html":"<p>The lane is shut.</p>"}'], ['/api/lint', '{"text":"The lane is shut."}']])('to %s is read where pages are read that are added, and a problem where that fails', async (path, body) => {
    const broken = { ...server.hearsay, read: async (snapshot: Snapshot) => ({ reading: unread(snapshot, {}), problem: 'reading it took longer than 120 seconds' }) };
    const response = await serverFor({ ...server.desk, hearsay: broken }, ['localhost']).request(`http://localhost${path}`, { method: 'POST', body, headers: { host: 'localhost', 'content-type': 'application/json' } });
    expect([response.status, await response.json()]).toEqual([422, expect.objectContaining({ title: 'Not read', detail: 'reading it took longer than 120 seconds' })]);
  });
});

describe('a page', () => {
  it.each(['/', '/search', '/articles', '/articles/article:3fa9', '/claims', '/claims/claim:3fa9', '/speakers', '/speakers/Petra%20Ruun', '/map', '/network', '/review', '/changes', '/lint', '/add'])('%s is the shell', async (path) => {
    const response = await server.ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('may load nothing from elsewhere', async () => {
    expect((await server.ask('/')).headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  });
});

describe('a job', () => {
  it('tells each change as an event, to its end', async () => {
    const { id } = await (await server.post('/api/add', { html: '<article><h1>Quay shut</h1><p>The quay is shut, Orrin Vask said.</p></article>' })).json() as { id: string };
    const states = [...(await (await server.ask(`/api/jobs/${id}/events`)).text()).matchAll(/"state":"(\w+)"/g)].map(([, state]) => state);
    expect([states.at(0) === 'waiting' || states.at(0) === 'running', states.at(-1)]).toEqual([true, 'done']);
  });

  it('takes files by a form', async () => {
    const form = new FormData();
    form.append('files', new File(['Ferry late\n\nThe ferry is late, Ilka Lind said.\n'], '../../late.txt'));
    const { id } = await (await server.ask('/api/add', { method: 'POST', body: form })).json() as { id: string };
    await server.desk.jobs.settled();
    expect(await (await server.ask(`/api/jobs/${id}`)).json()).toMatchObject({ state: 'done', done: 1, added: [{ input: 'late.txt', outcome: 'added' }] });
  });

  it('says what it could not read', async () => {
    const { id } = await (await server.post('/api/add', { url: 'http://127.0.0.1:9/none' })).json() as { id: string };
    await server.desk.jobs.settled();
    expect(await (await server.ask(`/api/jobs/${id}`)).json()).toMatchObject({ state: 'failed', problems: [{ input: 'http://127.0.0.1:9/none' }] });
  });
});

describe('a review', () => {
  it('is seen by the next question, and gone when it is undone', async () => {
    const nameNow = async (): Promise<unknown> => (await server.rows('/api/search?words=divers')).find(({ statement }) => statement === ids['statement'])?.['speaker'], before = await nameNow();
    const decided = await (await server.post('/api/review', { about: ids['statement'], verdict: 'correct', field: 'speaker', value: 'Jonas Brandvik-Holm' })).json() as { id: string; author: string };
    expect(before).toMatch(/^Jonas Brandvi/);
    const corrected = await nameNow();
    await server.post(`/api/review/${decided.id}/undo`, {});
    expect([decided.author, corrected, await nameNow()]).toEqual(['ruun', 'Jonas Brandvik-Holm', before]);
  });
});
