import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { VerifyOptions } from './run.ts';

/** Declares `hearsay verify`. */
export function declareVerify(program: Command, shell: Shell): void {
  program.command('verify')
    .summary('prove that a ledger still says what its snapshots say')
    .description('Hashes and reads every snapshot again, and names everything in which the ledger disagrees with it or with itself. Changes nothing.')
    .addOption(ledgerOption())
    .option('--json', 'one line of JSON per fault, also on a terminal')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExit codes: 0 all is as it was read, 4 something is not, 5 the ledger cannot be used.')
    .action(async (options: VerifyOptions) => {
      const { runVerify } = await import('./run.ts');
      await runVerify(options, shell);
    });
}
