import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Hearsay, openHearsay } from '../../hearsay.ts';
import { LedgerError } from '../../ledger/trouble.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import type { Jobs } from '../read/jobs.ts';
import { say, type Shell } from '../shell.ts';
import { addJob } from './job.ts';

/** What the command line asks of `work`. */
export interface WorkOptions extends LedgerOptions, Jobs {
  readonly drain?: true;
  /** In seconds. */
  readonly lease: number;
}

/** How long a worker with nothing to do waits before it asks again, and one whose ledger cannot be reached. In milliseconds. */
const IDLE = 2000, UNREACHABLE = 1000;

/** Works until it is stopped: at SIGTERM and SIGINT the job at hand is given back, and what was added of it stays. */
export async function runWork(options: WorkOptions, shell: Shell): Promise<void> {
  const stop = new AbortController(), stopped = (): void => stop.abort();
  process.once('SIGTERM', stopped).once('SIGINT', stopped);
  const open = (): Promise<Hearsay> => openHearsay(ledgerOf(options, shell), { create: true, ...(options.jobs === undefined ? {} : { jobs: options.jobs }) });
  const hearsay = await untilReached(open, stop.signal, shell);
  try {
    while (hearsay && !stop.signal.aborted) {
      const went = await untilReached(() => oneJob(hearsay, options, stop.signal, shell), stop.signal, shell);
      if (went === 'nothing' && options.drain && await isDrained(hearsay)) return;
      if (went === 'nothing') await pause(options.drain ? IDLE / 4 : IDLE, stop.signal);
    }
  } finally {
    process.off('SIGTERM', stopped).off('SIGINT', stopped);
    await hearsay?.close();
  }
}

async function isDrained({ ledger }: Hearsay): Promise<boolean> {
  const { waiting, running } = await ledger.queue.counts();
  return waiting + running === 0;
}

async function oneJob(hearsay: Hearsay, { lease: time }: WorkOptions, stop: AbortSignal, shell: Shell): Promise<'nothing' | 'something'> {
  const { queue } = hearsay.ledger;
  const lease = await queue.lease(`${hostname()}:${process.pid}`, time * 1000);
  if (!lease) return 'nothing';
  const began = performance.now();
  const { ended, articles, problems } = await addJob(hearsay, lease, time * 1000, stop, shell.web);
  await say(shell.stdout, `${JSON.stringify({ job: lease.id, inputs: lease.inputs, ended, articles, problems, seconds: Math.round((performance.now() - began) / 100) / 10 })}\n`);
  return 'something';
}

/** Tries again while the ledger’s server is away: it may be starting anew, or the network be torn. The job at hand is taken again, by us or by others, when its lease is over. */
async function untilReached<T>(work: () => Promise<T>, stop: AbortSignal, { stderr }: Shell): Promise<T | undefined> {
  for (let told = false; !stop.aborted;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerError && (error.trouble === 'unreachable' || error.trouble === 'locked'))) throw error;
      if (!told) await say(stderr, `hearsay: ${error.message}; waiting for it\n`);
      told = true;
      await pause(UNREACHABLE, stop);
    }
  }
  return undefined;
}

const pause = (time: number, signal: AbortSignal): Promise<void> => sleep(time, undefined, { signal }).catch(() => {});

