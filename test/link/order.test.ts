import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../src/export/canonical.ts';
import { openHearsay } from '../../src/hearsay.ts';
import { quarrel } from '../support/quarrel.ts';
import { storeKinds } from '../support/stores.ts';

const RUNS = 4;

for (const kind of storeKinds()) {
  describe.skipIf(kind.skipped)(`what is tied together in ${kind.name}`, () => {
    beforeAll(kind.start, 60_000);
    afterAll(kind.stop);

    const exported = async (order: readonly number[], apart: boolean): Promise<string> => {
      const hearsay = await openHearsay(await kind.address(), { create: true });
      const incoming = order.flatMap((n) => quarrel[n] ?? []);
      for (const some of apart ? incoming.map((one) => [one]) : [incoming]) for await (const kept of hearsay.add(some)) expect(kept.outcome).toBe('added');
      let text = '';
      for await (const piece of canonical(hearsay.ledger)) text += piece;
      await hearsay.close();
      return text;
    };

    it('is the same in whatever order articles are added, one by one or together', async () => {
      const inOrder = await exported(quarrel.map((_, n) => n), false);
      expect(inOrder).toContain('"of":"utterance"');
      await fc.assert(fc.asyncProperty(fc.shuffledSubarray(quarrel.map((_, n) => n), { minLength: quarrel.length }), fc.boolean(), async (order, apart) => {
        expect(await exported(order, apart)).toBe(inOrder);
      }), { numRuns: RUNS });
    });

    it('is as if an article had never been there once it is forgotten', async () => {
      const hearsay = await openHearsay(await kind.address(), { create: true });
      const ties = async (): Promise<string> => JSON.stringify((await hearsay.ledger.linked({})).map(({ id, body }) => [id, body]));
      const add = async (some: typeof quarrel): Promise<string[]> => {
        const snapshots: string[] = [];
        for await (const { snapshot } of hearsay.add(some)) snapshots.push(snapshot);
        return snapshots;
      };
      await add(quarrel.slice(1));
      const without = await ties();
      const [first = ''] = await add(quarrel.slice(0, 1));
      expect(await ties()).not.toBe(without);
      await hearsay.forget(first, { author: 'Ruun', at: '2031-04-01T09:00:00.000Z', reason: 'asked to' });
      expect(await ties()).toBe(without);
      await hearsay.close();
    });
  });
}
