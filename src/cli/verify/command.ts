import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { VerifyOptions } from './run.ts';

/** Declares `hearsay verify`. */
export function declareVerify(program: Command, shell: Shell): void {
  program.command('verify')
    .summary('prove that a ledger, or a bundle, still says what its snapshots say')
    .description('Hashes and reads every snapshot again, and names everything in which the ledger disagrees with it or with itself. Changes nothing.\nA bundle, FILE.wacz, is proved by itself, without the ledger it comes from.')
    .argument('[bundles...]', 'bundles that hearsay export bundle wrote, instead of a ledger')
    .addOption(ledgerOption())
    .option('--json', 'one line of JSON per fault, also on a terminal')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay verify\n  hearsay verify evidence.wacz\n\n')
    .addHelpText('after', '\nExit codes: 0 all is as it was read, 4 something is not, 5 the ledger cannot be used.')
    .action(async (bundles: string[], options: VerifyOptions) => {
      if (bundles.length > 0) await (await import('./bundles.ts')).verifyBundles(bundles, options, shell);
      else await (await import('./run.ts')).runVerify(options, shell);
    });
}
