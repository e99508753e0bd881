import { existsSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';

/** What a command takes that reads many pages. */
export interface Jobs {
  readonly jobs?: number;
}

/** `--jobs`, the same for every command that has one. */
export const jobsOption = (): Option => new Option('--jobs <number>', 'pages read at a time, each in a thread of its own memory').argParser(numberOfJobs);

/** More threads than any machine has cores are a mistake for something else. */
const MOST = 512;

function numberOfJobs(value: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST) throw new InvalidArgumentError(`It should be a number from 1 to ${MOST}.`);
  return jobs;
}

/** The thread of a program that answers others: what is sent is read there, within bounds, and nobody else waits meanwhile. None where the program is not built, since threads run what is. */
export const readers = (): number => (existsSync(new URL('./worker.js', import.meta.url)) ? 1 : 0);
