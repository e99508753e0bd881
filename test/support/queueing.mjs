// Works on a ledger's queue as `hearsay work` does, with made-up articles in place of archives, so that thousands of jobs are done in minutes: node test/support/queueing.mjs ADDRESS LEASE.
// A job names a number; its article is added, and some time later the job is ended, so that a kill may come between. Needs dist/.
import { setTimeout as sleep } from 'node:timers/promises';
import { openLedger } from '../../dist/ledger/open.js';
import { LedgerError } from '../../dist/ledger/trouble.js';
import { boat } from './boats.mjs';

const [address = '', lease = '2000'] = process.argv.slice(2);

async function reached(work) {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerError && error.trouble === 'unreachable')) throw error;
      await sleep(100);
    }
  }
}

const ledger = await reached(() => openLedger(address, { patience: 5000 }));
for (let idle = 0; idle < 5;) {
  const worked = await reached(async () => {
    const job = await ledger.queue.lease(String(process.pid), Number(lease));
    if (!job) return false;
    await ledger.add([boat(Number(job.inputs[0]))]);
    await ledger.queue.done(job, 1);
    return true;
  });
  idle = worked ? 0 : idle + 1;
  if (!worked) {
    const { waiting, running } = await reached(() => ledger.queue.counts());
    idle = waiting + running === 0 ? 5 : 0;
    await sleep(200);
  }
}
await ledger.close();
