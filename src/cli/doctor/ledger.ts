import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { designsIn } from '../../ledger/design/design.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isPostgres, openLedger } from '../../ledger/open.ts';
import { LedgerError } from '../../ledger/trouble.ts';
import { listState } from '../watch/follow.ts';
import type { Finding } from './finding.ts';

/** A disk with less than a day's news on it. In bytes. */
const LITTLE = 2 * 2 ** 30;

/** A ledger: whether it opens, what is in it, how safe it is, and how its queue and what it follows fare. */
export async function* ledgerFindings(address: string): AsyncGenerator<Finding> {
  let ledger: Ledger;
  try {
    ledger = await openLedger(address);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    yield { what: 'ledger', state: error.trouble === 'missing' ? 'care' : 'ill', says: error.message };
    return;
  }
  try {
    const { snapshots, articles, statements } = await ledger.counts();
    yield { what: 'ledger', state: 'well', says: `${ledger.place} opens: ${snapshots} snapshots, ${articles} articles, ${statements} statements` };
    for (const danger of await ledger.dangers()) yield { what: 'safety', state: 'care', says: danger };
    if (!isPostgres(address)) yield disk(address);
    const { waiting, running, parked } = await ledger.queue.counts();
    yield { what: 'queue', state: parked > 0 ? 'care' : 'well', says: `${waiting} jobs wait, ${running} run, ${parked} are parked${parked > 0 ? '; `hearsay jobs --parked` says why' : ''}` };
    const lists = await ledger.watched({ kind: 'list' }), dead = lists.filter((list) => listState(list).dead);
    yield { what: 'feeds', state: dead.length > 0 ? 'care' : 'well', says: `${lists.length} are followed, ${dead.length} are dead${dead.length > 0 ? '; `hearsay watch --list` says which' : ''}` };
    yield* designs(ledger);
  } finally {
    await ledger.close();
  }
}

/** Outlets whose pages are read otherwise than before. */
async function* designs(ledger: Ledger): AsyncGenerator<Finding> {
  const hosts = await designsIn(ledger), changed = hosts.filter((host) => host.changed !== undefined);
  yield { what: 'designs', state: changed.length > 0 ? 'care' : 'well', says: `${hosts.length} hosts are known, the pages of ${changed.length} are read otherwise than before` };
  for (const { host, changed: says = '' } of changed) yield { what: 'design', state: 'care', says: `${host}: ${says}` };
}

function disk(path: string): Finding {
  const { bavail, bsize } = statfsSync(dirname(path)), free = bavail * bsize;
  return { what: 'disk', state: free < LITTLE ? 'care' : 'well', says: `${(free / 2 ** 30).toFixed(1)} GB are free beside ${path}` };
}
