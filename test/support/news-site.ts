import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A story of a made-up outlet: when it appears, and when it is changed, in hours from the beginning. */
interface Story {
  readonly path: string;
  readonly from: number;
  readonly changes: readonly number[];
}

/** What outlets do, by their host: each in another charset, with another kind of list and another trouble. */
export const OUTLETS = ['rss.example', 'atom.example', 'json.example', 'sitemap.example', 'dead.example', 'busy.example'] as const;

/** Every outlet has so many stories, one every eight hours; every third is changed once, five hours after it appeared, with its list saying so. */
export const STORIES = 9;
const stories = Array.from({ length: STORIES }, (_, n): Story => ({ path: `/story/${n}`, from: 8 * n, changes: n % 3 === 0 ? [8 * n + 5] : [] }));

const CHARSETS: Readonly<Record<string, BufferEncoding>> = { 'rss.example': 'latin1', 'atom.example': 'utf8', 'json.example': 'utf16le', 'sitemap.example': 'utf8', 'busy.example': 'utf8' };
const LABELS: Readonly<Record<string, string>> = { latin1: 'iso-8859-1', utf8: 'utf-8', utf16le: 'utf-16le' };

/** A site of all outlets on one port, told apart by their host; `hours` since the beginning says how far the news is. */
export function newsSite(hours: () => number): { readonly listener: (request: IncomingMessage, response: ServerResponse) => void; readonly answers: Map<string, number> } {
  const answers = new Map<string, number>();
  const count = (what: string): number => {
    answers.set(what, (answers.get(what) ?? 0) + 1);
    return answers.get(what) ?? 0;
  };
  const send = (request: IncomingMessage, response: ServerResponse, type: string, body: Uint8Array): void => {
    const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 12)}"`, unchanged = request.headers['if-none-match'] === etag;
    count(unchanged ? '304' : '200');
    response.writeHead(unchanged ? 304 : 200, { 'content-type': type, etag }).end(unchanged ? undefined : body);
  };
  return {
    answers,
    listener: (request, response) => {
      const [host = ''] = (request.headers.host ?? '').split(':'), path = request.url ?? '', now = hours();
      if (host === 'dead.example' && now > 6) return void response.writeHead(404).end();
      // Too many questions at every tenth, trouble of its own at every seventh.
      if (host === 'busy.example' && path !== '/robots.txt') {
        const asked = count('busy');
        if (asked % 10 === 3) return void (count('429') && response.writeHead(429, { 'retry-after': '900' }).end());
        if (asked % 7 === 5) return void (count('500') && response.writeHead(500).end());
      }
      if (path === '/robots.txt') return void response.end('User-agent: *\nDisallow: /private/\nSitemap: /sitemaps.xml\n');
      const list = listAt(host, path, stories.filter(({ from }) => from <= now), now, request.headers.host ?? '');
      if (list) return send(request, response, list.type, list.body);
      if (path.startsWith('/private/')) count('private');
      const story = stories.find((one) => one.path === path && one.from <= now);
      if (!story) return void response.writeHead(404).end();
      const encoding = CHARSETS[host] ?? 'utf8', edition = story.changes.filter((at) => at <= now).length;
      return send(request, response, `text/html; charset=${LABELS[encoding]}`, Buffer.from(pageOf(host, story, edition), encoding));
    },
  };
}

/** Words that differ from outlet to outlet, since the same bytes would be the same snapshot. */
function pageOf(host: string, { path }: Story, edition: number): string {
  return `<!doctype html><html lang="en"><title>Café ${path} of ${host}</title><article><h1>Café ${path} reopens</h1><p>Mayor Zoë Brandt told ${host} that the café on pier ${path.slice(7)} would reopen.</p><p>The harbour office denied that it had been closed for ${edition + 2} days.</p></article></html>`;
}

function listAt(host: string, path: string, now: readonly Story[], hours: number, base: string): { type: string; body: Uint8Array } | undefined {
  const changed = ({ from, changes }: Story): string => new Date(Date.UTC(2031, 2, 1) + 3_600_000 * Math.max(from, ...changes.filter((at) => at <= hours))).toISOString();
  const at = (story: Story): string => `http://${base}${story.path}`;
  if (path === '/feed' && ['rss.example', 'dead.example', 'busy.example'].includes(host)) {
    const items = now.map((story) => `<item><title>Café</title><link>${at(story)}?utm_source=rss</link><pubDate>${new Date(changed(story)).toUTCString()}</pubDate></item>`);
    return { type: 'application/rss+xml', body: Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Café</title>${items.join('')}<item><link>/private/plan</link></item></channel></rss>`, 'latin1') };
  }
  if (path === '/feed' && host === 'atom.example') {
    return { type: 'application/atom+xml', body: Buffer.from(`<feed xmlns="http://www.w3.org/2005/Atom">${now.map((story) => `<entry><link href="${at(story)}"/><updated>${changed(story)}</updated></entry>`).join('')}</feed>`) };
  }
  if (path === '/feed' && host === 'json.example') {
    return { type: 'application/feed+json', body: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: now.map((story) => ({ id: story.path, url: at(story), date_modified: changed(story) })) })) };
  }
  if (host !== 'sitemap.example') return undefined;
  if (path === '/sitemaps.xml') return { type: 'application/xml', body: Buffer.from('<sitemapindex><sitemap><loc>/news.xml.gz</loc></sitemap></sitemapindex>') };
  if (path === '/news.xml.gz') return { type: 'application/gzip', body: gzipSync(`<urlset>${now.map((story) => `<url><loc>${at(story)}</loc><lastmod>${changed(story)}</lastmod></url>`).join('')}</urlset>`) };
  return undefined;
}
