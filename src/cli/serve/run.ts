import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openHearsay } from '../../hearsay.ts';
import { serverFor } from '../../http/app.ts';
import { auditIn } from '../../http/audit.ts';
import type { Desk } from '../../http/desk.ts';
import { jobsFor } from '../../http/jobs.ts';
import { keyringOf, keysIn } from '../../http/keys.ts';
import { RATE } from '../../http/rate.ts';
import { isLoopback, namesOf } from '../../http/loopback.ts';
import { listen, type Serving } from '../../http/serve.ts';
import { mcpOverHttp } from '../../mcp/server.ts';
import { problemOf } from '../../snapshot/problem.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';
import { version } from '../version.ts';
import { besideLedger } from './beside.ts';
import { openBrowser } from './browser.ts';

/** What the command line asks of `serve`. */
export interface ServeOptions extends LedgerOptions {
  readonly host: string;
  readonly port: number;
  readonly open: 'yes' | 'no';
  readonly name?: readonly string[];
  readonly keys?: string;
  readonly maxText: number;
  readonly maxFiles: number;
}

export async function runServe(options: ServeOptions, shell: Shell, stopped: Promise<unknown> = interrupted()): Promise<void> {
  const keys = options.keys ?? besideLedger(options, shell, 'keys.json'), open = !isLoopback(options.host);
  if (open && keysIn(keys).length === 0) {
    await say(shell.stderr, `hearsay: others reach ${options.host}, and ${keys} has no key: anybody could read and change the ledger; hearsay serve keys add NAME makes a key\n`);
    shell.exitCode = EXIT.wrongUsage;
    return;
  }
  const hearsay = await openHearsay(ledgerOf(options, shell), { create: true });
  try {
    const pages = builtPages();
    const desk: Desk = { hearsay, mcp: mcpOverHttp(hearsay.ledger, version()), jobs: jobsFor(hearsay), now: () => new Date(), limits: { text: options.maxText, files: options.maxFiles }, rate: RATE, keyring: keyringOf(keys, open), audit: auditIn(besideLedger(options, shell, 'audit.jsonl')), author: shell.env['USER'] ?? shell.env['USERNAME'] ?? 'unknown', ...(pages === undefined ? {} : { pages }), ...(shell.web === undefined ? {} : { web: shell.web }) };
    const serving = await listening(serverFor(desk, namesOf(options.host, options.name)), options, shell);
    if (!serving) return;
    await say(shell.stderr, `${hearsay.ledger.place}: ${serving.address}\n`);
    if (options.open === 'yes') openBrowser(serving.address);
    await stopped;
    await serving.close();
    await desk.jobs.settled();
  } finally {
    await hearsay.close();
  }
}

async function listening(app: Parameters<typeof listen>[0], { host, port }: ServeOptions, shell: Shell): Promise<Serving | undefined> {
  try {
    return await listen(app, host, port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    await say(shell.stderr, `hearsay: ${host}:${port}: ${taken ? 'somebody listens there already; --port names another' : problemOf(error)}\n`);
    shell.exitCode = EXIT.wrongUsage;
    return undefined;
  }
}

/** Where the pages are: beside the bundled program, or where a build of this folder left them. */
function builtPages(): string | undefined {
  return [new URL('../web/', import.meta.url), new URL('../../../dist/web/', import.meta.url)].map((url) => fileURLToPath(url)).find((path) => existsSync(`${path}index.html`));
}

/** When somebody asks the program to end. A second time ends it at once. */
function interrupted(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
}
