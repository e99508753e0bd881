import type { Engine } from '../engine.ts';

/** What no store may hold: half an article, a statement without its article, an article without its snapshot. In sentences. */
export async function unsound(engine: Engine): Promise<string[]> {
  const asked = [
    ['select id from article where statements <> (select count(*) from statement where statement.article = article.no)', 'has more or fewer statements than its Reading'],
    ['select id from article where not exists (select 1 from snapshot where snapshot.id = article.snapshot)', 'has no snapshot'],
    ['select article as id from statement where not exists (select 1 from article where article.no = statement.article) group by article', 'is gone and its statements are not'],
    ['select no as id from statement where not exists (select 1 from words where words.rowid = statement.no)', 'is a statement whose words nobody can find'],
  ] as const;
  const found: string[] = [];
  for (const [sql, what] of asked) found.push(...(await engine.all(`${sql} limit 20`)).map(({ id }) => `${id} ${what}`));
  return found;
}
