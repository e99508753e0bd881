import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Engine, marks, type Tuple, type Value, WORDS } from '../engine.ts';
import { oneAtATime } from '../turns.ts';
import { LedgerError } from '../trouble.ts';
import { type Driver, openDriver } from './driver.ts';
import { APPLICATION, STEPS } from './format.ts';
import { searchWords } from './search.ts';
import { codeOf, troubleOf } from './trouble.ts';

/** Pages kept in memory, in KiB: the inner pages of every index of a hundred thousand articles. */
const CACHE = 128 * 1024;

export interface SqliteOptions {
  /** Whether a file that is not there is made. */
  readonly create: boolean;
  /** How long to wait for others who write, in milliseconds. */
  readonly patience: number;
}

/** Opens a SQLite file as a ledger's engine, bringing an older format forward. A file that is anything else is left as it is. */
export async function openSqlite(path: string, { create, patience }: SqliteOptions): Promise<Engine> {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new LedgerError('missing', `${path}: there is no folder ${folder}`);
  if (!existsSync(path) && !create) throw new LedgerError('missing', `${path}: there is no ledger here yet; \`hearsay add\` makes one`);
  if (existsSync(path) && statSync(path).isDirectory()) throw new LedgerError('foreign', `${path}: is a folder, and no ledger`);
  try {
    const driver = await openDriver(path, BLOCKING);
    try {
      await prepare(driver, path, patience);
    } catch (error) {
      driver.close();
      throw error;
    }
    return engineOn(driver, path, patience);
  } catch (error) {
    throw troubleOf(path, error);
  }
}

/** Refuses what is not ours before anything is written; then full safety, then the steps that are missing. */
async function prepare(driver: Driver, path: string, patience: number): Promise<void> {
  const number = (sql: string): number => Number(Object.values(driver.all(sql, [])[0] ?? {})[0] ?? 0);
  const format = (): number => {
    const application = number('pragma application_id'), version = number('pragma user_version');
    const empty = number('select count(*) from sqlite_schema') === 0;
    if (application !== APPLICATION && !(application === 0 && version === 0 && empty)) throw new LedgerError('foreign', `${path}: is a SQLite file of some other program, and no ledger`);
    if (version > STEPS.length) throw new LedgerError('newer', `${path}: was written by a newer Hearsay (format ${version}; this one knows up to ${STEPS.length}); install that one`);
    return version;
  };
  await retried(patience, () => {
    driver.exec(`pragma cache_size = -${CACHE}`);
    if (format() > 0 && isReadOnly(driver)) return;
    driver.exec('pragma journal_mode = wal');
    driver.exec('pragma synchronous = full');
    if (format() === STEPS.length) return;
    driver.exec('begin immediate');
    try {
      for (let step = format(); step < STEPS.length; step++) driver.exec(`${STEPS[step] ?? ''}; pragma user_version = ${step + 1};`);
      driver.exec(`pragma application_id = ${APPLICATION}`);
      driver.exec('commit');
    } catch (error) {
      driver.exec('rollback');
      throw error;
    }
  });
}

/** A ledger one may only read is still read. */
function isReadOnly(driver: Driver): boolean {
  try {
    driver.exec('begin immediate; rollback');
    return false;
  } catch (error) {
    if (codeOf(error) === 'READONLY') return true;
    throw error;
  }
}

/** How long SQLite itself waits for a lock, in milliseconds: short, since the whole program stands still meanwhile, the holder of the lock perhaps too. */
const BLOCKING = 5;

/** Between two tries at a locked file, in milliseconds. */
const PAUSE = 10;

async function retried<T>(patience: number, attempt: () => T): Promise<T> {
  for (const started = performance.now(); ;) {
    try {
      return attempt();
    } catch (error) {
      if (codeOf(error) !== 'BUSY' || performance.now() - started >= patience) throw error;
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
    }
  }
}

function engineOn(driver: Driver, path: string, patience: number): Engine {
  const turns = oneAtATime();
  const asked = (sql: string, values: readonly Value[] = []): readonly Tuple[] => driver.all(sql, values);
  /** Alone on the connection, again while the file is locked, with errors in words. */
  const patient = <T>(ask: () => T): Promise<T> => turns(() => retried(patience, ask)).catch((error: unknown) => { throw troubleOf(path, error); });
  const breathe = breathing();
  const inside: Engine = {
    place: path, clock: CLOCK,
    all: async (sql, values) => {
      await breathe();
      return asked(sql, values);
    },
    insert: async (table, columns, rows, returning) => {
      await breathe();
      return inPieces(rows).flatMap((some) => {
        const values = some.map(() => `(${marks(columns)})`).join(', ');
        const sql = `insert into ${table} (${columns.join(', ')}) values ${values} on conflict do nothing ${returning === undefined ? '' : `returning ${returning}`}`;
        return asked(sql, some.flat());
      });
    },
    write: (work) => work(inside),
    search: async (query) => searchWords(asked, query),
    index: async (_article, words) => {
      await breathe();
      for (const some of inPieces(words.map((one) => [one.no, ...WORDS.map((column) => one[column])]))) asked(`insert into words (rowid, ${WORDS.join(', ')}) values ${some.map((row) => `(${marks(row)})`).join(', ')}`, some.flat());
    },
    unindex: async (_article, statements) => {
      for (const no of statements) asked('delete from words where rowid = ?', [no]);
    },
    check: async () => brokenIn(asked),
    // It was opened with a log and full synchronisation.
    dangers: async () => [],
    close: async () => closed(driver),
  };
  return {
    ...inside,
    all: (sql, values) => patient(() => asked(sql, values)),
    search: (query) => patient(() => searchWords(asked, query)),
    check: () => patient(() => brokenIn(asked)),
    close: () => turns(() => inside.close()),
    write: (work) => turns(async () => {
      await retried(patience, () => driver.exec('begin immediate')).catch((error: unknown) => { throw troubleOf(path, error); });
      try {
        const result = await work(inside);
        driver.exec('commit');
        return result;
      } catch (error) {
        undo(driver);
        throw troubleOf(path, error);
      }
    }),
  };
}

/** How long a program may be deaf to everything else while it writes, in milliseconds: a thread that has read a page waits so long for the next. */
const DEAF = 5;

/** Lets the program hear what came in, when it has been deaf for long enough. */
function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < DEAF) return;
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    last = performance.now();
  };
}

const CLOCK = 'cast((julianday(\'now\') - 2440587.5) * 86400000 as integer)';

/** Rows in one `insert`: a question costs more than a row, and few sizes keep the prepared questions few. */
const PIECES = [32, 8, 1] as const;

function inPieces<T>(rows: readonly T[]): T[][] {
  const pieces: T[][] = [];
  let at = 0;
  for (const size of PIECES) for (; rows.length - at >= size; at += size) pieces.push(rows.slice(at, at + size));
  return pieces;
}

/** Brings the log into the file first, so that a copy of the file alone is whole; a driver may hold the file open until its questions are collected. */
function closed(driver: Driver): void {
  try {
    driver.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // Somebody else is at it, or the file is read-only or damaged: the log stays beside it, and is as good.
  }
  driver.close();
}

function undo(driver: Driver): void {
  try {
    driver.exec('rollback');
  } catch {
    // SQLite has rolled back by itself, as it does when a disk is full; the first error is the one to tell.
  }
}

function brokenIn(asked: (sql: string) => readonly Tuple[]): string[] {
  const found = asked('pragma integrity_check(20)').map((row) => String(Object.values(row)[0]));
  return found.filter((line) => line !== 'ok').map((line) => `SQLite finds: ${line}`);
}
