import type { DraftStatement } from '../draft.ts';
import { draftOf } from '../drafted.ts';
import { type Engine, marks, type Value } from '../engine.ts';
import { articleId, linkedId } from '../ids.ts';
import type { Added, Addition } from '../ledger.ts';
import { packed } from '../packed.ts';
import { isLater } from '../versions.ts';

/** Within one transaction: snapshots, where they came from, and every article that is not there yet with its statements and their words. */
export async function addAll(engine: Engine, additions: readonly Addition[]): Promise<readonly Added[]> {
  const buried = await buriedOf(engine, [...new Set(additions.map(({ snapshot }) => snapshot.id))]);
  const named = additions.map((addition): Named => {
    const { reading } = addition, draft = addition.draft ?? (reading && draftOf(addition, reading));
    return { ...addition, id: draft?.id ?? articleId(addition.snapshot, addition.hints, addition.pipeline), ...(draft ? { draft } : {}) };
  });
  const live = named.filter(({ snapshot }) => !buried.has(snapshot.id));
  await engine.insert('snapshot', ['id', 'size', 'packed'], once(live, ({ snapshot }) => snapshot.id)
    .map(({ snapshot: { id, bytes }, draft }) => [id, bytes.length, draft?.snapshot ?? packed(bytes)]));
  await engine.insert('receipt', ['id', 'snapshot', 'input', 'url', 'fetched_at', 'etag', 'last_modified'], live.map(({ snapshot: { id, input, url, fetchedAt, etag, lastModified } }) =>
    [linkedId('receipt', id, input, url, fetchedAt), id, input, url ?? null, fetchedAt ?? null, etag ?? null, lastModified ?? null]));
  const added = await addArticles(engine, once(live, ({ id }) => id));
  const told = new Set<string>();
  return named.map(({ id, snapshot }): Added => {
    if (buried.has(snapshot.id)) return { article: id, outcome: 'forgotten' };
    const first = added.has(id) && !told.has(id);
    told.add(id);
    return { article: id, outcome: first ? 'added' : 'kept' };
  });
}

type Named = Addition & { readonly id: string };

async function buriedOf(engine: Engine, snapshots: readonly string[]): Promise<Set<string>> {
  const rows = snapshots.length === 0 ? [] : await engine.all(`select snapshot from tombstone where snapshot in (${marks(snapshots)})`, snapshots);
  return new Set(rows.map(({ snapshot }) => String(snapshot)));
}

/** Puts in the articles that are new, and gives their ids. */
async function addArticles(engine: Engine, additions: readonly Named[]): Promise<ReadonlySet<string>> {
  const read = additions.flatMap((one) => (one.draft ? [{ ...one, draft: one.draft }] : []));
  const columns = ['id', 'snapshot', 'asked', 'pipeline', 'hints', 'charset', 'url', 'outlet', 'published', 'statements', 'is_current', 'body'];
  const fresh = await engine.insert('article', columns, read.map(({ id, snapshot, pipeline, draft: { asked, hints, url, outlet, published, statements, body } }): Value[] =>
    [id, snapshot.id, asked, pipeline, hints, snapshot.charset ?? null, url, outlet, published, statements.length, 1, body]), 'id, no, asked');
  const numbers = new Map(fresh.map(({ id, no }) => [String(id), Number(no)]));
  await addStatements(engine, read.flatMap(({ id, draft }) => {
    const no = numbers.get(id);
    return no === undefined ? [] : [{ no, statements: draft.statements }];
  }));
  await settleCurrent(engine, fresh.map(({ asked }) => String(asked)));
  return new Set(numbers.keys());
}

interface Numbered {
  readonly no: number;
  readonly statements: readonly DraftStatement[];
}

async function addStatements(engine: Engine, articles: readonly Numbered[]): Promise<void> {
  const rows = articles.flatMap(({ no, statements }) => statements.map(({ key }) => [no, key]));
  const numbered = await engine.insert('statement', ['article', 'row_key'], rows, 'no, article, row_key');
  const numbers = new Map(numbered.map(({ no, article, row_key: key }) => [`${article} ${key}`, Number(no)]));
  for (const { no: article, statements } of articles) {
    await engine.index(article, statements.flatMap(({ key, words }) => {
      const no = numbers.get(`${article} ${key}`);
      return no === undefined ? [] : [{ no, ...words }];
    }));
  }
}

/** Of several readings of one snapshot with the same hints, the one by the latest version is current, whichever came first. */
async function settleCurrent(engine: Engine, asked: readonly string[]): Promise<void> {
  if (asked.length === 0) return;
  const crowded = await engine.all(`select asked from article where asked in (${marks(asked)}) group by asked having count(*) > 1`, asked);
  for (const { asked: one } of crowded) {
    const rivals = await engine.all('select id, pipeline from article where asked = ?', [String(one)]);
    const latest = rivals.map(({ id, pipeline }) => ({ id: String(id), pipeline: String(pipeline) })).reduce((a, b) => (isLater(b.pipeline, a.pipeline) ? b : a));
    await engine.all('update article set is_current = case when id = ? then 1 else 0 end where asked = ?', [latest.id, String(one)]);
  }
}

/** The first of each key, in the order of the keys: writers that go in the same order never wait for each other in a circle. */
function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const firsts = new Map<string, T>();
  for (const one of all) if (!firsts.has(keyOf(one))) firsts.set(keyOf(one), one);
  return [...firsts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
