import type { Tuple, Value } from '../engine.ts';
import { periodWords } from '../days.ts';
import { hitOf } from '../hit.ts';
import { type Hit, type SearchQuery, wantedWords } from '../search.ts';

/** Asks FTS5. Newest numbers first: it walks its lists from their ends and stops when the page is full, however common the words. */
export function searchWords(asked: (sql: string, values: readonly Value[]) => readonly Tuple[], query: SearchQuery): Hit[] {
  const wanted = wantedWords(query), period = periodWords(query.from, query.to);
  if (period?.length === 0) return [];
  const conditions = ['a.is_current = 1'], values: Value[] = [];
  const where = (condition: string, value: Value | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  const match = matchOf(wanted, period);
  const number = match === '' ? 's.no' : 'w.rowid';
  where('words match ?', match === '' ? undefined : match);
  where(`${number} < ?`, query.before);
  const tables = match === '' ? 'statement s' : 'words w cross join statement s on s.no = w.rowid';
  return asked(`select s.no as no, s.row_key as row_key, a.id as article from ${tables} cross join article a on a.no = s.article where ${conditions.join(' and ')} order by ${number} desc limit ?`, [...values, query.limit]).map(hitOf);
}

/** `{said} : "mined" AND {speaker} : "li" * AND {day} : ("d20310312" OR "m203104")`: quoted, so that nothing a user types is syntax. */
function matchOf(wanted: ReturnType<typeof wantedWords>, period: readonly string[] | undefined): string {
  const words = wanted.flatMap(([column, all]) => all.map((word) => `{${column}} : ${word.endsWith('*') ? `"${word.slice(0, -1)}" *` : `"${word}"`}`));
  return [...words, ...(period ? [`{day} : (${period.map((word) => `"${word}"`).join(' OR ')})`] : [])].join(' AND ');
}
