import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/open.ts';
import { killWhileAdding, startAdding } from '../support/kill.ts';
import { storeKinds } from '../support/stores.ts';

/** Enough to hit reading, writing and committing, few enough for every day; the bench kills 50 times. */
const KILLS = 8;

for (const kind of storeKinds()) {
  describe.skipIf(kind.skipped)(`programs that add to ${kind.name}`, () => {
    beforeAll(kind.start, 60_000);
    afterAll(kind.stop);

    it('lose nothing they have acknowledged when they are killed', async () => {
      const { killed, acknowledged, lost, broken } = await killWhileAdding(await kind.address(), KILLS, Math.random);
      expect({ lost, broken, killedSome: killed > 0, acknowledgedSome: acknowledged > 0 }).toEqual({ lost: 0, broken: [], killedSome: true, acknowledgedSome: true });
    }, 120_000);

    it('work side by side while another reads', async () => {
      const address = await kind.address();
      await (await openLedger(address, { create: true })).close();
      const adding = [startAdding(address, 0, 60), startAdding(address, 30, 60)];
      const reader = await openLedger(address);
      let going = true;
      const all = Promise.all(adding.map(({ ended }) => ended)).finally(() => { going = false; });
      for (let seen = 0; going;) {
        const { articles } = await reader.counts();
        expect(articles).toBeGreaterThanOrEqual(seen);
        for (const { statement, article } of await reader.search({ words: 'lights', limit: 5 })) expect(statement).toContain(article.slice('article:'.length));
        seen = articles;
        // A SQLite file is asked without a pause; the programs are heard in this one.
        await setTimeout(5);
      }
      expect((await all).map(({ code, errors }) => ({ code, errors }))).toEqual([{ code: 0, errors: '' }, { code: 0, errors: '' }]);
      expect((await reader.counts()).articles).toBe(90);
      expect(await reader.check()).toEqual([]);
      await reader.close();
    }, 60_000);
  });
}
