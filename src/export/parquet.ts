import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Ledger } from '../ledger/ledger.ts';
import { articlesIn } from './articles.ts';
import { COLUMNS, type FlatStatement, flatStatements } from './flat.ts';

/** Columns whose values are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['start', 'end']);

/** One Parquet file. Its footer comes last and names every column's place, so that the rows are in memory until the end. */
export async function* parquet(ledger: Ledger): AsyncGenerator<Uint8Array> {
  const rows: FlatStatement[] = [];
  for await (const article of articlesIn(ledger)) rows.push(...flatStatements(article));
  yield new Uint8Array(parquetWriteBuffer({
    columnData: COLUMNS.map((name) => ({ name, type: NUMBERS.has(name) ? 'INT32' as const : 'STRING' as const, nullable: true, data: rows.map((row) => row[name]) })),
  }));
}
