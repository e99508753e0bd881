import type { Command } from 'commander';
import type { Shell } from '../shell.ts';
import type { MergeOptions } from './run.ts';

/** Declares `hearsay merge`. */
export function declareMerge(program: Command, shell: Shell): void {
  program.command('merge')
    .summary('add shards to a ledger')
    .description('Adds what `hearsay read --shard` wrote, on this machine or on others, to a ledger. What is kept already stays as it is,\nso that a shard may come twice, from two machines, in any order.')
    .argument('<ledger>', 'SQLite file or postgres:// address; made if it is not there')
    .argument('<shards...>', 'files that `hearsay read --shard` wrote')
    .option('--json', 'one line of JSON per shard, also on a terminal')
    .option('-q, --quiet', 'no progress on standard error')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay merge hearsay.db shards/*.shard\n  hearsay merge postgres://desk@archive/news 2031-03-12.shard\n\n')
    .action(async (ledger: string, shards: string[], options: MergeOptions) => {
      const { runMerge } = await import('./run.ts');
      await runMerge(ledger, shards, options, shell);
    });
}
