import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { changesIn } from '../../src/ledger/design/changed.ts';
import { designsIn, noteLooks } from '../../src/ledger/design/design.ts';
import type { Look } from '../../src/ledger/design/look.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { article } from '../support/articles.ts';
import { snapshotOfText } from '../support/snapshot.ts';
import { laidOut } from '../support/warc.ts';

let folder = '', made = 0;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hearsay-design-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const look = (n: number, more: Partial<Look> = {}): Look => ({ page: String(n), body: 3000 + 100 * (n % 7), blocks: 20 + (n % 5), headline: true, byline: n % 3 > 0, day: true, ...more });
const looks = (count: number, more: Partial<Look> = {}, from = 0): Look[] => Array.from({ length: count }, (_, n) => look(from + n, more));

describe('pages of a host', () => {
  it('that are like those before are no news', () => expect(changesIn(looks(40), looks(8))).toEqual([]));
  it('of which one is short are none', () => expect(changesIn(looks(40), [...looks(7), look(7, { body: 80, blocks: 1, day: false })])).toEqual([]));
  it('of which six are short are none', () => expect(changesIn(looks(40), [...looks(2), ...looks(6, { body: 80, blocks: 1 })])).toEqual([]));
  it('that are all short are, where none was', () => expect(changesIn(looks(40), looks(8, { body: 80, blocks: 1 }))).toEqual(['they have 80 characters of body where they had 3300']));
  it('that are all short are none, where every tenth was', () => expect(changesIn([...looks(36), ...looks(4, { body: 80, blocks: 1 })], looks(8, { body: 80, blocks: 1 }))).toEqual([]));
  it('that hold all of the page are', () => expect(changesIn(looks(40), looks(8, { body: 9000 }))).toEqual(['they have 9000 characters of body where they had 3300']));
  it('whose paragraphs are one are', () => expect(changesIn(looks(40), looks(8, { blocks: 1 }))).toEqual(['they have 1 blocks of body where they had 22']));
  it('that lose what they had are', () => expect(changesIn(looks(40), looks(8, { headline: false, day: false }))).toEqual(['0 of 8 have a headline where 40 of 40 had one', '0 of 8 have a day of publication where 40 of 40 had one']));
  it('that lose what only some had are none', () => expect(changesIn(looks(40), looks(8, { byline: false }))).toEqual([]));
  it('are held against nothing while there are few', () => expect(changesIn(looks(20), looks(8, { body: 0 }))).toEqual([]));
});

describe('a ledger', () => {
  async function noted(...all: readonly (readonly Look[])[]): Promise<{ told: string[]; now: unknown }> {
    const ledger = await openLedger(join(folder, `${made++}.db`), { create: true }), told: string[] = [];
    for (const some of all) told.push(...(await noteLooks(ledger, some.map((one) => ({ host: 'quay.example', look: one })))).values());
    const now = await designsIn(ledger);
    await ledger.close();
    return { told, now };
  }
  const SHORT = { body: 80, blocks: 1 }, SAYS = 'they have 80 characters of body where they had 3300';

  it('tells of a new design once, and remembers it', async () => expect(await noted(looks(40), looks(8, SHORT, 40), looks(40, SHORT, 48))).toEqual({
    told: [`quay.example: its pages are read otherwise than before: ${SAYS}; look at one of them`], now: [{ host: 'quay.example', changed: SAYS }],
  }));
  it('sees that it is mended', async () => expect(await noted(looks(40), looks(8, SHORT, 40), looks(8, {}, 60))).toMatchObject({ now: [{ host: 'quay.example' }] }));
  it('takes it as it is after a while', async () => expect((await noted(looks(40), looks(240, SHORT, 40))).now).toEqual([{ host: 'quay.example' }]));
  it('counts versions of one page once', async () => expect((await noted(looks(40), ...Array.from({ length: 20 }, () => [look(99, SHORT)]))).told).toEqual([]));
});

describe('adding the pages of an outlet', () => {
  /** As an outlet laid its pages out, and as it does since its text comes by a script. */
  const old = (n: number): string => laidOut(`Lane ${n} closed`, Array.from({ length: 4 }, (_, k) => article(4 * n + k)), 'The Quay Gazette', '2031-03-12');
  const redesigned = (n: number): string => `<!doctype html><title>The Quay Gazette</title><nav><a href="/a">News</a> <a href="/b">Sport</a></nav><div id="app"><p>Lane ${n} closed, say pilots.</p></div><script>window.story = ${JSON.stringify(article(n))}</script>`;
  let hearsay: Hearsay;
  afterAll(() => hearsay.close());

  it('tells once that they are laid out anew', async () => {
    hearsay = await openHearsay(join(folder, 'outlet.db'), { create: true });
    const pages = Array.from({ length: 36 }, (_, n) => ({ snapshot: { ...snapshotOfText(n < 26 ? old(n) : redesigned(n), 'text/html'), input: String(n), url: `https://quay.example/${n}` }, hints: {} }));
    const told: [string, string][] = [];
    for await (const { input, remark } of hearsay.add(pages)) if (remark !== undefined) told.push([input, remark]);
    expect(told).toEqual([['35', expect.stringMatching(/^quay\.example: its pages are read otherwise than before: they have \d+ characters of body where they had \d+; .*0 of 8 have a day of publication where \d+ of \d+ had one; look at one of them$/)]]);
  });
});
