import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { problemOf } from './problem.ts';

/** What a manifest says of one article. What a row leaves empty is absent. */
export interface Listed {
  /** As the manifest writes it. */
  readonly file: string;
  /** ISO date. */
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

const COLUMNS = ['file', 'published', 'outlet', 'url'] as const;

/** A manifest as read. */
export interface Manifest {
  readonly listed: readonly Listed[];
  /**
   * Where the file of a row lies: beside the manifest, in the folder beside it that has its name up to the first full stop (`dev.about.tsv`, `dev/`), or,
   * when it is in neither, as written.
   */
  readonly placeOf: (row: Listed) => string;
}

/** What is wrong with a manifest, for whoever wrote it. */
export class ManifestError extends Error {}

/**
 * Reads a manifest: JSONL, or TSV or CSV with a line of column names, told apart by its first line. Other columns are passed over. Throws
 * `ManifestError` with the line for a row without a file, a date that is none, or a file that is no table or cannot be read.
 */
export function readManifest(path: string): Manifest {
  const beside = dirname(path), within = join(beside, basename(path).split('.')[0] ?? '');
  const placeOf = ({ file }: Listed): string => [join(beside, file), join(within, file)].find((place) => existsSync(place)) ?? file;
  return { listed: listedIn(path), placeOf };
}

function listedIn(path: string): Listed[] {
  const text = textOf(path).replace(/^\uFEFF/, '');
  const head = text.slice(0, text.search(/[\r\n]|$/)).trim();
  if (head === '') return [];
  const rows = head.startsWith('{') ? jsonRows(path, text) : tableRows(path, text, head.includes('\t') ? '\t' : ',');
  return rows.map(({ line, row }) => listedOf(path, line, row));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ManifestError(`${path}: ${problemOf(error)}`, { cause: error });
  }
}

interface Row {
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
}

function jsonRows(path: string, text: string): Row[] {
  return text.split('\n').flatMap((written, n) => {
    if (written.trim() === '') return [];
    const row = parsedLine(written);
    if (typeof row !== 'object' || row === null) throw new ManifestError(`${path}:${n + 1}: is no JSON object`);
    return [{ line: n + 1, row: { ...row } }];
  });
}

function parsedLine(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    // The caller names the line, which JSON's own message does not.
    return undefined;
  }
}

function tableRows(path: string, text: string, delimiter: string): Row[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()), delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, ...(delimiter === '\t' ? { quote: null } : {}) }) as unknown as typeof records;
  } catch (error) {
    throw new ManifestError(`${path}: ${error instanceof Error ? error.message : 'is no table'}`, { cause: error });
  }
  if (records.length > 0 && !('file' in (records[0]?.record ?? {}))) throw new ManifestError(`${path}:1: names no column "file"; a manifest has the columns ${COLUMNS.join(', ')}`);
  return records.map(({ record, info }) => ({ line: info.lines, row: record }));
}

function listedOf(path: string, line: number, row: Readonly<Record<string, unknown>>): Listed {
  const said = new Map(COLUMNS.flatMap((column) => {
    const value = row[column];
    return typeof value === 'string' && value.trim() !== '' ? [[column, value.trim()] as const] : [];
  }));
  const file = said.get('file'), published = said.get('published'), outlet = said.get('outlet'), url = said.get('url');
  if (file === undefined) throw new ManifestError(`${path}:${line}: names no file`);
  const day = published === undefined ? undefined : dayOf(published);
  if (published !== undefined && day === undefined) throw new ManifestError(`${path}:${line}: "${published}" is no day like 2031-03-12`);
  return { file, ...(day === undefined ? {} : { published: day }), ...(outlet === undefined ? {} : { outlet }), ...(url === undefined ? {} : { url }) };
}

/** The day of an ISO date or date and time; undefined for anything else, and for 30 February. */
export function dayOf(value: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value)?.[1];
  const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}
