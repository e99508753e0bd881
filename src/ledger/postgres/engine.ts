import pg from 'pg';
import { type Engine, marks, type Tuple, type Value, WORDS } from '../engine.ts';
import { LedgerError } from '../trouble.ts';
import { SCHEMA, STEPS } from './format.ts';
import { lexemesOf, searchWords } from './search.ts';
import { troubleOf } from './trouble.ts';

export interface PostgresOptions {
  /** Whether a ledger that is not there is made. */
  readonly create: boolean;
  /** How long to wait for others who write, in milliseconds. */
  readonly patience: number;
}

/** The oldest server whose `array_to_tsvector` and identity columns do as we ask and that still gets corrections. */
const OLDEST = 15;

/** Connections of one program: its own questions are few at a time. */
const CONNECTIONS = 4;

/** How long an answer may take. A network that swallows packets says nothing, and without an end a program would wait for ever. In milliseconds. */
const LONGEST = 5 * 60_000;

/** How long the server waits for a program that has fallen silent with the lock of the writers in its hand, and for packets nobody acknowledges: then others may write. */
const silent = (patience: number): string => `-c idle_in_transaction_session_timeout=${2 * patience} -c tcp_user_timeout=${2 * patience} -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3`;

/** The one lock all writers of a ledger take in turn ("hear" as a number), so that none waits for another in a circle. */
const WRITERS = 0x68656172;

/** Opens a database of a PostgreSQL server as a ledger's engine, bringing an older format forward. */
export async function openPostgres(address: string, { create, patience }: PostgresOptions): Promise<Engine> {
  const place = placeOf(address);
  const pool = new pg.Pool({
    connectionString: address, max: CONNECTIONS, connectionTimeoutMillis: patience, query_timeout: patience + LONGEST, keepAlive: true, application_name: 'hearsay',
    options: `-c search_path=${SCHEMA} -c synchronous_commit=on -c lock_timeout=${patience} -c client_min_messages=warning ${silent(patience)}`,
  });
  // A connection that breaks while nobody uses it is replaced at the next question; without a listener it would end the program.
  pool.on('error', () => {});
  // One that breaks while it is used says so by an event as well as by the failing question.
  pool.on('connect', (client) => client.on('error', () => {}));
  const engine = engineOn(pool, place);
  try {
    // A server may show a connection that waited for another to make the ledger what was there before; the next transaction sees it.
    await prepare(engine, place, create).catch(async (error: unknown) => {
      if (!(error instanceof LedgerError && error.trouble === 'foreign')) throw error;
      await prepare(engine, place, create);
    });
  } catch (error) {
    await pool.end();
    throw troubleOf(place, error);
  }
  return engine;
}

/** An address as one may show it. */
function placeOf(address: string): string {
  try {
    const url = new URL(address);
    if (url.password !== '') url.password = '…';
    return decodeURI(url.href);
  } catch {
    throw new LedgerError('missing', 'this is no address like postgres://user@host/database');
  }
}

async function prepare(engine: Engine, place: string, create: boolean): Promise<void> {
  const version = Number((await engine.all('select current_setting(\'server_version_num\')::integer / 10000 as major'))[0]?.['major']);
  if (version < OLDEST) throw new LedgerError('refused', `${place}: the server is PostgreSQL ${version}; Hearsay needs ${OLDEST} or later`);
  const formatNow = async (inside: Engine): Promise<number> => {
    const [there] = await inside.all('select to_regclass(?) is not null as made', [`${SCHEMA}.meta`]);
    return there?.['made'] ? Number((await inside.all('select format from meta'))[0]?.['format']) : 0;
  };
  const refuseNewer = (format: number): void => {
    if (format > STEPS.length) throw new LedgerError('newer', `${place}: was written by a newer Hearsay (format ${format}; this one knows up to ${STEPS.length}); install that one`);
  };
  const format = await formatNow(engine);
  refuseNewer(format);
  if (format === STEPS.length) return;
  if (format === 0 && !create) throw new LedgerError('missing', `${place}: there is no ledger here yet; \`hearsay add\` makes one`);
  await engine.write(async (inside) => {
    const first = await formatNow(inside);
    refuseNewer(first);
    if (first === 0) {
      const [taken] = await inside.all('select count(*)::integer as tables from pg_tables where schemaname = ?', [SCHEMA]);
      if (Number(taken?.['tables']) > 0) throw new LedgerError('foreign', `${place}: has a schema "${SCHEMA}" of some other program, and no ledger`);
      await inside.all(`create schema if not exists ${SCHEMA}`);
      await inside.all('create table meta (format integer not null)');
      await inside.all('insert into meta values (0)');
    }
    for (const step of STEPS.slice(first)) await inside.all(step);
    await inside.all('update meta set format = ?', [STEPS.length]);
  });
}

type Asked = (sql: string, values?: readonly (Value | readonly string[])[]) => Promise<readonly Tuple[]>;

function engineOn(pool: pg.Pool, place: string): Engine {
  const through = (on: pg.Pool | pg.PoolClient): Asked => async (sql, values = []) => {
    try {
      return (await on.query<Tuple>(numbered(sql), values.map(written))).rows;
    } catch (error) {
      throw troubleOf(place, error);
    }
  };
  const outside = partsOf(place, through(pool));
  return {
    ...outside,
    close: () => pool.end(),
    write: async (work) => {
      const client = await pool.connect().catch((error: unknown) => { throw troubleOf(place, error); });
      const asked = through(client);
      let broken = false;
      try {
        await asked('begin');
        await asked(`select pg_advisory_xact_lock(${WRITERS})`);
        const inside: Engine = { ...partsOf(place, asked), write: (more) => more(inside), close: async () => {} };
        const result = await work(inside);
        await asked('commit');
        return result;
      } catch (error) {
        await asked('rollback').catch(() => { broken = true; });
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

function partsOf(place: string, asked: Asked): Omit<Engine, 'write' | 'close'> {
  return {
    place, clock: CLOCK,
    all: asked,
    insert: async (table, columns, rows, returning) => {
      const found: Tuple[] = [];
      for (let n = 0; n < rows.length; n += ROWS) {
        const some = rows.slice(n, n + ROWS);
        if (table === 'article') found.push(...await insertArticles(asked, columns, some, returning));
        else found.push(...await asked(`insert into ${table} (${columns.join(', ')}) values ${some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')} on conflict do nothing ${returning === undefined ? '' : `returning ${returning}`}`, some.flat()));
      }
      return found;
    },
    search: (query) => searchWords(asked, query),
    index: async (article, words) => {
      for (let n = 0; n < words.length; n += ROWS) {
        const some = words.slice(n, n + ROWS);
        await asked(`insert into words (article, rowid, search) values ${some.map(() => '(?, ?, array_to_tsvector(?::text[]))').join(', ')}`, some.flatMap((one) => [article, one.no, lexemesOf(WORDS, WORDS.map((column) => one[column]))]));
      }
    },
    unindex: async (article, statements) => void (await asked('delete from words where article = ? and rowid = any (?::integer[])', [article, statements.map(String)])),
    check: async () => [],
    dangers: () => dangersOf(asked),
  };
}

/**
 * Puts articles in by way of their numbers: `numbered` gives an id its number once, so that `article` may be spread over machines by number and needs no key that spans them all. An id whose number was given before is there
 * already, or was forgotten for good.
 */
async function insertArticles(asked: Asked, columns: readonly string[], rows: readonly (readonly Value[])[], returning = 'no'): Promise<readonly Tuple[]> {
  const idOf = (row: readonly Value[]): string => String(row[columns.indexOf('id')]);
  const numbers = new Map((await asked(`insert into numbered (id) values ${rows.map(() => '(?)').join(', ')} on conflict do nothing returning id, no`, rows.map(idOf))).map(({ id, no }) => [String(id), Number(no)]));
  const fresh = rows.filter((row) => numbers.has(idOf(row)));
  if (fresh.length === 0) return [];
  return asked(`insert into article (no, ${columns.join(', ')}) values ${fresh.map((row) => `(?, ${marks(row)})`).join(', ')} returning ${returning}`, fresh.flatMap((row) => [numbers.get(idOf(row)) ?? null, ...row]));
}

/** The time now, and not when the transaction began: it may have waited for its turn. */
const CLOCK = '(extract(epoch from clock_timestamp()) * 1000)::bigint';

/** Settings that must be on, and what may happen where they are not. */
const SAFE = [['fsync', 'articles that were told to be added may be gone, or the whole ledger damaged, after a power cut'], ['full_page_writes', 'the ledger may be damaged after a power cut']] as const;

async function dangersOf(asked: Asked): Promise<string[]> {
  const found: string[] = [];
  for (const [name, danger] of SAFE) if ((await asked('select current_setting(?) as is', [name]))[0]?.['is'] === 'off') found.push(`the server runs with ${name} off: ${danger}`);
  return found;
}

/** Rows in one `insert`: with eleven columns well under the 65,535 values a question may have. */
const ROWS = 500;

/** `?` as PostgreSQL counts them. No SQL of ours holds a literal question mark. */
function numbered(sql: string): string {
  let n = 0;
  return sql.replace(/\?/g, () => `$${++n}`);
}

/** PostgreSQL's texts hold no NUL. Those an article has are in its packed body, which keeps them. */
function written(value: Value | readonly string[]): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd');
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}
