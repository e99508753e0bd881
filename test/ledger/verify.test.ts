import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import { articleId } from '../../src/ledger/ids.ts';
import { openDriver } from '../../src/ledger/sqlite/driver.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { packed } from '../../src/ledger/packed.ts';
import { faultsOf } from '../../src/ledger/verify.ts';
import { read } from '../../src/read.ts';
import { additionOf, article } from '../support/articles.ts';

const PIPELINE = '0.1.0+test';
const addition = additionOf(article(0), {}, PIPELINE);
const id = articleId(addition.snapshot, {}, PIPELINE), snapshot = addition.snapshot.id;
const reading = { ...addition.reading, input: '' };

const folder = mkdtempSync(join(tmpdir(), 'hearsay-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

/** What `verify` finds in a ledger of two articles after somebody has changed its file. */
async function faultsAfter(sql: string, values: readonly (string | Buffer)[] = []): Promise<string[]> {
  const path = join(folder, `${made++}.db`);
  const ledger = await openLedger(path, { create: true });
  await ledger.add([addition, additionOf(article(1), {}, PIPELINE)]);
  await ledger.close();
  const database = await openDriver(path, 0);
  database.all(sql, values);
  database.close();
  const opened = await openLedger(path);
  const faults: string[] = [];
  for await (const fault of faultsOf(opened, PIPELINE, read)) faults.push(`${fault.id}: ${fault.problem}`);
  await opened.close();
  return faults;
}

const bodyWith = (changed: object): Buffer => packed(canonicalJson(changed));

describe('verify', () => {
  it('finds nothing where nothing was changed', async () => expect(await faultsAfter('delete from review')).toEqual([]));

  it('finds bytes that were exchanged', async () => {
    expect(await faultsAfter('update snapshot set packed = ? where id = ?', [packed('Somebody said something else.'), snapshot])).toEqual([
      `${snapshot}: its bytes are not those it is named by`,
      `${id}: reading its snapshot again says something else`,
    ]);
  });

  it('finds bytes that have rotted', async () => {
    expect(await faultsAfter('update snapshot set packed = ? where id = ?', [Buffer.from([7, 7, 7]), snapshot])).toEqual([
      `${snapshot}: its bytes are not those it is named by`,
      `${id}: its snapshot cannot be read`,
    ]);
  });

  it('finds a Reading that has rotted', async () => {
    expect(await faultsAfter('update article set body = ? where id = ?', [Buffer.from([7, 7, 7]), id])).toEqual([`${id}: its Reading cannot be unpacked`]);
  });

  it('finds words that the text does not say', async () => {
    const [first, ...others] = reading.attributions ?? [];
    const forged = { ...reading, attributions: [{ ...first, cue: { ...first?.cue, text: 'lied' } }, ...others] };
    expect(await faultsAfter('update article set body = ? where id = ?', [bodyWith(forged), id])).toEqual([
      `${id}: attributions.0.cue does not say “lied”`,
      `${id}: reading its snapshot again says something else`,
    ]);
  });

  it('finds a stance that was turned round', async () => {
    const [first, ...others] = reading.attributions ?? [];
    expect(await faultsAfter('update article set body = ? where id = ?', [bodyWith({ ...reading, attributions: [{ ...first, stance: 'denies' }, ...others] }), id])).toEqual([
      `${id}: reading its snapshot again says something else`,
    ]);
  });

  it('finds hints that were changed', async () => {
    expect(await faultsAfter('update article set hints = ? where id = ?', ['{"outlet":"The Quay Gazette"}', id])).toContain(`${id}: its id is not made of its snapshot, hints and version`);
  });

  it('finds an article without its bytes', async () => {
    expect(await faultsAfter('delete from snapshot where id = ?', [snapshot])).toEqual([`${id} has no snapshot`, 'its snapshot cannot be read'].map((problem, n) => (n === 0 ? `${join(folder, `${made - 1}.db`)}: ${problem}` : `${id}: ${problem}`)));
  });

  it('finds half an article', async () => {
    const [fault = '', ...others] = await faultsAfter('delete from statement where no = (select min(no) from statement)');
    expect([fault.slice(fault.indexOf(': ') + 2), others]).toEqual([`${id} has more or fewer statements than its Reading`, []]);
  });
});
