import { type Command, Option } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import { COLOR_CHOICES } from '../terminal/paint.ts';
import type { ShowOptions } from './run.ts';

/** Declares `hearsay show`. */
export function declareShow(program: Command, shell: Shell): void {
  program.command('show')
    .summary('show anything in a ledger that has an id')
    .description('Shows an article, a statement, a speaker, a snapshot: anything with an id. The beginning of an id is enough where no other begins so.')
    .argument('<id>', 'the id, or its beginning')
    .addOption(ledgerOption())
    .option('--json', 'as JSON, also on a terminal')
    .option('--bytes', 'the bytes of the snapshot behind it, as they were received')
    .addOption(new Option('--color <when>', 'colour on the page').choices(COLOR_CHOICES).default('auto'))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay show article:3fa9\n  hearsay show 3fa9\n  hearsay show statement:3fa9… --json\n  hearsay show 3fa9 --bytes > page.html\n\n')
    .action(async (id: string, options: ShowOptions) => {
      const { runShow } = await import('./run.ts');
      await runShow(id, options, shell);
    });
}
