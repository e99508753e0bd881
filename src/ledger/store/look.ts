import type { Hints } from '../../article/find.ts';
import type { Reading } from '../../reading/assemble.ts';
import { type Engine, marks, type Tuple, type Value } from '../engine.ts';
import { articleOfRow, ROW_KINDS, rowsOf } from '../ids.ts';
import type { ArticleQuery, Beside, Counts, Glance, Receipt, StoredArticle, StoredSnapshot } from '../ledger.ts';
import { unpacked } from '../packed.ts';
import { LedgerError } from '../trouble.ts';

export async function articlesOf(engine: Engine, { after, limit, url, snapshot, replaced }: ArticleQuery, id?: string): Promise<StoredArticle[]> {
  const asked: readonly (readonly [string, Value | undefined])[] = [['id > ?', after], ['url = ?', url], ['snapshot = ?', snapshot], ['id = ?', id]];
  const given = asked.flatMap(([condition, value]) => (value === undefined ? [] : [[condition, value] as const]));
  const conditions = [...given.map(([condition]) => condition), ...(replaced ? [] : ['is_current = 1'])];
  const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  const rows = await engine.all(`select id, snapshot, pipeline, hints, charset, is_current, body from article ${where} order by id limit ?`, [...given.map(([, value]) => value), limit]);
  return rows.map(articleIn);
}

function articleIn({ id, snapshot, pipeline, hints, charset, is_current: current, body }: Tuple): StoredArticle {
  return {
    id: String(id), snapshot: String(snapshot), pipeline: String(pipeline), hints: JSON.parse(String(hints)) as Hints, ...(charset === null ? {} : { charset: String(charset) }), current: current === 1,
    reading: JSON.parse(opened(String(id), body).toString()) as Reading,
  };
}

function opened(id: string, body: Value | undefined): Buffer {
  try {
    if (!(body instanceof Uint8Array)) throw new TypeError('holds no bytes');
    return unpacked(body);
  } catch (error) {
    throw new LedgerError('damaged', `${id}: its bytes cannot be unpacked; the ledger is damaged`, error);
  }
}

export async function snapshotOf(engine: Engine, id: string): Promise<StoredSnapshot | undefined> {
  const [row] = await engine.all('select packed from snapshot where id = ?', [id]);
  if (!row) return undefined;
  const receipts = await engine.all(`select ${RECEIPT} from receipt where snapshot = ? order by id`, [id]);
  return { id, bytes: opened(id, row['packed']), receipts: receipts.map(receiptIn) };
}

const RECEIPT = 'input, url, fetched_at, etag, last_modified';

function receiptIn({ input, url, fetched_at: at, etag, last_modified: modified }: Tuple): Receipt {
  return {
    input: String(input), ...(url === null ? {} : { url: String(url) }), ...(at === null ? {} : { fetchedAt: String(at) }),
    ...(etag === null ? {} : { etag: String(etag) }), ...(modified === null ? {} : { lastModified: String(modified) }),
  };
}

export async function receivedAs(engine: Engine, input: string): Promise<(Receipt & { snapshot: string }) | undefined> {
  const [row] = await engine.all(`select snapshot, ${RECEIPT} from receipt where input = ? and fetched_at is not null order by fetched_at desc, id desc limit 1`, [input]);
  return row && { ...receiptIn(row), snapshot: String(row['snapshot']) };
}

export async function aboutOf(engine: Engine, ids: readonly string[]): Promise<Glance[]> {
  if (ids.length === 0) return [];
  const rows = await engine.all(`select a.id as id, a.snapshot as snapshot, a.url as url, a.outlet as outlet, a.published as published from article a where a.id in (${marks(ids)}) order by a.id`, ids), inputs = await inputsOf(engine, [...new Set(rows.map(({ snapshot }) => String(snapshot)))]);
  return rows.map(({ id, snapshot, url, outlet, published }) => ({
    id: String(id), snapshot: String(snapshot), ...(inputs.get(String(snapshot)) ? { input: inputs.get(String(snapshot)) ?? '' } : {}), ...(url === null ? {} : { url: String(url) }),
    ...(outlet === null ? {} : { outlet: String(outlet) }), ...(published === null ? {} : { published: String(published) }),
  }));
}

/** As what snapshots came in, by the first of their receipts. */
async function inputsOf(engine: Engine, snapshots: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = snapshots.length === 0 ? [] : await engine.all(`select snapshot, id, input from receipt where snapshot in (${marks(snapshots)}) order by id desc`, snapshots);
  return new Map(rows.map(({ snapshot, input }) => [String(snapshot), String(input)]));
}

export async function besideOf(engine: Engine, articles: readonly string[]): Promise<Beside[]> {
  if (articles.length === 0) return [];
  const snapshots = (await engine.all(`select snapshot from article where id in (${marks(articles)})`, articles)).map(({ snapshot }) => String(snapshot));
  const rows = snapshots.length === 0 ? [] : await engine.all(`select id, snapshot, is_current from article where snapshot in (${marks(snapshots)}) order by id`, snapshots);
  return rows.map(({ id, snapshot, is_current: current }) => ({ id: String(id), snapshot: String(snapshot), current: current === 1 }));
}

/** The ids of one table in their order, a page at a time. */
export async function idsIn(engine: Engine, table: 'article' | 'snapshot', after: string, limit: number): Promise<string[]> {
  return (await engine.all(`select id from ${table} where id > ? order by id limit ?`, [after, limit])).map(({ id }) => String(id));
}

export async function knownOf(engine: Engine, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await engine.all(`select id from article where id in (${marks(ids)})`, ids)).map(({ id }) => String(id)));
}

export async function countsOf(engine: Engine): Promise<Counts> {
  const [row] = await engine.all('select (select count(*) from snapshot) as snapshots, (select count(*) from article) as articles, (select count(*) from statement) as statements');
  return { snapshots: Number(row?.['snapshots']), articles: Number(row?.['articles']), statements: Number(row?.['statements']) };
}

/** The digits of an article's hash at the head of the ids of its rows. */
const HEAD = 20;

/** `article:3fa`, `sha256:9`, `statement:` with more than its article's digits, or the digits alone. */
export async function completed(engine: Engine, beginning: string, limit: number): Promise<string[]> {
  const [kind = '', digits] = beginning.includes(':') ? beginning.split(':') : ['', beginning];
  if (digits === undefined || digits === '') return [];
  const found: string[] = [];
  const within = async (table: string, prefix: string): Promise<void> => {
    found.push(...(await engine.all(`select id from ${table} where id >= ? and id < ? order by id limit ?`, [prefix, `${prefix}~`, limit])).map(({ id }) => String(id)));
  };
  if (kind === '' || kind === 'article') await within('article', `article:${digits}`);
  if (kind === '' || kind === 'sha256') await within('snapshot', `sha256:${digits}`);
  if (kind !== '' && !ROW_KINDS.has(kind)) for (const table of ['linked', 'review']) await within(table, beginning);
  if ((kind === '' || ROW_KINDS.has(kind)) && digits.length > HEAD) found.push(...await rowsFrom(engine, kind, digits));
  return [...new Set(found)].slice(0, limit);
}

async function rowsFrom(engine: Engine, kind: string, digits: string): Promise<string[]> {
  const [article] = await articlesOf(engine, { limit: 1, replaced: true }, `article:${digits.slice(0, HEAD)}`);
  const rows = article ? rowsOf(article.id, article.reading) : [];
  return rows.flatMap(({ id }) => (articleOfRow(id) === article?.id && id.startsWith(`${kind === '' ? id.split(':')[0] : kind}:${digits}`) ? [id] : []));
}
