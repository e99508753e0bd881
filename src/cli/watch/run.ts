import { setTimeout as sleep } from 'node:timers/promises';
import { type Hearsay, type Kept, openHearsay } from '../../hearsay.ts';
import type { Watched } from '../../ledger/watched.ts';
import { openFetcher } from '../../snapshot/fetch/fetcher.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import type { Jobs } from '../read/jobs.ts';
import { say, type Shell } from '../shell.ts';
import { follower, listState } from './follow.ts';
import { NEW_LIST } from './schedule.ts';

/** What the command line asks of `watch`. */
export interface WatchOptions extends LedgerOptions, Jobs {
  readonly once?: true;
  readonly list?: true;
  readonly drop?: string;
  readonly json?: true;
}

/** Follows what is in the ledger's schedule and the addresses given, until it is stopped. */
export async function runWatch(addresses: readonly string[], options: WatchOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell), { create: true, ...(options.jobs === undefined ? {} : { jobs: options.jobs }) });
  try {
    if (options.drop !== undefined) await drop(hearsay, options.drop, shell);
    else if (options.list) await list(hearsay, options, shell);
    else await follow(hearsay, addresses, options, shell);
  } finally {
    await hearsay.close();
  }
}

/** The longest sleep before the schedule is looked at again: somebody else may have added to it. In milliseconds. */
const LONGEST_SLEEP = 60_000;

async function follow(hearsay: Hearsay, addresses: readonly string[], { once, json }: WatchOptions, shell: Shell): Promise<void> {
  const { web = {}, stdout, stderr } = shell, { now = Date.now, wait = sleep } = web;
  const urls = addresses.map((address) => new URL(address).href);
  const known = new Map((await hearsay.ledger.watched({ urls })).map((one) => [one.url, one]));
  // Whoever names an address again wants it looked at now.
  await hearsay.ledger.watch(urls.map((url): Watched => ({ ...(known.get(url) ?? { body: { ...NEW_LIST } }), url, kind: 'list', next: new Date(now()).toISOString() })));
  const lines = json === true || stdout.isTTY !== true;
  const fetcher = openFetcher(web);
  const { turn } = follower(hearsay, fetcher, { now, random: Math.random }, {
    kept: async ({ remark, ...kept }) => {
      if (remark !== undefined) await say(stderr, `hearsay: ${remark}\n`);
      await say(stdout, lines ? `${JSON.stringify(kept)}\n` : `${drawn(kept)}\n`);
    },
    problem: (url, problem) => say(stderr, `hearsay: ${url}: ${problem}\n`),
  });
  try {
    for (;;) {
      const next = await turn();
      if (once && (next === undefined || next > now())) return;
      await wait(Math.min(LONGEST_SLEEP, Math.max(0, (next ?? Infinity) - now())));
    }
  } finally {
    await fetcher.close();
  }
}

const drawn = ({ input, outcome, statements, article }: Kept): string => `${outcome === 'added' ? `added with ${statements ?? 0} statements` : outcome}: ${input} · ${article}`;

async function list({ ledger }: Hearsay, { json }: WatchOptions, { stdout }: Shell): Promise<void> {
  for (const one of await ledger.watched({ kind: 'list' })) {
    const { every, failed, since, problem, dead } = listState(one);
    const fares = failed === 0 ? `every ${Math.round(every / 60)} minutes` : `${dead ? 'dead' : 'failing'} since ${since}: ${problem}`;
    const line = { url: one.url, ...(one.from === undefined ? {} : { from: one.from }), ...(one.next === undefined ? {} : { next: one.next }), every, failed, ...(failed === 0 ? {} : { since, problem, dead: dead === true }) };
    await say(stdout, json === true || stdout.isTTY !== true ? `${JSON.stringify(line)}\n` : `${one.url}: ${fares}${one.next === undefined ? '' : `, next ${one.next}`}\n`);
  }
}

async function drop({ ledger }: Hearsay, address: string, { stderr }: Shell): Promise<void> {
  const [known] = await ledger.watched({ urls: [address] });
  if (known) await ledger.watch([{ url: known.url, kind: known.kind, ...(known.from === undefined ? {} : { from: known.from }), body: known.body }]);
  else await say(stderr, `hearsay: ${address}: is not followed\n`);
}
