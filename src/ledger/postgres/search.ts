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

export async function searchWords(asked: (sql: string, values: readonly Value[]) => Promise<readonly Tuple[]>, query: SearchQuery): Promise<Hit[]> {
  const conditions = ['a.is_current = 1'], values: Value[] = [];
  const where = (condition: string, value: Value | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  const period = periodWords(query.from, query.to);
  if (period?.length === 0) return [];
  const match = queryOf(wantedWords(query), period);
  if (match !== '') where('w.search @@ ?::tsquery', match);
  where('s.no < ?', query.before);
  const rows = await asked(`select s.no as no, s.row_key as row_key, a.id as article from statement s ${match === '' ? '' : 'join words w on w.article = s.article and w.rowid = s.no'} join article a on a.no = s.article where ${conditions.join(' and ')} order by s.no desc limit ?`, [...values, query.limit]);
  return rows.map(hitOf);
}

/** `'said:mined' & 'speaker:li':* & ('day:d20310312' | 'day:m203104')`: folded words hold no quote, so that nothing a user types is syntax. */
function queryOf(wanted: ReturnType<typeof wantedWords>, period: readonly string[] | undefined): string {
  const words = wanted.flatMap(([column, all]) => all.map((word) => (word.endsWith('*') ? `'${lexeme(column, word.slice(0, -1))}':*` : `'${lexeme(column, word)}'`)));
  return [...words, ...(period ? [`(${period.map((word) => `'${lexeme('day', word)}'`).join(' | ')})`] : [])].join(' & ');
}

const lexeme = (column: string, word: string): string => `${column}:${[...word].slice(0, LONGEST).join('')}`;
