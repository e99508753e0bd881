// Adds made-up articles to a ledger, one transaction each, and says so of each when it is on the disk: node test/support/adding.mjs ADDRESS FIRST COUNT.
// A program of its own, so that a test can kill it. Needs dist/.
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openLedger } from '../../dist/ledger/open.js';
import { read } from '../../dist/read.js';

const [address = '', first = '0', count = '0'] = process.argv.slice(2);
/** Read once; every number is as long, so that all spans stay where they are. */
const text = 'The harbour office said that boat 1000000 was in the lane.\n\n“We saw 1000000 lights,” Mayor Orrin Vask told Radio Brennick. Gen. Ilka Lind denied that pier 1000000 was struck.\n';
const snapshotOf = (own) => ({ input: 'boats.txt', id: `sha256:${createHash('sha256').update(own).digest('hex')}`, bytes: Buffer.from(own), mediaType: 'text/plain', remarks: [] });
const template = JSON.stringify(read(snapshotOf(text)));
const additions = Array.from({ length: Number(count) }, (_, m) => {
  const number = String(1000000 + Number(first) + m);
  const snapshot = snapshotOf(text.replaceAll('1000000', number));
  const reading = JSON.parse(template.replaceAll('1000000', number));
  return { snapshot, hints: {}, pipeline: '0.1.0+test', reading: { ...reading, snapshot: { ...reading.snapshot, id: snapshot.id } } };
});
const ledger = await openLedger(address, { create: true });
writeSync(1, 'ready\n');
for (const addition of additions) {
  const [added] = await ledger.add([addition]);
  writeSync(1, `${JSON.stringify({ article: added?.article, statements: addition.reading.attributions.length })}\n`);
}
await ledger.close();
