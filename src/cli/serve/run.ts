import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Hearsay, openHearsay } from '../../hearsay.ts';
import { serverFor } from '../../http/app.ts';
import { auditIn } from '../../http/audit.ts';
import { deskFor, type DeskOptions } from '../../http/desk.ts';
import { keyringOf, keysIn } from '../../http/keys.ts';
import type { Line } from '../../http/log.ts';
import { RATE } from '../../http/rate.ts';
import { isLoopback, namesOf } from '../../http/loopback.ts';
import { listen, type Serving } from '../../http/serve.ts';
import { mcpOverHttp } from '../../mcp/server.ts';
import { problemOf } from '../../snapshot/problem.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { readers } from '../read/jobs.ts';
import { type Out, say, type Shell } from '../shell.ts';
import { version } from '../version.ts';
import { besideLedger } from './beside.ts';
import { openBrowser } from './browser.ts';

/** What the command line asks of `serve`. */
export interface ServeOptions extends LedgerOptions {
  readonly host: string;
  readonly port?: number;
  readonly open: 'yes' | 'no';
  readonly name?: readonly string[];
  readonly keys?: string;
  readonly maxText: number;
  readonly maxFiles: number;
  readonly privateHooks?: true;
  readonly log: 'none' | 'errors' | 'all';
}

export async function runServe(options: ServeOptions, shell: Shell, stopped: Promise<unknown> = interrupted()): Promise<void> {
  const keys = options.keys ?? besideLedger(options, shell, 'keys.json'), open = !isLoopback(options.host);
  if (open && keysIn(keys).length === 0) {
    await say(shell.stderr, `hearsay: others reach ${options.host}, and ${keys} has no key: anybody could read and change the ledger; hearsay serve keys add NAME makes a key\n`);
    shell.exitCode = EXIT.wrongUsage;
    return;
  }
  const hearsay = await openHearsay(ledgerOf(options, shell), { create: true, jobs: readers() });
  try {
    const desk = deskFor(hearsay, deskOptions(options, shell, hearsay));
    const serving = await listening(serverFor(desk, namesOf(options.host, options.name)), options, shell);
    if (!serving) return;
    await say(shell.stderr, `${hearsay.ledger.place}: ${serving.address}\n`);
    if (options.open === 'yes') openBrowser(serving.address);
    await stopped;
    const ended = desk.end();
    await serving.close();
    await ended;
  } finally {
    await hearsay.close();
  }
}

function deskOptions(options: ServeOptions, shell: Shell, hearsay: Hearsay): DeskOptions {
  const pages = builtPages(), beside = (ending: Parameters<typeof besideLedger>[2]): string => besideLedger(options, shell, ending);
  return {
    mcp: mcpOverHttp(hearsay, version()), now: () => new Date(), limits: { text: options.maxText, files: options.maxFiles }, rate: RATE, keyring: keyringOf(options.keys ?? beside('keys.json'), !isLoopback(options.host)), audit: auditIn(beside('audit.jsonl')),
    hooksFile: beside('hooks.json'), ...(options.privateHooks ? { hooksTo: { allow: () => true } } : {}), author: shell.env['USER'] ?? shell.env['USERNAME'] ?? 'unknown', log: logTo(shell.stderr, options.log), ...(pages === undefined ? {} : { pages }), ...(shell.web === undefined ? {} : { web: shell.web }),
  };
}

/** Lines of JSON: all of them, or those only that somebody should look at. */
function logTo(out: Out, wanted: ServeOptions['log']): (line: Line) => void {
  return (line) => {
    if (wanted === 'all' || (wanted === 'errors' && line['level'] !== 'info')) out.write(`${JSON.stringify(line)}\n`);
  };
}

/** Where people look for it. */
const PORT = 4477;

async function listening(app: Parameters<typeof listen>[0], { host, port }: ServeOptions, shell: Shell): Promise<Serving | undefined> {
  try {
    return await listen(app, host, port ?? PORT);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (taken && port === undefined) return listen(app, host, 0);
    await say(shell.stderr, `hearsay: ${host}:${port ?? PORT}: ${taken ? 'somebody listens there already; --port names another' : problemOf(error)}\n`);
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
