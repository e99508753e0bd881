import { canonicalJson } from '../canonical-json.ts';
import { type Engine, marks, type Value } from '../engine.ts';
import type { Watched, WatchedQuery } from '../watched.ts';

/** Addresses in one question; databases bound the number of values. */
const CHUNK = 500;

/** Keeps what is followed, in place of what was kept of the same addresses. */
export async function watch(engine: Engine, all: readonly Watched[]): Promise<void> {
  for (let n = 0; n < all.length; n += CHUNK) {
    const some = all.slice(n, n + CHUNK), urls = some.map(({ url }) => url);
    await engine.all(`delete from watched where url in (${marks(urls)})`, urls);
    await engine.insert('watched', ['url', 'kind', 'named_by', 'next_at', 'body'], some.map(({ url, kind, from, next, body }) => [url, kind, from ?? null, next ?? null, canonicalJson(body)]));
  }
}

export async function watchedOf(engine: Engine, { urls, kind, due, limit }: WatchedQuery): Promise<Watched[]> {
  if (urls && urls.length > CHUNK) return (await watchedOf(engine, { urls: urls.slice(0, CHUNK) })).concat(await watchedOf(engine, { urls: urls.slice(CHUNK) }));
  const conditions: string[] = [], values: Value[] = [];
  if (urls) conditions.push(urls.length > 0 ? `url in (${marks(urls)})` : '1 = 0');
  if (kind !== undefined) conditions.push('kind = ?');
  if (due !== undefined) conditions.push('next_at <= ?');
  values.push(...urls ?? [], ...(kind === undefined ? [] : [kind]), ...(due === undefined ? [] : [due]));
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const rows = await engine.all(`select url, kind, named_by, next_at, body from watched ${where} order by next_at is null, next_at, url ${limit === undefined ? '' : 'limit ?'}`, [...values, ...(limit === undefined ? [] : [limit])]);
  return rows.map(({ url, kind: is, named_by: from, next_at: next, body }) => ({
    url: String(url), kind: is === 'list' || is === 'design' ? is : 'page', ...(from === null ? {} : { from: String(from) }), ...(next === null ? {} : { next: String(next) }), body: JSON.parse(String(body)) as Watched['body'],
  }));
}
