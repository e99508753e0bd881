import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import { isoDay } from '../read/command.ts';
import { jobsOption } from '../read/jobs.ts';
import type { Shell } from '../shell.ts';
import type { AddOptions } from './run.ts';

/** Declares `hearsay add`. */
export function declareAdd(program: Command, shell: Shell): void {
  program.command('add')
    .summary('read articles and keep them in a ledger')
    .description('Reads articles and keeps them: the bytes as received, and who said what. What is kept already is not read again,\nso that a run that was cut off can be repeated. Every line it writes stands for an article that is safely on the disk.')
    .argument('[inputs...]', 'files, folders and web addresses; - reads standard input')
    .addOption(ledgerOption())
    .option('--json', 'one line of JSON per article, also on a terminal')
    .option('--date <day>', 'publication date, 2031-03-12, for articles that give none', isoDay)
    .option('--outlet <name>', 'outlet, for articles that name none')
    .option('--url <address>', 'address the article came from')
    .option('--manifest <file>', 'TSV, CSV or JSONL with columns file, published, outlet, url')
    .addOption(jobsOption())
    .option('-q, --quiet', 'no progress and no notes on standard error')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay add news/\n  hearsay add --manifest articles.tsv --ledger archive.db\n  hearsay add news/ --ledger postgres://desk@archive/news\n\n')
    .action(async (inputs: string[], options: AddOptions, command: Command) => {
      if (inputs.length === 0 && options.manifest === undefined) command.error('error: nothing to add; name files, folders or web addresses, - for standard input, or --manifest FILE');
      const { runAdd } = await import('./run.ts');
      await runAdd(inputs, options, shell);
    });
}
