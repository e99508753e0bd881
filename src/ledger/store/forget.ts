import { type Engine, marks } from '../engine.ts';
import { ROW_KINDS } from '../ids.ts';
import type { Tombstone } from '../ledger.ts';
import { unfile } from './postings.ts';

/** Removes the bytes and everything that was read from them or decided about it; what remains is that, when and why. */
export async function forgetSnapshot(engine: Engine, { snapshot, author, at, reason }: Tombstone): Promise<void> {
  const articles = await engine.all('select id, no from article where snapshot = ?', [snapshot]);
  for (const { id, no } of articles) {
    const statements = await engine.all('select no from statement where article = ?', [Number(no)]);
    await engine.unindex(Number(no), statements.map((row) => Number(row['no'])));
    await engine.all('delete from statement where article = ?', [Number(no)]);
    await unfile(engine, Number(no));
    for (const prefix of [...ROW_KINDS].map((kind) => `${kind}:${String(id).slice('article:'.length)}`)) {
      for (const [table, column] of REFERRING) await engine.all(`delete from ${table} where ${column} >= ? and ${column} < ?`, [prefix, `${prefix}~`]);
    }
  }
  const named = [snapshot, ...articles.map(({ id }) => String(id))];
  for (const [table, column] of REFERRING) await engine.all(`delete from ${table} where ${column} in (${marks(named)})`, named);
  for (const table of ['article', 'receipt']) await engine.all(`delete from ${table} where snapshot = ?`, [snapshot]);
  await engine.all('delete from snapshot where id = ?', [snapshot]);
  await engine.insert('tombstone', ['snapshot', 'author', 'at', 'reason'], [[snapshot, author, at, reason]]);
}

/** Columns that hold ids of articles, snapshots and rows. */
const REFERRING = [['linked', 'from_id'], ['linked', 'to_id'], ['review', 'target']] as const;

export async function tombstonesOf(engine: Engine): Promise<Tombstone[]> {
  return (await engine.all('select snapshot, author, at, reason from tombstone order by snapshot'))
    .map(({ snapshot, author, at, reason }) => ({ snapshot: String(snapshot), author: String(author), at: String(at), reason: String(reason) }));
}
