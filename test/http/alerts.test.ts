import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedHeaders } from '../../src/http/hooks/sign.ts';
import type { Line } from '../../src/http/log.ts';
import type { Network } from '../../src/snapshot/fetch/connector.ts';
import { openPoster } from '../../src/snapshot/fetch/post.ts';
import { quarrel } from '../support/quarrel.ts';
import { type Served, served } from '../support/served.ts';
import { answering } from '../support/web.ts';

let server: Served;
beforeAll(async () => { server = await served({ delays: [10, 10], hooksTo: { allow: (address) => address === '127.0.0.1' } }); });
afterAll(() => server.close());

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly date_published: string }[];
}
const json = async (path: string): Promise<JsonFeed> => await (await server.ask(path)).json() as JsonFeed;

describe('a feed', () => {
  it('of a search has its statements, who says what', async () => {
    const { version, title, items } = await json('/feeds/search.json?words=flag');
    expect([version, title, items.map((one) => [one.title, one.date_published])]).toEqual(['https://jsonfeed.org/version/1.1', 'Hearsay: flag', [['Ilka Lind says: “A hand that lays mines has no flag,”', '2031-03-12T00:00:00.000Z']]]);
  });

  it('of a claim has both sides', async () => {
    const [claim] = await server.rows('/api/claims?words=mining+ferry+lane'), { items } = await json(`/feeds/claims/${String(claim?.['claim'])}.json`);
    expect(items.map(({ title }) => title.split(':')[0])).toEqual(expect.arrayContaining(['Tavia denies', 'The government of Ruvia says']));
  });

  it('of a speaker has what he says', async () => expect((await json('/feeds/speakers/ilka lind.json')).title).toBe('What Ilka Lind says'));

  it('of an outlet has what it reports', async () => expect((await json('/feeds/outlets/Quay Gazette.json')).items.length).toBeGreaterThan(0));

  it('is Atom with a feed’s parts in their places', async () => {
    const response = await server.ask('/feeds/search.atom?words=flag'), names: string[] = [];
    const parser = new Parser({ onopentag: (name) => names.push(name) }, { xmlMode: true });
    parser.end(await response.text());
    expect([response.headers.get('content-type'), names]).toEqual(['application/atom+xml; charset=utf-8', ['feed', 'id', 'title', 'link', 'link', 'updated', 'generator', 'entry', 'id', 'title', 'link', 'updated', 'author', 'name', 'content']]);
  });

  it('is not sent again to whoever has it', async () => {
    const tag = (await server.ask('/feeds/search.atom')).headers.get('etag') ?? '';
    expect((await server.ask('/feeds/search.atom', { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  it('of nobody is none', async () => expect((await server.ask('/feeds/speakers/nobody at all.atom')).status).toBe(404));
});

describe('a webhook', () => {
  let target: Server, address = '';
  const got: { headers: IncomingHttpHeaders; body: string }[] = [], answers: number[] = [];
  beforeAll(async () => {
    target = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => { body += piece.toString(); });
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.writeHead(answers.shift() ?? 204).end();
      });
    });
    await new Promise<void>((resolve) => { target.listen(0, '127.0.0.1', () => resolve()); });
    address = `http://127.0.0.1:${(target.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise<void>((resolve) => {
    target.closeAllConnections();
    target.close(() => resolve());
  }));
  const made = async (wanted: object = {}): Promise<{ id: string; secret: string }> => await (await server.post('/api/hooks', { url: address, ...wanted })).json() as { id: string; secret: string };
  const until = async (count: number): Promise<void> => { while (got.length < count) await new Promise((resolve) => { setTimeout(resolve, 10); }); };
  const removed = (id: string): Promise<Response> => server.post(`/api/hooks/${id}/remove`, {});

  it('is signed as Standard Webhooks’ own example is', () => {
    expect(signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('tells a new denial, signed with its secret', async () => {
    got.length = 0;
    const hook = await made({ events: ['claim.denied'] });
    await server.post('/api/add', { text: 'Envoy denies charge\n\nTavia’s envoy Lena Marsk told Coast Radio on Friday that Tavia did not mine the ferry lane off Holm.\n', about: { published: '2031-03-16', outlet: 'Coast Radio' } });
    await server.desk.jobs.settled();
    await until(1);
    await removed(hook.id);
    const [{ headers, body } = { headers: {} as IncomingHttpHeaders, body: '{}' }] = got, { type, data } = JSON.parse(body) as { type: string; data: { kind: string; statement: { outlet: string } } };
    const signature = createHmac('sha256', Buffer.from(hook.secret.slice('whsec_'.length), 'base64')).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
    expect([type, data.kind, data.statement.outlet, headers['webhook-signature']]).toEqual(['claim.denied', 'new-denial', 'Coast Radio', `v1,${signature}`]);
  });

  it('tells nothing of another copy', async () => {
    got.length = 0;
    const hook = await made({ events: ['claim.origin', 'claim.denied'] }), copy = quarrel[3];
    await server.post('/api/add', { text: `${new TextDecoder().decode(copy?.snapshot.bytes)}\n`, about: { published: '2031-03-13', outlet: 'The Valley Herald' } });
    await server.desk.jobs.settled();
    await removed(hook.id);
    expect(got).toEqual([]);
  });

  it('is tried again with the same id, until it is taken', async () => {
    got.length = 0;
    answers.push(500, 503);
    const hook = await made();
    await server.post(`/api/hooks/${hook.id}/try`, {});
    await until(3);
    await removed(hook.id);
    expect([got.length, new Set(got.map(({ headers }) => headers['webhook-id'])).size]).toEqual([3, 1]);
  });

  it('that is gone is forgotten', async () => {
    got.length = 0;
    answers.push(410);
    const hook = await made();
    await server.post(`/api/hooks/${hook.id}/try`, {});
    await until(1);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect((await server.rows('/api/hooks')).some(({ id }) => id === hook.id)).toBe(false);
  });

  it('is listed without its secret', async () => {
    const hook = await made(), listed = JSON.stringify(await server.rows('/api/hooks'));
    await removed(hook.id);
    expect([listed.includes(hook.id), listed.includes(hook.secret)]).toEqual([true, false]);
  });
});

describe('a server', () => {
  it('says that it lives and can answer, until it ends', async () => {
    const ending = await served({ articles: [] }), before = [(await ending.ask('/healthz')).status, (await ending.ask('/readyz')).status];
    await ending.desk.end();
    const after = (await ending.ask('/readyz')).status;
    await ending.close();
    expect([before, after]).toEqual([[200, 200], 503]);
  });

  it('counts what it answers, for Prometheus', async () => {
    await server.ask('/api/jobs/none');
    const text = await (await server.ask('/metrics')).text();
    expect([/^hearsay_http_requests_total\{method="GET",route="\/api\/jobs\/:id",status="404"\} 1$/m.test(text), /^hearsay_articles \d+$/m.test(text), /_bucket\{route="\/api\/jobs\/:id",le="\+Inf"\} 1$/m.test(text)]).toEqual([true, true, true]);
  });

  it('writes down each request, and nothing of what was asked for', async () => {
    const lines: object[] = [], logged = await served({ articles: [], log: (line) => lines.push(line) });
    await logged.ask('/api/search?words=secret');
    await logged.close();
    expect(lines).toMatchObject([{ level: 'info', did: 'GET /api/search', status: 200, who: 'ruun' }]);
  });
});

describe('a webhook to where nobody else should reach', () => {
  it.each<[string, string, Network]>([
    ['this machine', 'http://127.0.0.1:1/hook', {}], ['this machine in IPv6', 'http://[::1]:1/hook', {}], ['a private network', 'https://10.0.0.1/hook', {}], ['the metadata of a cloud', 'http://169.254.169.254/latest', {}],
    ['a name for this machine', 'http://desk.example:1/hook', { lookup: answering('127.0.0.1') }], ['a name in a private network', 'http://desk.example/hook', { lookup: answering('192.168.0.9') }],
  ])('is refused: %s', async (_, url, network) => {
    const poster = openPoster(network), answer = await poster.post(url, '{}', {});
    await poster.close();
    expect(answer).toMatch(/^\S+ is no public address \([a-z ]+\), and nothing is sent there$/);
  });

  it('is refused by a server that was told nothing', async () => {
    const lines: Line[] = [], own = await served({ articles: [], delays: [], log: (line) => lines.push(line) });
    const { id } = await (await own.post('/api/hooks', { url: 'http://127.0.0.1:1/hook' })).json() as { id: string };
    await own.post(`/api/hooks/${id}/try`, {});
    await own.close();
    expect(lines.filter(({ did }) => did === `tell ${id}`).map(({ status }) => status)).toEqual(['127.0.0.1 is no public address (loopback), and nothing is sent there']);
  });
});
