import { type Engine, marks, type Tuple, type Value } from '../engine.ts';
import type { Filed, Least, Posted } from '../filed.ts';
import { articleOf, drawerOf, DRAWERS, type Entry, holderOf, leastOf, meetEntries, mergeEntries, packEntries, unpackEntries } from './block.ts';

/**
 * What is filed together lies beside the drawers first, in one of its own with a higher number, and is sorted in when there are this many, or one for so
 * many articles: so that a question looks through few of them, and a drawer is written seldom.
 */
const BESIDE = 32, BESIDE_PER = 1536;
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
    rows.push([index, no, once.size]);
    for (const key of once) entries.push({ key, holder: holderOf(no, once.size) });
  }
  await engine.insert('filed', ['index_name', 'article', 'amount'], rows);
  if (entries.length === 0) return;
  const [count] = await engine.all('select (select count(*) from drawer where index_name = ? and drawer >= ?) as beside, (select coalesce(max(drawer), 0) from drawer where index_name = ?) as last', [index, DRAWERS, index]);
  // Articles are numbered as they come, so that the last number tells how many there are: counting them would take longer with each.
  await engine.insert('drawer', ['index_name', 'drawer', 'body'], [[index, Math.max(DRAWERS, Number(count?.['last']) + 1), packEntries(entries)]]);
  if (Number(count?.['beside']) >= Math.max(BESIDE, Math.max(...there) / BESIDE_PER)) await sortIn(engine, index);
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
  const shared = lists.map(() => new Map<number, number>());
  const meet = (key: number, holder: number): void => {
    for (const list of askers.get(key) ?? []) shared[list]?.set(holder, (shared[list]?.get(holder) ?? 0) + 1);
  };
  const sorted = Uint32Array.from(askers.keys()).sort(), drawers = inSteps([...new Set(Array.from(sorted, drawerOf))]);
  // One question, so that nobody sorts anything in between two.
  const rows = await engine.all(`select body from drawer where index_name = ? and (drawer >= ? or drawer in (${marks(drawers)}))`, [index, DRAWERS, ...drawers]);
  for (const { body } of rows) meetEntries(bytesIn(body), sorted, meet);
  const own = wanted.map((keys, list) => least.of?.[list] ?? keys.size);
  const enough = shared.map((holders, list) => {
    const some: (readonly [no: number, both: number])[] = [];
    for (const [holder, both] of holders) if (both >= least.number && both >= least.part * Math.min(leastOf(holder), own[list] ?? 0)) some.push([articleOf(holder), both]);
    return some;
  });
  const amounts = await amountsOf(engine, index, numbersIn(enough));
  const near = enough.map((articles, list) => articles.filter(([no, both]) => both >= least.part * Math.min(amounts.get(no) ?? 0, own[list] ?? 0)));
  const ids = await currentOf(engine, numbersIn(near));
  return near.map((articles) => articles.flatMap(([no, both]) => {
    const article = ids.get(no);
    return article === undefined ? [] : [{ article, shared: both, of: amounts.get(no) ?? 0 }];
  }).sort((a, b) => (a.article < b.article ? -1 : 1)));
}

/** The numbers of the articles in all lists, each once. */
const numbersIn = (lists: readonly (readonly (readonly [no: number, both: number])[])[]): number[] => [...new Set(lists.flatMap((articles) => articles.map(([no]) => no)))];

/** Under how many keys articles are filed. These rows are small and lie together; an article’s own row is asked for only where it is near. */
async function amountsOf(engine: Engine, index: string, articles: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await allIn(engine, articles, (asked) => [`select article, amount from filed where index_name = ? and article in (${marks(asked)})`, [index, ...asked]]);
  return new Map(rows.map(({ article, amount }) => [Number(article), Number(amount)]));
}

/** The ids of those that are current, by their numbers. */
async function currentOf(engine: Engine, articles: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await allIn(engine, articles, (asked) => [`select id, no from article where is_current = 1 and no in (${marks(asked)})`, asked]);
  return new Map(rows.map(({ id, no }) => [Number(no), String(id)]));
}

/** The rows of a question about many articles, some of them at a time. */
async function allIn(engine: Engine, articles: readonly number[], question: (asked: readonly number[]) => readonly [sql: string, values: readonly Value[]]): Promise<Tuple[]> {
  const rows: Tuple[] = [];
  for (const some of chunks(articles)) rows.push(...await engine.all(...question(inSteps(some))));
  return rows;
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
        const entries = unpackEntries(bytesIn(row['body'])), left = entries.filter(({ holder }) => articleOf(holder) !== article);
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
