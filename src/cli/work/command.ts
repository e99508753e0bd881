import { type Command, InvalidArgumentError } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import { jobsOption } from '../read/jobs.ts';
import type { Shell } from '../shell.ts';
import type { WorkOptions } from './run.ts';

/** Declares `hearsay work`. */
export function declareWork(program: Command, shell: Shell): void {
  program.command('work')
    .summary('do the jobs of a ledger, beside other machines')
    .description('Takes one job after the other from a ledger’s queue and adds what it names, until it is stopped. Any number of machines may\ndo so at a time and die at any moment: their jobs are taken by others, and nothing is lost or there twice.')
    .addOption(ledgerOption())
    .addOption(jobsOption())
    .option('--drain', 'end when no job waits and nobody works on one')
    .option('--lease <seconds>', 'after which silence a job is taken from a worker', seconds, 60)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay jobs archives/*.warc.gz --ledger postgres://desk@archive/news\n  hearsay work --jobs 8 --ledger postgres://desk@archive/news\n\n')
    .action(async (options: WorkOptions) => {
      const { runWork } = await import('./run.ts');
      await runWork(options, shell);
    });
}

function seconds(value: string): number {
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > 86_400) throw new InvalidArgumentError('It should be a number from 1 to 86400.');
  return number;
}
