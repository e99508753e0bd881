import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/support/postgres.ts';
import { ravaged } from '../test/support/queue-kill.ts';
import { numbers } from './canned.ts';

/**
 * Three workers on one queue in PostgreSQL, killed all the while, and the server under them too: `npm run bench:queue [-- JOBS WORKER-KILLS DATABASE-KILLS]`, 20,000, 100 and 4 unless given. Counts what is
 * lost and what is there twice, and compares the ledger with one that a single program filled.
 */
const [jobs = '20000', workerKills = '100', databaseKills = '4'] = process.argv.slice(2);
const server = await startPostgres(), folder = mkdtempSync(join(tmpdir(), 'hearsay-queue-')), began = performance.now();
const { workersKilled, databasesKilled, lost, duplicated, parked, identical } = await ravaged(server, join(folder, 'plain.db'), { jobs: Number(jobs), workers: 3, workerKills: Number(workerKills), databaseKills: Number(databaseKills), random: numbers(2031) });
await server.stop();
rmSync(folder, { recursive: true });
console.log(`${jobs} jobs, 3 workers, ${workersKilled} workers killed, the database killed ${databasesKilled} times: ${lost} lost, ${duplicated} duplicated, ${parked} parked, export ${identical ? 'identical to' : 'DIFFERENT from'} that of one undisturbed program; ${((performance.now() - began) / 1000).toFixed(0)} s`);
