import type { Tuple, Value } from '../engine.ts';

/** One open SQLite file, whichever package speaks to it. */
export interface Driver {
  exec(sql: string): void;
  all(sql: string, values: readonly Value[]): Tuple[];
  close(): void;
}

/** The first Node whose own SQLite needs no flag and has full-text search with deletions. */
const BUILT_IN_SINCE = 24;

/** `node:sqlite` where Node has it, else `libsql`, which comes prebuilt; both write the same file. `patience` in milliseconds. */
export async function openDriver(path: string, patience: number): Promise<Driver> {
  return Number.parseInt(process.versions.node, 10) >= BUILT_IN_SINCE ? builtIn(path, patience) : libsql(path, patience);
}

async function libsql(path: string, patience: number): Promise<Driver> {
  const { default: Database } = await import('libsql');
  const database = new Database(path, { timeout: patience });
  const prepared = remembered((sql) => database.prepare(sql));
  return {
    exec: (sql) => void database.exec(sql),
    all: (sql, values) => {
      const statement = prepared(sql);
      if (statement.reader) return (statement.all([...values]) as Record<string, Value | ArrayBuffer>[]).map(withBytes);
      statement.run([...values]);
      return [];
    },
    close: () => void database.close(),
  };
}

/** The row with bytes as bytes: libsql gives them as bare buffers. */
function withBytes(row: Readonly<Record<string, Value | ArrayBuffer>>): Tuple {
  for (const name in row) if (row[name] instanceof ArrayBuffer) return Object.fromEntries(Object.entries(row).map(([of, value]) => [of, value instanceof ArrayBuffer ? new Uint8Array(value) : value]));
  return row as Tuple;
}

/** As much of `node:sqlite` as is used; its types come with a later Node than the oldest supported. */
interface BuiltIn {
  readonly DatabaseSync: new (path: string, options: { timeout: number }) => {
    exec(sql: string): void;
    prepare(sql: string): { all(...values: readonly Value[]): Tuple[] };
    close(): void;
  };
}

async function builtIn(path: string, patience: number): Promise<Driver> {
  const name: string = 'node:sqlite';
  const { DatabaseSync } = (await import(name)) as BuiltIn;
  const database = new DatabaseSync(path, { timeout: patience });
  const prepared = remembered((sql) => database.prepare(sql));
  return { exec: (sql) => database.exec(sql), all: (sql, values) => prepared(sql).all(...values), close: () => database.close() };
}

/** Prepared statements kept at a time: more than the store asks, fewer than questions with lists of every length could fill. */
const KEPT = 200;

function remembered<T>(make: (sql: string) => T): (sql: string) => T {
  const kept = new Map<string, T>();
  return (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    const made = make(sql);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(sql, made);
    return made;
  };
}
