import { canonicalJson } from '../canonical-json.ts';
import { type Engine, marks, type Value } from '../engine.ts';
import type { Linked, LinkedQuery, Relinking } from '../linked.ts';

/** Ids in one question; databases bound the number of values. */
const CHUNK = 500;

export async function relink(engine: Engine, { remove, put }: Relinking): Promise<void> {
  for (const ids of chunks(remove)) await engine.all(`delete from linked where id in (${marks(ids)})`, ids);
  await engine.insert('linked', ['id', 'kind', 'from_id', 'to_id', 'body'], put.map(({ id, kind, from, to, body }) => [id, kind, from ?? null, to ?? null, canonicalJson(body)]));
}

export async function linkedOf(engine: Engine, { ids, kind, from, to, after, limit }: LinkedQuery): Promise<Linked[]> {
  const conditions: string[] = [], values: Value[] = [];
  const either = (column: string, any: readonly string[] | undefined): void => {
    if (any === undefined) return;
    conditions.push(any.length > 0 ? `${column} in (${marks(any)})` : '1 = 0');
    values.push(...any);
  };
  either('id', ids);
  either('from_id', from);
  either('to_id', to);
  either('kind', kind === undefined ? undefined : [kind]);
  if (after !== undefined) {
    conditions.push('id > ?');
    values.push(after);
  }
  const rows = await engine.all(`select id, kind, from_id, to_id, body from linked ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by id ${limit === undefined ? '' : 'limit ?'}`, limit === undefined ? values : [...values, limit]);
  return rows.map((row) => ({
    id: String(row['id']), kind: String(row['kind']), ...(row['from_id'] === null ? {} : { from: String(row['from_id']) }), ...(row['to_id'] === null ? {} : { to: String(row['to_id']) }),
    body: JSON.parse(String(row['body'])) as Linked['body'],
  }));
}

export async function post(engine: Engine, index: string, article: string, keys: readonly number[]): Promise<void> {
  const [row] = await engine.all('select no from article where id = ?', [article]);
  if (!row) throw new RangeError(`${article} is not in the ledger`);
  await engine.insert('posting', ['index_name', 'post_key', 'article'], [...new Set(keys)].map((key) => [index, key, Number(row['no'])]));
}

export async function posted(engine: Engine, index: string, keys: readonly number[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const some of chunks([...new Set(keys)])) {
    const rows = await engine.all(`select a.id as id, count(*) as shared from posting p join article a on a.no = p.article where p.index_name = ? and p.post_key in (${marks(some)}) group by a.id order by a.id`, [index, ...some]);
    for (const { id, shared } of rows) found.set(String(id), (found.get(String(id)) ?? 0) + Number(shared));
  }
  return found;
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let n = 0; n < all.length; n += CHUNK) yield all.slice(n, n + CHUNK);
}
