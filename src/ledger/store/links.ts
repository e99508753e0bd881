import { canonicalJson } from '../canonical-json.ts';
import { type Engine, marks, type Value } from '../engine.ts';
import type { Linked, LinkedQuery, Relinking } from '../linked.ts';

/** Ids in one question; databases bound the number of values. */
const CHUNK = 500;

export async function relink(engine: Engine, { remove, put }: Relinking): Promise<void> {
  for (const ids of chunks(remove)) await engine.all(`delete from linked where id in (${marks(ids)})`, ids);
  await engine.insert('linked', ['id', 'kind', 'from_id', 'to_id', 'body'], put.map(({ id, kind, from, to, body }) => [id, kind, from ?? null, to ?? null, canonicalJson(body)]));
}

export async function linkedOf(engine: Engine, { ids, kind, kinds, from, to, after, limit }: LinkedQuery): Promise<Linked[]> {
  const conditions: string[] = [], values: Value[] = [];
  const either = (column: string, any: readonly string[] | undefined): void => {
    if (any === undefined) return;
    conditions.push(any.length > 0 ? `${column} in (${marks(any)})` : '1 = 0');
    values.push(...any);
  };
  either('id', ids);
  either('from_id', from);
  either('to_id', to);
  // Few ties hang on one end and very many are of one kind: an index of kinds must not be what is walked. Adding nothing to a column hides it from its index.
  either(from ?? to ? 'kind || \'\'' : 'kind', kinds ?? (kind === undefined ? undefined : [kind]));
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

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let n = 0; n < all.length; n += CHUNK) yield all.slice(n, n + CHUNK);
}
