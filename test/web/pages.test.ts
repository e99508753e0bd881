import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, looking, type Looking } from '../support/browser.ts';
import { longArticle } from '../support/long-article.ts';

const SEED = '../shared/gold/seed/article.txt';

/** Steps of scrolling and selecting, and the milliseconds of work one may cost to feel like nothing. */
const STEPS = 40, SMOOTH = 50;

/** The milliseconds of processor time that a page's own thread has worked since. */
async function busyIn(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => 1000 * ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** Figures are for whoever runs the tests; vitest prints standard error as it comes. */
const print = (line: string): void => void process.stderr.write(`${line}\n`);

/** Half a minute on an idle machine for all of them; patience for one on a busy one. */
const PATIENCE = { timeout: 180_000 };

describe.skipIf(!hasChromium)('the pages in a browser (needs /usr/bin/chromium)', PATIENCE, () => {
  if (!hasChromium) return void it('are shown', () => expect.unreachable());
  let at: Looking, harbour = '';
  beforeAll(async () => {
    at = await looking();
    const { rows } = await (await fetch(`${at.address}/api/articles?title=storm`)).json() as { rows: { article: string }[] };
    harbour = `/articles/${rows[0]?.article ?? ''}`;
  });
  afterAll(() => at.close());

  afterEach(() => at.clear());

  /** Goes to a page and waits until nothing in it waits any more. */
  const go = async (page: Page, path: string): Promise<Page> => {
    await page.goto(at.address + path);
    await page.waitForSelector('main:not(:has(.waiting)) h1');
    return page;
  };
  const disputed = async (): Promise<string> => {
    const { rows } = await (await fetch(`${at.address}/api/claims?limit=100`)).json() as { rows: { claim: string; denied: { origins: number }; asserted: { articles: number } }[] };
    return `/claims/${rows.filter(({ denied }) => denied.origins > 0).toSorted((a, b) => b.asserted.articles - a.asserted.articles)[0]?.claim ?? ''}`;
  };

  describe('accessibility', () => {
    const pages = ['/', '/search?words=ferry', '/articles', 'harbour', '/claims', 'claim', '/speakers', '/speakers/Petra%20Ruun', '/map', '/network', '/review', '/changes?url=https%3A%2F%2Fostra-press.example%2F2031%2F03%2F11%2Fskarn-ferry-lane', '/lint', '/add'];
    const open = async (page: Page, path: string): Promise<void> => {
      await go(page, path === 'harbour' ? harbour : path === 'claim' ? await disputed() : path);
      if (path === 'harbour') await page.keyboard.press('j');
      if (path === 'claim') await page.waitForSelector('.claim-page .box');
      if (path !== '/lint') return;
      await page.fill('textarea', readFileSync('examples/harbour.txt', 'utf8'));
      await page.click('.draft button[type=submit]');
      await page.waitForSelector('.checked');
    };

    it.each([false, true])('has nothing that axe finds, on any page (dark: %s)', async (dark) => {
      const page = await at.page({ dark }), found: string[] = [];
      for (const path of pages) {
        await open(page, path);
        await page.evaluate(axe.source);
        found.push(...await page.evaluate('axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${location.pathname} ${id} ${target}`)))') as string[]);
      }
      expect(found).toEqual([]);
    });

    it('fits every page into 320 pixels', async () => {
      const page = await at.page({ width: 320 }), wide: string[] = [];
      for (const path of pages) {
        await open(page, path);
        if (await page.evaluate('document.documentElement.scrollWidth') as number > 320) wide.push(path);
      }
      expect(wide).toEqual([]);
    });
  });

  it('are gone through by the keyboard alone', async () => {
    const page = await go(await at.page(), '/');
    const focused = (): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""') as Promise<string>;
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the page');
    await page.keyboard.press('/');
    await page.keyboard.type('divers');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.search-page .statement .said a');
    await page.focus('.search-page .statement .said a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card.chosen');
    const first = await page.textContent('.card.chosen .number');
    await page.keyboard.press('j');
    expect(await page.textContent('.card.chosen .number')).not.toBe(first);
    await page.keyboard.press('k');
    expect(await page.textContent('.card.chosen .number')).toBe(first);
    await page.keyboard.press('e');
    await page.waitForSelector('.edit input:focus');
    await page.keyboard.type('Odd Lerwick');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card.chosen .corrected');
    expect(await page.textContent('.card.chosen .speaker')).toBe('Odd Lerwick corrected');
    await page.keyboard.press('u');
    await page.waitForSelector('.card.chosen .corrected', { state: 'detached' });
    await page.keyboard.press('a');
    await page.waitForSelector('.card.chosen.accepted');
    await page.keyboard.press('u');
    await page.waitForSelector('.card.chosen.accepted', { state: 'detached' });
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect(await page.textContent('dialog h2')).toBe('Keys');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  });

  it('let another key be chosen, and a key be switched off', async () => {
    const page = await go(await at.page(), harbour);
    await page.keyboard.press('?');
    await page.fill('[aria-label="Key: Next statement"]', 'n');
    await page.click('dialog button');
    await page.keyboard.press('j');
    expect(await page.locator('.card.chosen').count()).toBe(0);
    await page.keyboard.press('n');
    expect(await page.textContent('.card.chosen .number')).toBe('1');
  });

  it('tell a screen reader where each statement begins and ends, and leave that out of what is copied', async () => {
    const page = await go(await at.page(), harbour);
    const hidden = await page.locator('.text .unseen').allTextContents();
    expect(hidden.filter((text) => text.startsWith('start of'))).toHaveLength(14);
    expect(hidden.filter((text) => text.startsWith(' end of'))).toHaveLength(14);
    expect(await page.evaluate('(getSelection().selectAllChildren(document.querySelector("h1")), getSelection().toString())')).toBe('Tavia mined our ferry lane, not the storm – Orlenia navy chief');
  });

  it('keep every facet of a search in the address', async () => {
    const page = await go(await at.page(), '/search?words=ferry');
    await page.click('.facet a >> text=denies');
    await page.waitForURL('**/search?words=ferry&stance=denies');
await page.waitForSelector('.search-page section:has(.stance.denies):not(:has(.stance.asserts))');
    await page.goBack();
    await page.waitForSelector('.search-page .stance.asserts');
    expect(new URL(page.url()).search).toBe('?words=ferry');
  });

  it('check a draft and keep nothing of it', async () => {
    const count = async (): Promise<unknown> => (await fetch(`${at.address}/api/stats`)).json();
    const before = await count(), page = await go(await at.page(), '/lint');
    await page.fill('textarea', 'Ferry lane mined\n\nOfficials accused Tavia of mining the lane.\n\nThe lane was closed on Monday.');
    await page.click('.draft button[type=submit]');
    await page.waitForSelector('.checked');
    expect((await page.locator('.rule h3').allTextContents()).map((text) => text.slice(2))).toEqual(['Accusation without a reply', 'Without a name', 'On nobody’s word', 'Without a day']);
    expect(await count()).toEqual(before);
  });

  it('take in files and say how far they are', async () => {
    const page = await go(await at.page(), '/add');
    await page.setInputFiles('input[type=file]', [{ name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('Lock gate reopened\n\nThe gate is open again, Teo Brandt said on Monday.') }, { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('Gate shut\n\nThe gate is shut, Mayor Ane Dahl told reporters.') }]);
    await page.waitForSelector('.job li:nth-child(2)');
    expect(await page.textContent('.job p')).toBe('2 articles read ');
  });

  it('run nothing and link to nothing that an article brings', async () => {
    const evil = '<!doctype html><title>Evil</title><link rel="canonical" href="javascript:document.body.id=1"><h1>Gate <img src=x onerror="document.body.id=1"></h1><p>“&lt;script&gt;document.body.id=1&lt;/script&gt;,” said &lt;b onclick="x"&gt;Teo Brandt&lt;/b&gt;.</p><script>document.body.id=1</script><svg onload="document.body.id=1"></svg>';
    const page = await go(await at.page(), `/articles/${await at.add({ html: evil })}`);
    expect(await page.textContent('.sheet')).toContain('<script>document.body.id=1</script>');
    expect(await page.evaluate('document.body.id')).toBe('');
    expect(await page.locator('.sheet :is(script, img, svg, b[onclick])').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  });

  it('stay within the budget: 150 kB of script for an article, a second of work until it is shown', async () => {
    const page = await at.page(), work = await busyIn(page);
    await page.goto(at.address + harbour);
    await page.waitForSelector('.card');
    const [shown, script, requests] = await page.evaluate('new Promise((done) => new PerformanceObserver((list) => { const all = performance.getEntriesByType("resource"); done([list.getEntries().at(-1).startTime, all.filter(({ name }) => name.endsWith(".js")).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), all.length]); }).observe({ type: "largest-contentful-paint", buffered: true }))') as [number, number, number];
    const busy = await work();
    print(`article page: ${(script / 1000).toFixed(1)} kB of script compressed in ${requests} requests; shown after ${shown.toFixed(0)} ms, ${busy.toFixed(0)} ms of them work (load ${(loadavg()[0] ?? 0).toFixed(1)})`);
    expect(script).toBeGreaterThan(1000);
    expect(script).toBeLessThan(150_000);
    expect(busy).toBeLessThan(1000);
  });

  it('scroll and select smoothly through 20,000 words with 800 statements', async () => {
    const { text, statements, words } = longArticle(), page = await go(await at.page(), `/articles/${await at.add({ text })}`);
    await page.waitForSelector('.card');
    const cards = await page.locator('.card').count(), work = await busyIn(page);
    await page.evaluate('window.frames_ = []; window.last_ = performance.now(); (function tick() { const now = performance.now(); frames_.push(now - last_); last_ = now; requestAnimationFrame(tick); })()');
    /** Takes steps; prints how long frames were; the work of one step in milliseconds of the page's own thread, whatever else the machine does. */
    const measured = async (name: string, step: () => Promise<void>): Promise<number> => {
      const before = await work();
      await page.evaluate('frames_.length = 0');
      for (let turn = 0; turn < STEPS; turn += 1) await step();
      const each = (await work() - before) / STEPS, frames = (await page.evaluate('frames_') as number[]).toSorted((a, b) => a - b), part = (share: number): string => (frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? NaN).toFixed(1);
      print(`${name}: ${each.toFixed(1)} ms of work a step; ${frames.length} frames, half within ${part(0.5)} ms, 95 % within ${part(0.95)} ms, the longest ${part(1)} ms (load ${(loadavg()[0] ?? 0).toFixed(1)})`);
      return each;
    };
    print(`${words} words, ${statements} statements written, ${cards} read`);
    expect(words).toBeGreaterThan(20_000);
    expect(cards).toBeGreaterThan(800);
    expect(await measured('scrolling', () => page.mouse.wheel(0, 900))).toBeLessThan(SMOOTH);
    expect(await measured('selecting', () => page.keyboard.press('j'))).toBeLessThan(SMOOTH);
  });

  describe.skipIf(!existsSync(SEED))('the way of a checker (needs ../shared)', () => {
    it('goes from a pasted article by its denial to the claim, corrects a speaker, undoes it, searches, exports, shares, goes back', async () => {
      const page = await go(await at.page(), '/');
      await page.click('text=Add an article');
      await page.fill('textarea', readFileSync(SEED, 'utf8'));
      await page.click('text=Read and keep');
      await page.click('.job a');
      await page.waitForSelector('.card');
      expect(await page.locator('.card').count()).toBeGreaterThan(9);

      // The denial, and the claim it denies.
      await page.click('.card.denies .card-head >> nth=0');
      const denial = page.url();
      await page.click('.card.chosen a[href^="/claims/"] >> nth=0');
      await page.waitForSelector('.claim-page h1');
      await page.waitForSelector('.claim-page .denial .stance.denies');
      expect(await page.textContent('.claim-page .denial .answers')).toContain('denies that it was done');
      await page.goBack();
      await page.waitForSelector('.card.chosen.denies');
      expect(page.url()).toBe(denial);

      // Somebody else is meant; no, not after all.
      const before = await page.textContent('.card.chosen .speaker');
      await page.keyboard.press('e');
      await page.fill('.edit [name=speaker]', 'A Spokesman');
      await page.click('.edit >> text=Save');
      await page.waitForSelector('.card.chosen .corrected');
      await page.click('.notices >> text=Undo');
      await page.waitForSelector('.card.chosen .corrected', { state: 'detached' });
      expect(await page.textContent('.card.chosen .speaker')).toBe(before);

      // Search, export, share, back.
      await page.keyboard.press('/');
      await page.fill('#words', 'territory');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.search-page .statement');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('.exports >> text=CSV')]);
      const rows = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
      expect(rows.length - 1).toBe(await page.locator('.search-page .statement').count());
      const shared = await go(await at.page(), new URL(page.url()).pathname + new URL(page.url()).search);
      expect(await shared.locator('.search-page .statement').count()).toBe(rows.length - 1);
      await page.goBack();
      await page.waitForSelector('.card.chosen.denies');
    });
  });

  it('have put no error into the console', () => expect(at.errors).toEqual([]));
});
