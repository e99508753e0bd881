import type { Tuple, Value } from '../engine.ts';
import { hitOf } from '../hit.ts';
import { type Hit, type SearchQuery, wantedWords } from '../search.ts';

/** Asks FTS5. Newest numbers first: it walks its lists from their ends and stops when the page is full, however common the words. */
export function searchWords(asked: (sql: string, values: readonly Value[]) => readonly Tuple[], query: SearchQuery): Hit[] {
  const wanted = wantedWords(query);
  const conditions = ['a.is_current = 1'], values: Value[] = [];
  const where = (condition: string, value: Value | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  const number = wanted.length > 0 ? 'w.rowid' : 's.no';
  where('words match ?', wanted.length > 0 ? matchOf(wanted) : undefined);
  where(`${number} < ?`, query.before);
  where('a.published >= ?', query.from);
  where('a.published <= ?', query.to);
  const tables = wanted.length > 0 ? 'words w cross join statement s on s.no = w.rowid' : 'statement s';
  return asked(`select s.no as no, s.row_key as row_key, a.id as article from ${tables} cross join article a on a.no = s.article where ${conditions.join(' and ')} order by ${number} desc limit ?`, [...values, query.limit]).map(hitOf);
}

/** `{said} : "mined" AND {speaker} : "li" *`: quoted, so that nothing a user types is syntax. */
function matchOf(wanted: ReturnType<typeof wantedWords>): string {
  return wanted.flatMap(([column, words]) => words.map((word) => `{${column}} : ${word.endsWith('*') ? `"${word.slice(0, -1)}" *` : `"${word}"`}`)).join(' AND ');
}
