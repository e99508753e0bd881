import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/open.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { additionOf, article } from '../support/articles.ts';
import { type Way, wayTo } from '../support/partition.ts';
import { hasPostgres, type Server, startPostgres } from '../support/postgres.ts';

/** Short, so that the server lets go of a silent program soon. In milliseconds. */
const PATIENCE = 1500;

describe.skipIf(!hasPostgres)(`a network that swallows packets${hasPostgres ? '' : ' (needs DATABASE_URL or a PostgreSQL on this machine)'}`, () => {
  let server: Server, way: Way, far: Ledger, near: Ledger;
  beforeAll(async () => {
    server = await startPostgres();
    const address = await server.database();
    near = await openLedger(address, { create: true, patience: 5 * PATIENCE });
    way = await wayTo(address);
    far = await openLedger(way.address, { patience: PATIENCE });
  }, 60_000);
  afterAll(async () => {
    await far.close();
    await near.close();
    await way.close();
    await server.stop();
  });

  it('stops nobody else, loses no job, and lets nobody end one twice', async () => {
    await near.queue.put([{ id: 'a', inputs: ['1'] }]);
    const lost = await far.queue.lease('far', 1000);
    // Torn while the far side holds the lock of all writers, half way through a transaction.
    const cut = far.together(async (inside) => {
      await inside.add([additionOf(article(1))]);
      way.tear();
      await inside.queue.counts();
    }).then(() => 'written', (error: unknown) => (error instanceof Error ? error.message : ''));
    await setTimeout(1200);
    const taken = await near.queue.lease('near', 60_000);
    await near.add([additionOf(article(1))]);
    expect([taken?.id, taken && await near.queue.done(taken, 1)]).toEqual(['a', true]);
    way.mend();
    expect(await cut).toMatch(/the server broke the connection off|the server does not answer in time|let go/);
    // The far side is there again, finds its article kept and its job taken.
    expect([(await far.add([additionOf(article(1))])).map(({ outcome }) => outcome), lost && await far.queue.done(lost, 1), (await far.queue.counts()).done, (await near.counts()).articles]).toEqual([['kept'], false, 1, 1]);
  });
});
