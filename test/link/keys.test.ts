import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { terminologyOf } from '../../src/link/gist/terms.ts';
import { neighboursIn } from '../../src/link/neighbours.ts';
import { openHearsay } from '../../src/hearsay.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshotOfText } from '../support/snapshot.ts';

const { termsOf } = terminologyOf(loadLanguage('en'));

/** How many keys two pages of one day share. */
async function sharedBy(first: string, second: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-keys-')), hearsay = await openHearsay(join(folder, 'a.db'), { create: true });
  const near = neighboursIn(() => hearsay.ledger), keys: (readonly number[])[] = [];
  for await (const added of hearsay.add([first, second].map((text) => ({ snapshot: snapshotOfText(`${text}\n`), hints: { published: '2031-06-02' } })))) {
    if (added.outcome === 'added') keys.push((await near.keys(added.article))?.own ?? []);
  }
  await hearsay.close();
  rmSync(folder, { recursive: true });
  const [mine = [], other = []] = keys;
  if (mine.length === 0 || other.length === 0) throw new Error('A page that is filed under nothing shows nothing');
  return mine.filter((key) => other.includes(key)).length;
}

describe('names that few have', () => {
  it('are without the first name before a last one', () => {
    const { names, rare } = termsOf('that Petra Lind had warned the harbour');
    expect([[...names], [...rare]]).toEqual([['petr', 'lind'], ['lind']]);
  });
  it('hold a first name that stands alone', () => expect([...termsOf('that Petra had warned the harbour').rare]).toEqual(['petr']));
  it('hold no half of a rank', () => expect([...termsOf('that Rear Admiral Lind had warned the harbour').rare]).toEqual(['lind']));
});

describe('strangers', () => {
  const harbour = 'Mayor Orrin Tol said that Rear Admiral Petra Lind had closed four gates of the harbour.';
  it('do not meet by a first name, a rank and a single digit', async () =>
    expect(await sharedBy(harbour, 'Judge Anselm Brandvik said that Rear Admiral Petra Voss had closed four roads in the hills.')).toBeLessThan(2));
  it('meet where they are none, and speak of one thing', async () =>
    expect(await sharedBy(harbour, 'Orrin Tol said that Admiral Lind had shut the harbour gates.')).toBeGreaterThanOrEqual(2));
});
