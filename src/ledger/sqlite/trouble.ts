import { LedgerError, type Trouble } from '../trouble.ts';

/** Primary result codes of SQLite, https://sqlite.org/rescode.html, and what they say to whoever named the file. */
const TROUBLES: ReadonlyMap<string, readonly [Trouble, string]> = new Map([
  ['BUSY', ['locked', 'another program holds it locked; try again when that is done']],
  ['LOCKED', ['locked', 'another program holds it locked; try again when that is done']],
  ['NOTADB', ['foreign', 'is no SQLite file, and so no ledger']],
  ['CORRUPT', ['damaged', 'is damaged; `hearsay verify` says where, and a copy from before is the way back']],
  ['READONLY', ['read-only', 'cannot be written: the file or its folder is read-only, and SQLite keeps its log beside the file even to read']],
  ['CANTOPEN', ['read-only', 'cannot be opened: it, or its folder, may not be read or written']],
  ['PERM', ['read-only', 'may not be opened']],
  ['FULL', ['full', 'the disk is full; what was added before is safe']],
  ['IOERR', ['full', 'the disk could not read or write it; what was added before is safe']],
]);
const BY_NUMBER: readonly string[] = ['OK', 'ERROR', 'INTERNAL', 'PERM', 'ABORT', 'BUSY', 'LOCKED', 'NOMEM', 'READONLY', 'INTERRUPT', 'IOERR', 'CORRUPT', 'NOTFOUND', 'FULL', 'CANTOPEN', 'PROTOCOL', 'EMPTY', 'SCHEMA', 'TOOBIG', 'CONSTRAINT', 'MISMATCH', 'MISUSE', 'NOLFS', 'AUTH', 'FORMAT', 'RANGE', 'NOTADB'];

/** What an error of either driver means; an error that is none of the world's is a bug, and given back as it is. */
export function troubleOf(path: string, error: unknown): unknown {
  const known = TROUBLES.get(codeOf(error));
  return known ? new LedgerError(known[0], `${path}: ${known[1]}`, error) : error;
}

/** The name of the primary result code: `BUSY` of `SQLITE_BUSY_SNAPSHOT`. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('errcode' in error && typeof error.errcode === 'number') return BY_NUMBER[error.errcode & 0xff] ?? '';
  if ('rawCode' in error && typeof error.rawCode === 'number') return BY_NUMBER[error.rawCode & 0xff] ?? '';
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_')) return code.split('_')[1] ?? '';
  // libsql tells the number in words where it cannot even open a file: `ConnectionFailed("Unable to open … x.db: 14")`.
  const [, number] = /^ConnectionFailed\(.*: (\d+)"\)$/.exec(error.message) ?? [];
  return BY_NUMBER[Number(number) & 0xff] ?? '';
}
