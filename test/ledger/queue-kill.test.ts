import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, type Server, startPostgres } from '../support/postgres.ts';
import { ravaged } from '../support/queue-kill.ts';

const usable = hasPostgres && process.env['DATABASE_URL'] === undefined;

describe.skipIf(!usable)(`workers on one queue${usable ? '' : ' (needs a PostgreSQL on this machine that may be killed)'}`, () => {
  let server: Server, folder = '';
  beforeAll(async () => {
    server = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'hearsay-queue-'));
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  // The bench does 20,000 jobs with 100 kills.
  it('lose and double nothing when they and the database are killed', async () => {
    const { workersKilled, databasesKilled, ...rest } = await ravaged(server, join(folder, 'plain.db'), { jobs: 60, workers: 3, workerKills: 5, databaseKills: 1, random: Math.random });
    expect({ ...rest, killed: workersKilled >= 5, databasesKilled }).toEqual({ lost: 0, duplicated: 0, parked: 0, identical: true, killed: true, databasesKilled: 1 });
  }, 120_000);
});
