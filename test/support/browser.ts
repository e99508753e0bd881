import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openHearsay } from '../../src/hearsay.ts';
import { serverFor } from '../../src/http/app.ts';
import { LIMITS } from '../../src/http/desk.ts';
import { RATE } from '../../src/http/rate.ts';
import { jobsFor } from '../../src/http/jobs.ts';
import { listen } from '../../src/http/serve.ts';
import { openAll } from '../../src/snapshot/inputs.ts';

const CHROMIUM = '/usr/bin/chromium';

export const hasChromium = existsSync(CHROMIUM);

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser before a server of its own, with the bundled examples in its ledger. */
export interface Looking {
  readonly browser: Browser;
  /** Without a slash at its end. */
  readonly address: string;
  /** Adds an article; its id. */
  readonly add: (given: { readonly text: string } | { readonly html: string }) => Promise<string>;
  /** A page of its own; `clear` closes all there are. */
  readonly page: (options?: { readonly dark?: boolean; readonly width?: number }) => Promise<Page>;
  readonly clear: () => Promise<void>;
  /** What went wrong in any of the pages. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export async function looking(): Promise<Looking> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-looking-')), hearsay = await openHearsay(join(folder, 'pages.db'), { create: true }), errors: string[] = [];
  async function* examples() {
    for await (const opened of openAll(['examples'])) if ('snapshot' in opened) yield { snapshot: opened.snapshot, hints: {} };
  }
  for await (const { outcome } of hearsay.add(examples())) if (outcome !== 'added') throw new Error(outcome);
  const jobs = jobsFor(hearsay), serving = await listen(serverFor({ hearsay, jobs, now: () => new Date(), limits: LIMITS, rate: RATE, author: 'ruun', pages: 'dist/web' }, ['127.0.0.1']), '127.0.0.1', 0);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS }), address = serving.address.replace(/\/$/, '');
  return {
    browser, address, errors,
    add: async (given) => {
      const response = await fetch(`${address}/api/add`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) });
      await jobs.settled();
      const { id } = await response.json() as { id: string };
      return jobs.find(id)?.added[0]?.article ?? '';
    },
    page: async ({ dark = false, width = 1280 } = {}) => {
      const page = await (await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true })).newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
      return page;
    },
    clear: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await serving.close(0);
      await hearsay.close();
      rmSync(folder, { recursive: true });
    },
  };
}
