// Made-up articles that differ in a number, read once. Needs dist/.
import { createHash } from 'node:crypto';
import { read } from '../../dist/read.js';

/** Every number is as long, so that all spans stay where they are. */
const FIRST = 1_000_000;
const text = `The harbour office said that boat ${FIRST} was in the lane.\n\n“We saw ${FIRST} lights,” Mayor Orrin Vask told Radio Brennick. Gen. Ilka Lind denied that pier ${FIRST} was struck.\n`;
const snapshotOf = (own) => ({ input: 'boats.txt', id: `sha256:${createHash('sha256').update(own).digest('hex')}`, bytes: Buffer.from(own), mediaType: 'text/plain', remarks: [] });
const template = JSON.stringify(read(snapshotOf(text)));

/** The n-th of them, as a ledger takes it. */
export function boat(n) {
  const number = String(FIRST + n), snapshot = snapshotOf(text.replaceAll(String(FIRST), number)), reading = JSON.parse(template.replaceAll(String(FIRST), number));
  return { snapshot, hints: {}, pipeline: '0.1.0+test', reading: { ...reading, snapshot: { ...reading.snapshot, id: snapshot.id } } };
}
