import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Incoming } from '../../src/hearsay.ts';
import { listen } from '../../src/http/serve.ts';
import { openAll } from '../../src/snapshot/inputs.ts';
import { served } from './served.ts';

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
  const articles: Incoming[] = [], errors: string[] = [];
  for await (const opened of openAll(['examples'])) if ('snapshot' in opened) articles.push({ snapshot: opened.snapshot, hints: {} });
  const { app, desk: { jobs }, close } = await served({ articles, pages: 'dist/web' }), serving = await listen(app, '127.0.0.1', 0);
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
      await close();
    },
  };
}
