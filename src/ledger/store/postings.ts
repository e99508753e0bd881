import { type Engine, marks, type Tuple, type Value } from '../engine.ts';
import type { Filed, Least, Posted } from '../filed.ts';
import { drawerOf, DRAWERS, type Entry, meetEntries, mergeEntries, packEntries, unpackEntries } from './block.ts';

/**
 * What is filed together lies beside the drawers first, in one of its own with a higher number, and is sorted in when there are this many: so that a question looks through few of
 * them, and a drawer is written seldom. Looking through them costs what there are of them, sorting them in what the ledger holds, shared by all that were beside: with the
 * root of the number of articles both grow alike.
 */
const besideIn = (articles: number): number => Math.max(32, Math.sqrt(articles));
/** Values in one question and drawers written at a time. */
const CHUNK = 500;

/** Files articles that are not filed in this index yet. */
export async function post(engine: Engine, index: string, filed: readonly Filed[]): Promise<void> {
  const numbers = await numbersOf(engine, filed.map(({ article }) => article)), there = await filedOf(engine, index, [...numbers.values()]);
  const entries: Entry[] = [], rows: Value[][] = [];
  for (const { article, keys } of filed) {
    const no = numbers.get(article);
    if (no === undefined) throw new RangeError(`${article} is not in the ledger`);
    if (there.has(no)) continue;
    const once = new Set(keys);
    there.add(no);
    rows.push([index, no]);
    for (const key of once) entries.push({ key, article: no, amount: once.size });
  }
  await engine.insert('filed', ['index_name', 'article'], rows);
  if (entries.length === 0) return;
  const [count] = await engine.all('select (select count(*) from drawer where index_name = ? and drawer >= ?) as beside, (select coalesce(max(drawer), 0) from drawer where index_name = ?) as last', [index, DRAWERS, index]);
  // Articles are numbered as they come, so that the last number tells how many there are: counting them would take longer with each.
  await engine.insert('drawer', ['index_name', 'drawer', 'body'], [[index, Math.max(DRAWERS, Number(count?.['last']) + 1), packEntries(entries)]]);
  if (Number(count?.['beside']) >= besideIn(Math.max(...there))) await sortIn(engine, index);
}

async function numbersOf(engine: Engine, articles: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const some of chunks(articles)) for (const { id, no } of await engine.all(`select id, no from article where id in (${marks(some)})`, some)) found.set(String(id), Number(no));
  return found;
}

async function filedOf(engine: Engine, index: string, articles: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (const some of chunks(articles)) for (const { article } of await engine.all(`select article from filed where index_name = ? and article in (${marks(some)})`, [index, ...some])) found.add(Number(article));
  return found;
}

async function sortIn(engine: Engine, index: string): Promise<void> {
  const drawers = new Map<number, Entry[]>();
  for (const { body } of await engine.all('select body from drawer where index_name = ? and drawer >= ?', [index, DRAWERS])) {
    for (const entry of unpackEntries(bytesIn(body))) {
      const drawer = drawers.get(drawerOf(entry.key));
      if (drawer) drawer.push(entry);
      else drawers.set(drawerOf(entry.key), [entry]);
    }
  }
  for (const some of chunks([...drawers.keys()])) {
    const there = await engine.all(`select drawer, body from drawer where index_name = ? and drawer in (${marks(some)})`, [index, ...some]);
    const before = new Map(there.map(({ drawer, body }) => [Number(drawer), bytesIn(body)]));
    await engine.all(`delete from drawer where index_name = ? and drawer in (${marks(some)})`, [index, ...some]);
    await engine.insert('drawer', ['index_name', 'drawer', 'body'], some.map((drawer) => [index, drawer, mergeEntries(before.get(drawer) ?? EMPTY, drawers.get(drawer) ?? [])]));
  }
  await engine.all('delete from drawer where index_name = ? and drawer >= ?', [index, DRAWERS]);
}

const EMPTY = new Uint8Array();

/** For each list of keys the current articles that share at least this part of their keys, or of the keys asked for, whichever are fewer. */
export async function postedAll(engine: Engine, index: string, lists: readonly (readonly number[])[], least: Least): Promise<Posted[][]> {
  const wanted = lists.map((keys) => new Set(keys)), askers = new Map<number, number[]>();
  for (const [list, keys] of wanted.entries()) {
    for (const key of keys) {
      const before = askers.get(key);
      if (before) before.push(list);
      else askers.set(key, [list]);
    }
  }
  if (askers.size === 0) return lists.map(() => []);
  const sorted = Uint32Array.from(askers.keys()).sort(), drawers = inSteps([...new Set(Array.from(sorted, drawerOf))]), asking = Array.from(sorted, (key) => askers.get(key) ?? []);
  // One question, so that nobody sorts anything in between two.
  const rows = await engine.all(`select body from drawer where index_name = ? and (drawer >= ? or drawer in (${marks(drawers)}))`, [index, DRAWERS, ...drawers]);
  // What everybody writes leads to a good part of all articles: they are counted in a row of numbers, and no object is made of each.
  const [last] = await engine.all('select max(article) as last from filed where index_name = ?', [index]), size = Number(last?.['last'] ?? 0) + 1;
  const amounts = new Uint32Array(size), tallies = lists.map(() => ({ shared: new Uint32Array(size), met: [] as number[] }));
  const meet = (place: number, article: number, amount: number): void => {
    amounts[article] = amount;
    for (const list of asking[place] ?? []) {
      const { shared, met } = tallies[list] as (typeof tallies)[number], now = (shared[article] ?? 0) + 1;
      shared[article] = now;
      if (now === least.number) met.push(article);
    }
  };
  for (const { body } of rows) meetEntries(bytesIn(body), sorted, meet);
  const near = tallies.map(({ shared, met }, list) => {
    const own = least.of?.[list] ?? wanted[list]?.size ?? 0;
    return met.filter((article) => (shared[article] ?? 0) >= least.part * Math.min(amounts[article] ?? 0, own));
  });
  const ids = await currentOf(engine, [...new Set(near.flat())]);
  return near.map((articles, list) => articles.flatMap((no) => {
    const article = ids.get(no);
    return article === undefined ? [] : [{ article, shared: tallies[list]?.shared[no] ?? 0 }];
  }).sort((a, b) => (a.article < b.article ? -1 : 1)));
}

/** The ids of those that are current, by their numbers. */
async function currentOf(engine: Engine, articles: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows: Tuple[] = [];
  for (const some of chunks(articles)) rows.push(...await engine.all(`select id, no from article where is_current = 1 and no in (${marks(inSteps(some))})`, inSteps(some)));
  return new Map(rows.map(({ id, no }) => [Number(no), String(id)]));
}

/** A list whose last member is repeated, so that lists of nearly one length are one question, which is prepared once. */
function inSteps<T>(all: readonly T[]): readonly T[] {
  const last = all.at(-1);
  return last === undefined ? all : [...all, ...Array.from({ length: (STEP - (all.length % STEP)) % STEP }, () => last)];
}

const STEP = 32;

export async function unfiled(engine: Engine, index: string, among: readonly string[] | { readonly limit: number }): Promise<string[]> {
  const [within, after, values] = 'limit' in among ? ['', 'limit ?', [among.limit]] as const : [`and a.id in (${marks(among)})`, '', among] as const;
  if (values.length === 0) return [];
  const rows = await engine.all(`select a.id as id from article a where a.is_current = 1 and not exists (select 1 from filed f where f.index_name = ? and f.article = a.no) ${within} order by a.id ${after}`, [index, ...values]);
  return rows.map(({ id }) => String(id));
}

/** Takes an article out of every index, looking through all drawers: slow, and as seldom as forgetting. */
export async function unfile(engine: Engine, article: number): Promise<void> {
  const indexes = await engine.all('select distinct index_name from filed where article = ?', [article]);
  await engine.all('delete from filed where article = ?', [article]);
  for (const { index_name: index } of indexes) {
    const [last] = await engine.all('select max(drawer) as drawer from drawer where index_name = ?', [String(index)]);
    for (let drawer = 0; drawer <= Number(last?.['drawer'] ?? -1); drawer += AT_ONCE) {
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
