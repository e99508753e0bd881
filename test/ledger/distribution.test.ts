import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/open.ts';
import { STEPS } from '../../src/ledger/postgres/format.ts';
import { additionOf, article } from '../support/articles.ts';
import { hasPostgres, type Server, startPostgres } from '../support/postgres.ts';

/** What docs/scale.md says of each table: the column it is spread by, or that it is copied whole or stays where it is. */
const told = new Map([...readFileSync('docs/scale.md', 'utf8').matchAll(/^\| `(\w+)` \| (?:`create_distributed_table\('hearsay\.(\w+)', '(\w+)'[^`]*\)`|`create_reference_table\('hearsay\.(\w+)'\)`|stays)/gm)]
  .map(([, table = '', named, column, whole]) => [table, { column, named: named ?? whole ?? table }] as const));

describe.skipIf(!hasPostgres)(`a ledger in PostgreSQL${hasPostgres ? '' : ' (needs DATABASE_URL or a PostgreSQL on this machine)'}`, () => {
  let server: Server, address = '';
  beforeAll(async () => {
    server = await startPostgres();
    address = await server.database();
    await (await openLedger(address, { create: true })).close();
  }, 60_000);
  afterAll(() => server.stop());

  async function asked<T>(sql: string, at = address): Promise<readonly T[]> {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    return client.query(sql).then(({ rows }) => rows as T[]).finally(() => client.end());
  }

  it('has each of its tables in docs/scale.md, and no other', async () => {
    const tables = await asked<{ tablename: string }>('select tablename from pg_tables where schemaname = \'hearsay\'');
    expect(tables.map(({ tablename }) => tablename).sort()).toEqual([...told.keys()].sort());
  });

  it('is told with the right names', () => expect([...told].filter(([table, { named }]) => table !== named)).toEqual([]));

  it('has in every key the column by which its table is spread', async () => {
    const keys = await asked<{ table: string; columns: string[] }>(`select t.relname as table, array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any (i.indkey)) as columns
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'hearsay' and i.indisunique`);
    const spread = keys.filter(({ table }) => told.get(table)?.column !== undefined);
    expect([new Set(spread.map(({ table }) => table)).size > 5, spread.filter(({ table, columns }) => !columns.includes(told.get(table)?.column ?? '')).map(({ table, columns }) => `${table} ${columns.join(' ')}`)]).toEqual([true, []]);
  });

  it('has no identity columns, which are not spread', async () => expect(await asked('select table_name from information_schema.columns where table_schema = \'hearsay\' and is_identity = \'YES\'')).toEqual([]));

  it('of the format before is brought forward with all it holds', async () => {
    const old = await server.database(), { snapshot, hints, pipeline, reading } = additionOf(article(1), { outlet: 'The Lamp' });
    const whole = await openLedger(address);
    await whole.add([{ snapshot, hints, pipeline, ...(reading ? { reading } : {}) }]);
    const before = STEPS.findIndex((step) => step.includes('create table numbered'));
    await asked(`create schema hearsay; set search_path = hearsay; create table meta (format integer not null); insert into meta values (${before}); ${STEPS.slice(0, before).join(';')}`, old);
    for (const table of ['snapshot', 'receipt', 'article', 'statement', 'words']) {
      const [{ columns } = { columns: '' }] = await asked<{ columns: string }>(`select string_agg(column_name, ', ' order by ordinal_position) as columns from information_schema.columns where table_schema = 'hearsay' and table_name = '${table}'`, old);
      for (const row of await asked<Record<string, unknown>>(`select ${columns} from hearsay.${table}`)) await inserted(old, table, row);
    }
    const ledger = await openLedger(old), again = await ledger.add([{ snapshot, hints, pipeline, ...(reading ? { reading } : {}) }, additionOf(article(2))]);
    const found = [await ledger.counts(), again.map(({ outcome }) => outcome), (await ledger.search({ words: 'lights', outlet: 'lamp', limit: 9 })).map(({ article: id }) => id), await ledger.check()];
    expect(found).toEqual([{ snapshots: 2, articles: 2, statements: 6 }, ['kept', 'added'], [again[0]?.article], []]);
    await whole.close();
    await ledger.close();
  });

  async function inserted(at: string, table: string, row: Record<string, unknown>): Promise<void> {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    const columns = Object.keys(row);
    await client.query(`insert into hearsay.${table} (${columns.join(', ')}) overriding system value values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`, Object.values(row)).finally(() => client.end());
  }
});
