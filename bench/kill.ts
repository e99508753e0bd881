import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/support/postgres.ts';
import { killWhileAdding } from '../test/support/kill.ts';
import { numbers } from './canned.ts';

/** Kills an adding program 50 times and counts what is lost, in a SQLite file or, with `postgres`, on a server of its own: `npm run bench:kill [-- TIMES [postgres | postgres://…]]`. */
const [times = '50', named] = process.argv.slice(2);
const server = named === 'postgres' ? await startPostgres() : undefined;
const address = await server?.database() ?? named;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'));
const { killed, acknowledged, lost, broken } = await killWhileAdding(address ?? join(folder, 'bench.db'), Number.parseInt(times, 10), numbers(2031));
await server?.stop();
rmSync(folder, { recursive: true });
console.log(`${killed} of ${times} programs killed while they added; ${acknowledged} articles acknowledged, ${lost} of their statements lost, ${broken.length} things broken`);
for (const problem of broken) console.log(problem);
