import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open.ts';
import type { Job, Lease } from '../../src/ledger/queue.ts';
import { additionOf, article } from '../support/articles.ts';
import { storeKinds } from '../support/stores.ts';

const jobs = (count: number): Job[] => Array.from({ length: count }, (_, n) => ({ id: `job${n}`, inputs: [`/news/${n}.warc.gz`] }));
const LONG = 60_000;

for (const kind of storeKinds()) {
  describe.skipIf(kind.skipped)(`a queue in ${kind.name}`, () => {
    const open: Ledger[] = [];
    const fresh = async (count = 1): Promise<Ledger['queue']> => {
      const ledger = await openLedger(await kind.address(), { create: true });
      open.push(ledger);
      await ledger.queue.put(jobs(count));
      return ledger.queue;
    };
    const taken = async (queue: Ledger['queue'], time = LONG): Promise<Lease> => {
      const lease = await queue.lease('quay:1', time);
      if (!lease) throw new Error('Nothing is due');
      return lease;
    };
    beforeAll(kind.start, 60_000);
    afterAll(async () => {
      for (const ledger of open) await ledger.close();
      await kind.stop();
    });

    it('takes a job once', async () => expect(await (await fresh(2)).put(jobs(3))).toBe(1));

    it('gives each job to one', async () => {
      const queue = await fresh(2);
      expect([(await taken(queue)).inputs, (await taken(queue)).inputs, await queue.lease('quay:1', LONG)]).toEqual([['/news/0.warc.gz'], ['/news/1.warc.gz'], undefined]);
    });

    it('gives each job to one of many who ask at the same time', async () => {
      const queue = await fresh(20), leases = await Promise.all(Array.from({ length: 30 }, () => queue.lease('quay:1', LONG)));
      expect(new Set(leases.flatMap((lease) => (lease ? [lease.id] : []))).size).toBe(20);
    });

    it('gives a job to another when its lease is over, and only that one can end it', async () => {
      const queue = await fresh(), first = await taken(queue, 30);
      await setTimeout(60);
      const second = await taken(queue);
      expect([second.id === first.id, await queue.done(first, 1), await queue.renew(first, LONG), await queue.done(second, 2), await queue.done(second, 2)]).toEqual([true, false, false, true, false]);
    });

    it('lets a lease be renewed', async () => {
      const queue = await fresh(), lease = await taken(queue, 400);
      expect(await queue.renew(lease, LONG)).toBe(true);
      await setTimeout(450);
      expect([await queue.lease('quay:2', LONG), await queue.done(lease, 1)]).toEqual([undefined, true]);
    });

    it('ends a job with what is written beside it, or not at all', async () => {
      const queue = await fresh(), ledger = open.at(-1) as Ledger, first = await taken(queue, 30);
      await setTimeout(60);
      await taken(queue);
      const ending = ledger.together(async (inside) => {
        await inside.add([additionOf(article(1))]);
        if (!await inside.queue.done(first, 1)) throw new Error('taken away');
      });
      await expect(ending).rejects.toThrow('taken away');
      expect((await ledger.counts()).articles).toBe(0);
    });

    it('tries a job that failed again later', async () => {
      const queue = await fresh();
      await queue.failed(await taken(queue), 'the disk is not there');
      expect([await queue.lease('quay:1', LONG), (await queue.jobs('waiting', 1)).map(({ failed, error }) => [failed, error])]).toEqual([undefined, [[1, 'the disk is not there']]]);
    });

    it('parks a job that brings down whoever takes it', async () => {
      const queue = await fresh();
      for (let n = 0; n < 10; n++) {
        await taken(queue, 1);
        await setTimeout(4);
      }
      expect(await queue.lease('quay:1', LONG)).toBeUndefined();
      expect((await queue.jobs('parked', 10)).map(({ id, error }) => [id, error])).toEqual([['job0', 'whoever worked on it died or fell silent, 10 times']]);
      expect([await queue.retry(), (await taken(queue)).id]).toEqual([1, 'job0']);
    });

    it('takes a job back as if nobody had had it', async () => {
      const queue = await fresh();
      expect([await queue.release(await taken(queue)), (await queue.jobs('waiting', 1))[0]?.begun, (await taken(queue)).id]).toEqual([true, 0, 'job0']);
    });

    it('counts', async () => {
      const queue = await fresh(4);
      await queue.done(await taken(queue), 7);
      await taken(queue);
      expect(await queue.counts()).toEqual({ waiting: 2, running: 1, done: 1, parked: 0, articles: 7, lastMinute: 1, lastHour: 1 });
    });
  });
}
