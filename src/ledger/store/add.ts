import type { Reading } from '../../reading/assemble.ts';
import { canonicalJson } from '../canonical-json.ts';
import { dayWords } from '../days.ts';
import { type Engine, marks, type Value, type Words } from '../engine.ts';
import { articleId, askedId, linkedId, rowsOf } from '../ids.ts';
import type { Added, Addition } from '../ledger.ts';
import { packed } from '../packed.ts';
import { folded } from '../search.ts';
import { isLater } from '../versions.ts';

/** Within one transaction: snapshots, where they came from, and every article that is not there yet with its statements and their words. */
export async function addAll(engine: Engine, additions: readonly Addition[]): Promise<readonly Added[]> {
  const buried = await buriedOf(engine, [...new Set(additions.map(({ snapshot }) => snapshot.id))]);
  const named = additions.map((addition) => ({ ...addition, id: articleId(addition.snapshot, addition.hints, addition.pipeline) }));
  const live = named.filter(({ snapshot }) => !buried.has(snapshot.id));
  await engine.insert('snapshot', ['id', 'size', 'packed'], once(live, ({ snapshot }) => snapshot.id)
    .map(({ snapshot: { id, bytes } }) => [id, bytes.length, packed(bytes)]));
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

async function buriedOf(engine: Engine, snapshots: readonly string[]): Promise<Set<string>> {
  const rows = snapshots.length === 0 ? [] : await engine.all(`select snapshot from tombstone where snapshot in (${marks(snapshots)})`, snapshots);
  return new Set(rows.map(({ snapshot }) => String(snapshot)));
}

type Named = Addition & { readonly id: string };

/** Puts in the articles that are new, and gives their ids. */
async function addArticles(engine: Engine, additions: readonly Named[]): Promise<ReadonlySet<string>> {
  const read = additions.flatMap((addition) => (addition.reading ? [{ ...addition, reading: asKept(addition.reading) }] : []));
  const columns = ['id', 'snapshot', 'asked', 'pipeline', 'hints', 'charset', 'url', 'outlet', 'published', 'statements', 'is_current', 'body'];
  const fresh = await engine.insert('article', columns, read.map(({ id, snapshot, hints, pipeline, reading }): Value[] => [
    id, snapshot.id, askedId(snapshot, hints), pipeline, canonicalJson(hints), snapshot.charset ?? null, urlOf(hints.url, reading), outletOf(hints.outlet, reading),
    publishedOf(hints.published, reading), reading.attributions.length, 1, packed(canonicalJson(reading)),
  ]), 'id, no, asked');
  const numbers = new Map(fresh.map(({ id, no }) => [String(id), Number(no)]));
  for (const addition of read) {
    const no = numbers.get(addition.id);
    if (no !== undefined) await addStatements(engine, no, addition);
  }
  await settleCurrent(engine, fresh.map(({ asked }) => String(asked)));
  return new Set(numbers.keys());
}

async function addStatements(engine: Engine, article: number, { id, hints, reading }: Named & { readonly reading: Reading }): Promise<void> {
  const outlet = folded(outletOf(hints.outlet, reading) ?? ''), day = dayWords(publishedOf(hints.published, reading));
  const rows = rowsOf(id, reading).filter(({ kind }) => kind === 'statement');
  const numbered = await engine.insert('statement', ['article', 'row_key'], rows.map((row) => [article, row.id.slice(-8)]), 'no, row_key');
  const numbers = new Map(numbered.map(({ no, row_key: key }) => [String(key), Number(no)]));
  const names = new Map(reading.speakers.map((speaker) => [speaker.id, speaker.name]));
  await engine.index(article, rows.flatMap((row): Words[] => {
    const said = reading.attributions[row.at], no = numbers.get(row.id.slice(-8));
    if (!said || no === undefined) return [];
    const words = [said.source?.text ?? '', said.cue?.text ?? '', ...said.content.map(({ text }) => text)].join(' ');
    return [{ no, said: folded(words), speaker: folded(said.speaker === null ? '' : names.get(said.speaker) ?? ''), outlet, stance: said.stance, day }];
  }));
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

/** A Reading without what is not the article's: where its snapshot came from stands in the receipts. */
export function asKept(reading: Reading): Reading {
  const { id, mediaType, bytes } = reading.snapshot;
  return { ...reading, input: '', snapshot: { id, mediaType, bytes } };
}

const urlOf = (hint: string | undefined, reading: Reading): string | null => hint ?? reading.article.canonicalUrl ?? null;
const outletOf = (hint: string | undefined, reading: Reading): string | null => reading.article.outlet ?? hint ?? null;
const publishedOf = (hint: string | undefined, reading: Reading): string | null => reading.article.published?.value ?? hint ?? null;

/** The first of each key, in the order of the keys: writers that go in the same order never wait for each other in a circle. */
function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const firsts = new Map<string, T>();
  for (const one of all) if (!firsts.has(keyOf(one))) firsts.set(keyOf(one), one);
  return [...firsts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
