import { type Engine, marks, type Value } from '../engine.ts';
import type { Filed, Posted } from '../filed.ts';
import { drawerOf, DRAWERS, eachEntry, type Entry, packEntries, packKeys, unpackEntries, unpackKeys } from './block.ts';

/**
 * New articles lie beside the drawers with their keys and are sorted in together when there are this many, or this part of all: so that a
 * question looks through few of them, and a drawer is written seldom.
 */
const BESIDE = 512, BESIDE_PART = 32;
/** Values in one question and drawers written at a time. */
const CHUNK = 500;

/** Files articles that are not filed in this index yet. */
export async function post(engine: Engine, index: string, filed: readonly Filed[]): Promise<void> {
  const numbers = await numbersOf(engine, filed.map(({ article }) => article));
  const rows = filed.map(({ article, keys }): Value[] => {
    const no = numbers.get(article);
    if (no === undefined) throw new RangeError(`${article} is not in the ledger`);
    const once = [...new Set(keys)];
    return [index, no, once.length, packKeys(once)];
  });
  await engine.insert('filed', ['index_name', 'article', 'amount', 'keys'], rows);
  const [count] = await engine.all('select (select count(*) from filed where index_name = ? and keys is not null) as beside, (select count(*) from filed where index_name = ?) as filed', [index, index]);
  if (Number(count?.['beside']) > Math.max(BESIDE, Number(count?.['filed']) / BESIDE_PART)) await sortIn(engine, index);
}

async function numbersOf(engine: Engine, articles: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const some of chunks(articles)) for (const { id, no } of await engine.all(`select id, no from article where id in (${marks(some)})`, some)) found.set(String(id), Number(no));
  return found;
}

async function sortIn(engine: Engine, index: string): Promise<void> {
  const beside = await engine.all('select article, keys from filed where index_name = ? and keys is not null', [index]);
  const drawers = new Map<number, Entry[]>();
  for (const { article, keys } of beside) {
    for (const key of unpackKeys(bytesIn(keys))) {
      const drawer = drawers.get(drawerOf(key)), entry = { key, article: Number(article) };
      if (drawer) drawer.push(entry);
      else drawers.set(drawerOf(key), [entry]);
    }
  }
  for (const some of chunks([...drawers.keys()])) {
    const there = await engine.all(`select drawer, body from drawer where index_name = ? and drawer in (${marks(some)})`, [index, ...some]);
    const before = new Map(there.map(({ drawer, body }) => [Number(drawer), unpackEntries(bytesIn(body))]));
    await engine.all(`delete from drawer where index_name = ? and drawer in (${marks(some)})`, [index, ...some]);
    await engine.insert('drawer', ['index_name', 'drawer', 'body'], some.map((drawer) => [index, drawer, packEntries([...before.get(drawer) ?? [], ...drawers.get(drawer) ?? []])]));
  }
  await engine.all('update filed set keys = null where index_name = ? and keys is not null', [index]);
}

/** The current articles that share at least this part of their keys, or of the keys asked for, whichever are fewer. */
export async function posted(engine: Engine, index: string, keys: readonly number[], least: number): Promise<Posted[]> {
  const wanted = new Set(keys), shared = new Map<number, number>();
  if (wanted.size === 0) return [];
  const meet = (key: number, article: number): void => void (wanted.has(key) && shared.set(article, (shared.get(article) ?? 0) + 1));
  const drawers = [...new Set(keys.map(drawerOf))];
  // One question, so that nobody sorts anything in between two.
  const rows = await engine.all(`select article as no, 1 as beside, keys as body from filed where index_name = ? and keys is not null union all select drawer as no, 0 as beside, body from drawer where index_name = ? and drawer in (${marks(drawers)})`, [index, index, ...drawers]);
  for (const { no, beside, body } of rows) {
    if (Number(beside) === 1) for (const key of unpackKeys(bytesIn(body))) meet(key, Number(no));
    else eachEntry(bytesIn(body), meet);
  }
  const found: Posted[] = [];
  for (const some of chunks([...shared.keys()])) {
    const known = await engine.all(`select a.id as id, f.article as no, f.amount as amount from filed f join article a on a.no = f.article where f.index_name = ? and a.is_current = 1 and f.article in (${marks(some)})`, [index, ...some]);
    for (const { id, no, amount } of known) {
      const both = shared.get(Number(no)) ?? 0, of = Number(amount);
      if (both >= least * Math.min(of, wanted.size)) found.push({ article: String(id), shared: both, of });
    }
  }
  return found.sort((a, b) => (a.article < b.article ? -1 : 1));
}

export async function unfiled(engine: Engine, index: string, limit: number): Promise<string[]> {
  const rows = await engine.all('select a.id as id from article a where a.is_current = 1 and not exists (select 1 from filed f where f.index_name = ? and f.article = a.no) order by a.id limit ?', [index, limit]);
  return rows.map(({ id }) => String(id));
}

/** Takes an article out of every index, looking through all drawers: slow, and as seldom as forgetting. */
export async function unfile(engine: Engine, article: number): Promise<void> {
  const indexes = await engine.all('select distinct index_name from filed where article = ?', [article]);
  await engine.all('delete from filed where article = ?', [article]);
  for (const { index_name: index } of indexes) {
    for (let drawer = 0; drawer < DRAWERS; drawer += AT_ONCE) {
      for (const row of await engine.all('select drawer, body from drawer where index_name = ? and drawer >= ? and drawer < ?', [String(index), drawer, drawer + AT_ONCE])) {
        const entries = unpackEntries(bytesIn(row['body'])), left = entries.filter((entry) => entry.article !== article);
        if (left.length < entries.length) await engine.all('update drawer set body = ? where index_name = ? and drawer = ?', [packEntries(left), String(index), Number(row['drawer'])]);
      }
    }
  }
}

/** Drawers looked through at a time. */
const AT_ONCE = 256;

function bytesIn(value: Value | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new TypeError('An index of the ledger holds no bytes where they belong');
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let n = 0; n < all.length; n += CHUNK) yield all.slice(n, n + CHUNK);
}
