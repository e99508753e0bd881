import type { Tuple, Value } from '../engine.ts';
import { periodWords } from '../days.ts';
import { hitOf } from '../hit.ts';
import { type Hit, type SearchQuery, wantedWords } from '../search.ts';

/** PostgreSQL takes lexemes of at most 2046 bytes; a word this long, in characters, is none. */
const LONGEST = 500;

/** The words of every column as lexemes that name it, `speaker:lind`, so that one index answers for all columns. */
export function lexemesOf(columns: readonly string[], texts: readonly Value[]): string[] {
  return [...new Set(columns.flatMap((column, n) => String(texts[n] ?? '').split(' ').filter((word) => word !== '').map((word) => lexeme(column, word))))];
}

/** So many times the statements that are asked for are looked through one by one, then so many times those, but no more at once than would take longer than the index. */
const LATEST = 10, MOST = 10_000;

/**
 * Newest numbers first. The index of words knows no order, and of a word that is everywhere it gives every statement, to be sorted: so the latest statements are looked through before it is asked,
 * and more of them where these have part of a page.
 */
export async function searchWords(asked: (sql: string, values: readonly Value[]) => Promise<readonly Tuple[]>, query: SearchQuery): Promise<Hit[]> {
  const period = periodWords(query.from, query.to), { limit, before } = query, last = before === undefined ? [] : [before];
  if (period?.length === 0) return [];
  const match = queryOf(wantedWords(query), period), older = (number: string): string => (before === undefined ? '' : `and ${number} < ?`);
  const hits = async (from: string, condition: string, values: readonly Value[], first = ''): Promise<Hit[]> =>
    (await asked(`${first} select s.no as no, s.row_key as row_key, a.id as article from ${from} join article a on a.no = s.article where a.is_current = 1 ${condition} order by s.no desc limit ?`, [...values, limit])).map(hitOf);
  if (match === '') return hits('statement s', older('s.no'), last);
  for (const through of [LATEST * limit, LATEST ** 2 * limit].filter((many) => many <= MOST)) {
    const [least] = await asked(`select s.no as no from statement s where true ${older('s.no')} order by s.no desc offset ? limit 1`, [...last, through]);
    if (!least) break;
    const latest = await hits('latest s', 'and s.search @@ ?::tsquery', [Number(least['no']), ...last, match], `with latest as materialized (select s.no, s.row_key, s.article, w.search from statement s join words w on w.article = s.article and w.rowid = s.no where s.no > ? ${older('s.no')})`);
    if (latest.length === limit) return latest;
    if (latest.length < limit / LATEST) break;
  }
  // By themselves first, since a server that has not counted its rows yet would rather go through all statements.
  return hits('found join statement s on s.article = found.article and s.no = found.rowid', '', [match, ...last], `with found as materialized (select w.article, w.rowid from words w where w.search @@ ?::tsquery ${older('w.rowid')})`);
}

/** `'said:mined' & 'speaker:li':* & ('day:d20310312' | 'day:m203104')`: folded words hold no quote, so that nothing a user types is syntax. */
function queryOf(wanted: ReturnType<typeof wantedWords>, period: readonly string[] | undefined): string {
  const words = wanted.flatMap(([column, all]) => all.map((word) => (word.endsWith('*') ? `'${lexeme(column, word.slice(0, -1))}':*` : `'${lexeme(column, word)}'`)));
  return [...words, ...(period ? [`(${period.map((word) => `'${lexeme('day', word)}'`).join(' | ')})`] : [])].join(' & ');
}

const lexeme = (column: string, word: string): string => `${column}:${[...word].slice(0, LONGEST).join('')}`;
