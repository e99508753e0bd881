import { afterAll, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHearsay } from '../../src/hearsay.ts';
import { walkerIn } from '../../src/link/walk.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-drift-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pages = [
  ['The Morning Lamp', '2031-03-11', 'Officer speaks of the divers\n\nHOLM, March 11 - “The divers knew the lane better than the pilots did,” Captain Jonas Brandvik told Radio Brennick on Monday.'],
  ['The Lowland Herald', '2031-03-12', 'Remark on the radio\n\nCaptain Jonas Brandvik admitted on Radio Brennick on Monday that the divers were given the map of the lane by his service.'],
  ['The Harbour Post', '2031-03-14', 'Ferries sail again\n\nCaptain Jonas Brandvik admitted on Radio Brennick on Monday that his service had given the divers the map of the lane.'],
] as const;

it('lays a stronger cue beside the first telling where the nearest has made it stronger already', async () => {
  const hearsay = await openHearsay(join(folder, 'drift.db'), { create: true });
  for await (const { outcome } of hearsay.add(pages.map(([outlet, published, text]) => ({ snapshot: { ...snapshotOfText(`${text}\n`), input: `${outlet}.txt` }, hints: { outlet, published } })))) if (outcome !== 'added') throw new Error(outcome);
  const { graph, ties } = await walkerIn(hearsay.ledger).whole();
  await hearsay.close();
  const outletOf = (id = ''): string | undefined => graph.stories.get(graph.told.get(id)?.article ?? '')?.gist.outlet;
  expect(ties.filter(({ kind, body }) => kind === 'drift' && body['kind'] === 'cue-strengthened').map(({ from, to, body }) => [outletOf(from), body['from'], body['into'], outletOf(to)]).sort()).toEqual([
    ['the harbour post', 'told', 'admitted', 'the morning lamp'],
    ['the lowland herald', 'told', 'admitted', 'the morning lamp'],
  ]);
});
