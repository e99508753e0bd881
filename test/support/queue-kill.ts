import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { canonical } from '../../src/export/canonical.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { LedgerError } from '../../src/ledger/trouble.ts';
import type { Server } from './postgres.ts';

/** What came of killing workers and their database. */
export interface Ravaged {
  readonly workersKilled: number;
  readonly databasesKilled: number;
  /** Jobs whose end was never written, and ends and articles written more than once: counted in tables without a key, by triggers. */
  readonly lost: number;
  readonly duplicated: number;
  readonly parked: number;
  /** Whether the ledger exports the same bytes as one that a single program filled, undisturbed. */
  readonly identical: boolean;
}

export interface Ravage {
  readonly jobs: number;
  readonly workers: number;
  /** At least so many are killed before the last job is done. */
  readonly workerKills: number;
  readonly databaseKills: number;
  readonly random: () => number;
}

/** How long a lease lasts, in milliseconds: short, so that nobody waits long for what a dead worker had. */
const LEASE = 1500;

/** Puts jobs into a queue, lets workers work on them, and kills workers and the database all the while. */
export async function ravaged(server: Server, plain: string, { jobs, workers, workerKills, databaseKills, random }: Ravage): Promise<Ravaged> {
  const address = await server.database();
  const ledger = await openLedger(address, { create: true });
  await putJobs(ledger, jobs);
  await withSql(address, TALLY);
  const crew = Array.from({ length: workers }, () => started(address));
  let workersKilled = 0, databasesKilled = 0;
  for (;;) {
    const done = await patiently(async () => (await ledger.queue.counts()).done);
    if (done >= jobs) break;
    // Spread over the work: a kill is due when so much of it is done.
    if (workersKilled < workerKills ? done / jobs >= workersKilled / (workerKills + 1) : random() < 0.05) {
      const victim = Math.floor(random() * workers);
      crew[victim]?.kill('SIGKILL');
      crew[victim] = started(address);
      workersKilled++;
    }
    if (databasesKilled < databaseKills && done / jobs >= (databasesKilled + 1) / (databaseKills + 1)) {
      await server.crash();
      databasesKilled++;
    }
    for (const [n, child] of crew.entries()) if (child.exitCode !== null && child.exitCode !== 0) crew[n] = started(address);
    await setTimeout(random() * 100);
  }
  await Promise.all(crew.map(ended));
  const [ends, articles] = [await tallied(address, 'ended'), await tallied(address, 'kept')];
  const { parked } = await ledger.queue.counts();
  const identical = await hashOf(ledger) === await undisturbed(plain, jobs);
  await ledger.close();
  return {
    workersKilled, databasesKilled, parked, identical,
    lost: 2 * jobs - ends.different - articles.different, duplicated: ends.all - ends.different + articles.all - articles.different,
  };
}

/** Rows that the database writes beside every end of a job and every article, in the same transaction; nothing there keeps two of one from being written. */
const TALLY = `
  create table hearsay.ended (id text); create table hearsay.kept (id text);
  create function hearsay.note_end() returns trigger language plpgsql as $$ begin if new.state = 'done' then insert into hearsay.ended values (new.id); end if; return new; end $$;
  create function hearsay.note_article() returns trigger language plpgsql as $$ begin insert into hearsay.kept values (new.id); return new; end $$;
  create trigger note_end after update on hearsay.job for each row execute function hearsay.note_end();
  create trigger note_article after insert on hearsay.article for each row execute function hearsay.note_article();
`;

async function withSql<T>(address: string, sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return client.query(sql).then(({ rows }) => rows as T[]).finally(() => client.end());
}

async function tallied(address: string, table: 'ended' | 'kept'): Promise<{ all: number; different: number }> {
  const [row] = await withSql<{ all: string; different: string }>(address, `select count(*) as all, count(distinct id) as different from hearsay.${table}`);
  return { all: Number(row?.all), different: Number(row?.different) };
}

const started = (address: string): ChildProcess => spawn(process.execPath, ['test/support/queueing.mjs', address, String(LEASE)], { stdio: ['ignore', 'ignore', 'inherit'] });

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof LedgerError && error.trouble === 'unreachable')) throw error;
      await setTimeout(100);
    }
  }
}

/** The hash of the export of a ledger whose queue one program worked off. */
async function undisturbed(path: string, jobs: number): Promise<string> {
  const ledger = await openLedger(path, { create: true });
  await putJobs(ledger, jobs);
  await ended(started(path));
  const hash = await hashOf(ledger);
  await ledger.close();
  return hash;
}

async function putJobs(ledger: Ledger, jobs: number): Promise<void> {
  for (let n = 0; n < jobs; n += 500) await ledger.queue.put(Array.from({ length: Math.min(500, jobs - n) }, (_, m) => ({ id: `job${n + m}`, inputs: [String(n + m)] })));
}

const ended = (child: ChildProcess): Promise<unknown> => (child.exitCode === null ? once(child, 'exit') : Promise.resolve());

async function hashOf(ledger: Ledger): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of canonical(ledger)) hash.update(piece);
  return hash.digest('hex');
}
