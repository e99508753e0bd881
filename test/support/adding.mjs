// Adds made-up articles to a ledger, one transaction each, and says so of each when it is on the disk: node test/support/adding.mjs ADDRESS FIRST COUNT.
// A program of its own, so that a test can kill it. Needs dist/.
import { writeSync } from 'node:fs';
import { openLedger } from '../../dist/ledger/open.js';
import { boat } from './boats.mjs';

const [address = '', first = '0', count = '0'] = process.argv.slice(2);
const additions = Array.from({ length: Number(count) }, (_, m) => boat(Number(first) + m));
const ledger = await openLedger(address, { create: true });
writeSync(1, 'ready\n');
for (const addition of additions) {
  const [added] = await ledger.add([addition]);
  writeSync(1, `${JSON.stringify({ article: added?.article, statements: addition.reading.attributions.length })}\n`);
}
await ledger.close();
