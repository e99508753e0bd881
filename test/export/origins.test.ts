import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMATS } from '../../src/export/formats.ts';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const MINE = 'Fishing boats sank off Tolm\n\nGeneral Ilka Lind said on 3 March 2031 that Tavian planes had bombed the harbour of Tolm.\n';
const COPY = `${MINE}\nThe ferry did not sail.\n`;
const OTHER = 'Harbour in ruins\n\nThe mayor of Tolm, Jonna Brae, said on 4 March 2031 that Tavian planes had bombed the harbour of Tolm.\n';

let folder = '', hearsay: Hearsay;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-origins-'));
  hearsay = await openHearsay(join(folder, 'own.db'), { create: true });
  const incoming = [MINE, COPY, OTHER].map((text, n) => ({ snapshot: snapshotOfText(text), hints: { outlet: ['The Lantern', 'Quay Gazette', 'Ostra Press'][n] ?? '', published: `2031-03-0${n + 4}` } }));
  for await (const { input, outcome } of hearsay.add(incoming)) if (outcome !== 'added') throw new Error(`${input}: ${outcome}`);
});
afterAll(async () => {
  await hearsay.close();
  rmSync(folder, { recursive: true });
});

it('a claim that three articles carry from two mouths has two origins', async () => {
  let lines = '';
  for await (const piece of FORMATS.find(({ name }) => name === 'plover')?.write(hearsay.ledger) ?? []) lines += piece.toString();
  const rows = lines.trimEnd().split('\n').map((line) => JSON.parse(line) as { event: string; hearsay: { claimant: string; origins: number } });
  expect(rows.filter(({ event }) => event === 'ASSAULT').map((row) => `${row.hearsay.claimant} ${row.hearsay.origins}`).sort()).toEqual(['Ilka Lind 2', 'Ilka Lind 2', 'Jonna Brae 2']);
});
