import type { StatementRow } from '../../api/rows.ts';

const COLUMNS = ['statement', 'speaker', 'stance', 'framing', 'cue', 'content', 'day', 'outlet', 'published', 'page', 'snapshot'] as const;

/** Statements as CSV by RFC 4180. A field that a spreadsheet would take for a formula is given an apostrophe before it. */
export function csvOf(rows: readonly StatementRow[]): string {
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => field(row[column] ?? '')).join(','))].join('\r\n').concat('\r\n');
}

function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
