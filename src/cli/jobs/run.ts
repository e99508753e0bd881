import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { openLedger } from '../../ledger/open.ts';
import type { Job, JobGlance } from '../../ledger/queue.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';

/** What the command line asks of `jobs`. */
export interface JobsOptions extends LedgerOptions {
  readonly parked?: true;
  readonly retry?: true;
  readonly json?: true;
}

/** Web addresses in one job, all of one host, so that no two workers hurry one host; and jobs listed at a time. */
const BATCH = 50, LISTED = 1000;

/** Puts jobs in, or tells of them. */
export async function runJobs(inputs: readonly string[], options: JobsOptions, shell: Shell): Promise<void> {
  const ledger = await openLedger(ledgerOf(options, shell), { create: inputs.length > 0 });
  const json = options.json === true || shell.stdout.isTTY !== true;
  const tell = (told: object, drawn: string): Promise<void> => say(shell.stdout, `${json ? JSON.stringify(told) : drawn}\n`);
  try {
    if (inputs.length > 0) {
      const jobs = jobsOf(inputs), put = await ledger.queue.put(jobs);
      await tell({ put, known: jobs.length - put }, `${put} put in, ${jobs.length - put} there already`);
    } else if (options.retry) {
      const retried = await ledger.queue.retry();
      await tell({ retried }, `${retried} wait again`);
    } else if (options.parked) {
      for (const job of await ledger.queue.jobs('parked', LISTED)) await tell(job, drawnJob(job));
    } else {
      const counts = await ledger.queue.counts(), running = await ledger.queue.jobs('running', LISTED);
      await tell({ ...counts, workers: running.map(({ worker, inputs: at }) => ({ worker, inputs: at })) }, [
        `${counts.done} done with ${counts.articles} articles, ${counts.running} running, ${counts.waiting} waiting, ${counts.parked} parked · ${counts.lastMinute} in the last minute, ${counts.lastHour} in the last hour`,
        ...running.map(drawnJob),
      ].join('\n'));
    }
  } finally {
    await ledger.close();
  }
}

/** Every file a job, by its whole path; web addresses together by host. */
function jobsOf(inputs: readonly string[]): Job[] {
  const hosts = new Map<string, string[]>(), files: string[][] = [];
  for (const input of inputs) {
    if (!URL.canParse(input) || !/^https?:/i.test(input)) files.push([resolve(input)]);
    else hosts.set(new URL(input).host, [...hosts.get(new URL(input).host) ?? [], input]);
  }
  const batches = [...hosts.values()].flatMap((urls) => Array.from({ length: Math.ceil(urls.length / BATCH) }, (_, n) => urls.slice(n * BATCH, (n + 1) * BATCH)));
  return [...files, ...batches].map((names) => ({ id: createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 20), inputs: names }));
}

const drawnJob = ({ inputs, worker, error, begun }: JobGlance): string => `  ${inputs[0] ?? ''}${inputs.length > 1 ? ` and ${inputs.length - 1} more` : ''} · ${error === undefined ? '' : `${error} · `}begun ${begun} times, last by ${worker ?? 'nobody'}`;
