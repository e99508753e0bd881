import type { Ledger } from '../ledger/ledger.ts';
import { articlesIn } from './articles.ts';
import { COLUMNS, flatStatements } from './flat.ts';

/** RFC 4180: commas, CRLF, quotes doubled. Cells that a spreadsheet would take for a formula begin with an apostrophe, as spreadsheets write text. */
export async function* csv(ledger: Ledger): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const article of articlesIn(ledger)) {
    for (const statement of flatStatements(article)) yield csvLine(COLUMNS.map((column) => statement[column]));
  }
}

/** One row. */
export const csvLine = (cells: readonly (string | number | null | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
