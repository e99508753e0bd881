import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { JobsOptions } from './run.ts';

/** Declares `hearsay jobs`. */
export function declareJobs(program: Command, shell: Shell): void {
  program.command('jobs')
    .summary('put jobs into a ledger’s queue, or see how they fare')
    .description('Puts archives, shards, files and web addresses into a ledger’s queue for `hearsay work`, one job an archive, web addresses by\ntheir host. Without inputs tells how the queue fares. The same job put in twice is one.')
    .argument('[inputs...]', 'files as every worker can open them, and web addresses')
    .addOption(ledgerOption())
    .option('--parked', 'list the jobs that were given up, with what went wrong')
    .option('--retry', 'let the parked jobs wait again')
    .option('--json', 'as JSON, also on a terminal')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay jobs archives/*.warc.gz --ledger postgres://desk@archive/news\n  hearsay jobs --ledger postgres://desk@archive/news\n\n')
    .action(async (inputs: string[], options: JobsOptions) => {
      const { runJobs } = await import('./run.ts');
      await runJobs(inputs, options, shell);
    });
}
