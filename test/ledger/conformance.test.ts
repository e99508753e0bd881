import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../src/export/canonical.ts';
import { found } from '../../src/ledger/found.ts';
import { articleId, linkedId, rowsOf } from '../../src/ledger/ids.ts';
import type { Addition, Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open.ts';
import type { Hit } from '../../src/ledger/search.ts';
import { additionOf, article } from '../support/articles.ts';
import { snapshotOfText } from '../support/snapshot.ts';
import { storeKinds } from '../support/stores.ts';

const AT = '2031-03-12T09:00:00.000Z';
const idOf = ({ snapshot, hints, pipeline }: Addition): string => articleId(snapshot, hints, pipeline);
const any = { number: 1, part: 0 };
const three = [0, 1, 2].map((n) => additionOf(article(n), { published: `2031-03-1${n}`, outlet: 'The Quay Gazette' }));
const first = three[0] as Addition;

async function exported(ledger: Ledger): Promise<string> {
  let text = '';
  for await (const piece of canonical(ledger)) text += piece;
  return text;
}

const exports = new Map<string, string>();

for (const kind of storeKinds()) {
  describe.skipIf(kind.skipped)(`a ledger in ${kind.name}`, () => {
    const open: Ledger[] = [];
    const fresh = async (): Promise<Ledger> => {
      const ledger = await openLedger(await kind.address(), { create: true });
      open.push(ledger);
      return ledger;
    };
    beforeAll(kind.start, 60_000);
    afterAll(async () => {
      for (const ledger of open) await ledger.close();
      await kind.stop();
    });

    it('says what it added', async () => {
      expect((await (await fresh()).add(three)).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    });

    it('keeps what is added twice once', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      const before = await exported(ledger);
      expect((await ledger.add([...three, first])).map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept', 'kept']);
      expect(await exported(ledger)).toBe(before);
    });

    it('takes one article twice in one go', async () => {
      expect((await (await fresh()).add([first, first])).map(({ outcome }) => outcome)).toEqual(['added', 'kept']);
    });

    it('gives an article back as it was read', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      expect((await ledger.article(idOf(first)))?.reading.attributions).toEqual(first.reading?.attributions);
    });

    it('gives the bytes back', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      expect(Buffer.from((await ledger.snapshot(first.snapshot.id))?.bytes ?? []).toString()).toBe(article(0));
    });

    it('gives what came in last under an address, with what its host calls it', async () => {
      const ledger = await fresh();
      const at = (day: number, etag: string, n: number): Addition => ({ ...three[n] as Addition, snapshot: { ...(three[n] as Addition).snapshot, input: 'https://quay.example/1', fetchedAt: `2031-03-0${day}T08:00:00.000Z`, etag } });
      await ledger.add([at(2, '"b"', 1), at(1, '"a"', 0)]);
      expect(await ledger.received('https://quay.example/1')).toEqual({ snapshot: three[1]?.snapshot.id, input: 'https://quay.example/1', fetchedAt: '2031-03-02T08:00:00.000Z', etag: '"b"' });
    });

    it('knows what it keeps', async () => {
      const ledger = await fresh();
      await ledger.add([first]);
      expect([...await ledger.known([idOf(first), idOf(three[1] as Addition)])]).toEqual([idOf(first)]);
    });

    it('counts', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      expect(await ledger.counts()).toEqual({ snapshots: 3, articles: 3, statements: three.reduce((sum, { reading }) => sum + (reading?.attributions.length ?? 0), 0) });
    });

    it('is the same whatever the order of adding', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      const expected = await exported(ledger);
      await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...three, ...three], { minLength: 6 }), fc.integer({ min: 1, max: 6 }), async (shuffled, size) => {
        const other = await fresh();
        for (let n = 0; n < shuffled.length; n += size) await other.add(shuffled.slice(n, n + size));
        expect(await exported(other)).toBe(expected);
      }), { numRuns: 6 });
    }, 60_000);

    it('exports the same bytes as every other store', async () => {
      const ledger = await fresh();
      await ledger.add([...three, additionOf(article(0), { published: '2031-03-10', outlet: 'The Quay Gazette' }, '0.2.0+test')]);
      await ledger.relink({ remove: [], put: [{ id: linkedId('copy', 'a', 'b'), kind: 'copy', from: idOf(first), to: idOf(three[1] as Addition), body: { share: 0.5, reasons: ['Ä', 'a'] } }] });
      await ledger.review({ target: idOf(first), verb: 'note', author: 'Ödön', at: AT, body: { text: 'seen' } });
      exports.set(kind.name, await exported(ledger));
      expect(new Set(exports.values()).size).toBe(1);
    });

    it('finds statements by a word, whatever its case and accents', async () => {
      const ledger = await fresh();
      await ledger.add([additionOf('Zoé Lind said that the Brücke was intact.')]);
      expect(await ledger.search({ words: 'BRUCKE', limit: 10 })).toHaveLength(1);
    });

    it('finds a word that is only begun', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      expect((await ledger.search({ words: 'reserv*', limit: 10 })).length).toBeGreaterThan(0);
    });

    it('finds nothing for what nobody said, and takes nothing for syntax', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      for (const words of ['zebra', '"', 'a" OR "b', 'said:bridge)', '\\', '\0']) await expect(ledger.search({ words, limit: 10 })).resolves.toBeDefined();
      expect(await ledger.search({ words: 'zebra', limit: 10 })).toEqual([]);
    });

    it('finds by stance, outlet and day', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      const denials = await ledger.search({ stance: 'denies', outlet: 'quay gazette', from: '2031-03-11', to: '2031-03-11', limit: 10 });
      expect(new Set(denials.map((hit) => hit.article))).toEqual(new Set([idOf(three[1] as Addition)]));
    });

    it('turns pages', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      const all = await ledger.search({ words: 'pier', limit: 100 });
      const [one] = await ledger.search({ words: 'pier', limit: 1 });
      const rest = await ledger.search({ words: 'pier', limit: 100, before: one?.cursor ?? 0 });
      expect([one, ...rest]).toEqual(all);
    });

    it.each([['a common word', { words: 'pier' }], ['one that is seldom', { words: 'reserv* held' }], ['one of the oldest', { words: 'pier 0' }], ['a facet', { stance: 'denies' }]])('gives the same in pages of two: %s', async (_, query) => {
      const ledger = await fresh(), pages: Hit[] = [];
      await ledger.add(Array.from({ length: 30 }, (_one, n) => additionOf(article(n))));
      for (let before: number | undefined; ;) {
        const page = await ledger.search({ ...query, limit: 2, ...(before === undefined ? {} : { before }) });
        if (page.length === 0) break;
        pages.push(...page);
        before = page.at(-1)?.cursor;
      }
      expect(pages.length).toBeGreaterThan(0);
      expect(pages).toEqual(await ledger.search({ ...query, limit: 1000 }));
    });

    it('finds what a hit names', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      const [hit] = await ledger.search({ words: 'pier', limit: 1 });
      expect((await found(ledger, hit?.statement ?? ''))?.in).toBe(hit?.article);
    });

    it('completes an id that is begun', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      expect(await ledger.complete(idOf(first).slice(0, 16), 5)).toEqual([idOf(first)]);
    });

    it('keeps several snapshots of one address as versions', async () => {
      const ledger = await fresh();
      const url = 'https://quay.example/1';
      await ledger.add([additionOf(article(1), { url }), additionOf(article(2), { url })]);
      expect(await ledger.articles({ url, limit: 10 })).toHaveLength(2);
    });

    it('holds the reading of the latest version for current, whichever came first', async () => {
      const older = additionOf(article(0), {}, '0.9.0+x'), later = additionOf(article(0), {}, '0.10.0+a');
      for (const order of [[older, later], [later, older]]) {
        const ledger = await fresh();
        for (const one of order) await ledger.add([one]);
        expect((await ledger.articles({ limit: 10 })).map(({ pipeline }) => pipeline)).toEqual(['0.10.0+a']);
        expect(await ledger.articles({ limit: 10, replaced: true })).toHaveLength(2);
      }
    });

    it('replaces what was linked in one go', async () => {
      const ledger = await fresh();
      const tie = (body: object) => ({ id: linkedId('copy', 1), kind: 'copy', from: 'a', to: 'b', body: { ...body } });
      await ledger.relink({ remove: [], put: [tie({ share: 0.3 })] });
      await ledger.relink({ remove: [linkedId('copy', 1)], put: [tie({ share: 0.4 })] });
      expect(await ledger.linked({ kind: 'copy', from: ['a'] })).toEqual([tie({ share: 0.4 })]);
    });

    it('finds articles by numbers they are filed under', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      await ledger.post('copy', [{ article: idOf(first), keys: [1, 2, 2 ** 32 - 1, 2] }]);
      await ledger.post('copy', [{ article: idOf(first), keys: [7] }]);
      expect(await ledger.posted('copy', [2, 2 ** 32 - 1, 7], any)).toEqual([{ article: idOf(first), shared: 2 }]);
      expect(await ledger.posted('copy', [2, 8, 9], { number: 1, part: 0.5 })).toEqual([]);
      expect(await ledger.posted('other', [2], any)).toEqual([]);
    });

    it('finds articles that were sorted into the drawers of an index', async () => {
      const ledger = await fresh();
      const many = Array.from({ length: 600 }, (_, n) => ({ ...first, snapshot: snapshotOfText(`article ${n}`) }));
      const filed = many.map((addition, n) => ({ article: idOf(addition), keys: [n * 7_000_000, 42] }));
      await ledger.add(many);
      for (let n = 0; n < filed.length; n += 15) await ledger.post('copy', filed.slice(n, n + 15));
      expect(await ledger.posted('copy', [7_000_000], any)).toEqual([{ article: filed[1]?.article, shared: 1 }]);
      expect(await ledger.posted('copy', [599 * 7_000_000], any)).toEqual([{ article: filed[599]?.article, shared: 1 }]);
      expect(await ledger.posted('copy', [42], any)).toHaveLength(600);
      await ledger.forget(many[1]?.snapshot.id ?? '', { author: 'Ruun', at: AT, reason: 'asked to' });
      expect(await ledger.posted('copy', [7_000_000], any)).toEqual([]);
    });

    it('finds by part of their keys the articles that a look at each would find', async () => {
      const ledger = await fresh(), many = Array.from({ length: 70 }, (_, n) => additionOf(`Lighthouse ${n} is dark.\n`));
      await ledger.add(many);
      // From one key to seventy, of which every asker shares some: so that with one of each amount every part of every amount is met.
      const filed = many.map((addition, n) => ({ article: idOf(addition), keys: Array.from({ length: n + 1 }, (_, m) => m * 1_000_003) }));
      await ledger.post('copy', filed);
      for (const [asked, part, number] of [[1, 0.1, 1], [3, 0.1, 1], [7, 0.1, 2], [3, 0.5, 1], [16, 0.5, 2], [40, 0.04, 2]] as const) {
        const keys = Array.from({ length: asked }, (_, m) => m * 1_000_003), of = 64;
        const met = filed.filter((one) => Math.min(one.keys.length, asked) >= Math.max(number, part * Math.min(one.keys.length, of)));
        const [posted = []] = await ledger.postedAll('copy', [keys], { number, part, of: [of] });
        expect([asked, part, posted.map((one) => one.article)]).toEqual([asked, part, met.map((one) => one.article).sort()]);
      }
    });

    it('appends reviews and keeps them in their order', async () => {
      const ledger = await fresh();
      await ledger.review({ target: 'statement:1', verb: 'reject', author: 'Ruun', at: '2031-03-12T10:00:00.000Z', body: {} });
      await ledger.review({ target: 'statement:1', verb: 'accept', author: 'Ruun', at: AT, body: {} });
      expect((await ledger.reviews('statement:1')).map(({ verb }) => verb)).toEqual(['accept', 'reject']);
    });

    it('forgets a snapshot with all that hangs on it, and will not take it back', async () => {
      const ledger = await fresh();
      await ledger.add(three);
      const statement = rowsOf(idOf(first), first.reading ?? ({} as never)).find((row) => row.kind === 'statement')?.id ?? '';
      await ledger.relink({ remove: [], put: [{ id: linkedId('reports', 1), kind: 'reports', from: statement, to: 'utterance:1', body: {} }] });
      await ledger.post('copy', [{ article: idOf(first), keys: [1] }]);
      await ledger.forget(first.snapshot.id, { author: 'Ruun', at: AT, reason: 'asked to' });
      expect((await ledger.add([first])).map(({ outcome }) => outcome)).toEqual(['forgotten']);
      expect(await ledger.snapshot(first.snapshot.id)).toBeUndefined();
      expect(await ledger.linked({ kind: 'reports' })).toEqual([]);
      expect(await ledger.posted('copy', [1], any)).toEqual([]);
      expect((await ledger.search({ limit: 100 })).filter((hit) => hit.article === idOf(first))).toEqual([]);
      expect(await ledger.tombstones()).toEqual([{ snapshot: first.snapshot.id, author: 'Ruun', at: AT, reason: 'asked to' }]);
      expect(await ledger.check()).toEqual([]);
    });

    it('does all of a write or nothing', async () => {
      const ledger = await fresh();
      await ledger.add([first]);
      const before = await exported(ledger);
      const broken = { ...(three[1] as Addition), reading: { ...(three[1]?.reading as object), attributions: [null] } } as unknown as Addition;
      await expect(ledger.add([three[2] as Addition, broken])).rejects.toThrow(TypeError);
      expect(await exported(ledger)).toBe(before);
    });

    it('keeps texts with what no database likes', async () => {
      const ledger = await fresh();
      const odd = additionOf('Gen. Lind said that “\0 \ud83d\ude00 \u202e é” was intact.', { outlet: 'A\0B' });
      await ledger.add([odd]);
      expect((await ledger.article(idOf(odd)))?.reading.article.text).toBe(odd.reading?.article.text);
    });

    it('lets several add at the same time', async () => {
      const address = await kind.address();
      const ledgers = await Promise.all([0, 1, 2].map(() => openLedger(address, { create: true })));
      open.push(...ledgers);
      const all = Array.from({ length: 12 }, (_, n) => additionOf(article(n)));
      await Promise.all(ledgers.map(async (ledger, n) => { for (let m = 0; m < all.length; m++) await ledger.add([all[(m + n * 4) % all.length] as Addition]); }));
      expect((await (ledgers[0] as Ledger).counts()).articles).toBe(12);
      expect(await (ledgers[0] as Ledger).check()).toEqual([]);
    });
  });
}
