import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { DoctorOptions } from './run.ts';

/** Declares `hearsay doctor`. */
export function declareDoctor(program: Command, shell: Shell): void {
  program.command('doctor')
    .summary('look whether everything is in order to read and keep articles')
    .description('Looks at this machine, the ledger, its queue and what it follows, and says what is ill and what to take care of. Changes nothing.')
    .addOption(ledgerOption())
    .option('--json', 'one line of JSON per finding, also on a terminal')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay doctor\n  hearsay doctor --ledger postgres://desk@archive/news\n\n')
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('./run.ts');
      await runDoctor(options, shell);
    });
}
