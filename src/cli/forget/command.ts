import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { ForgetOptions } from './run.ts';

/** Declares `hearsay forget`. */
export function declareForget(program: Command, shell: Shell): void {
  program.command('forget')
    .summary('remove a snapshot and everything read from it')
    .description('Removes a snapshot, its articles and all that hangs on them, for good. A tombstone stays: its hash, when, by whom and why. Adding the same bytes again is refused.')
    .argument('<id>', 'of a snapshot, or of an article or statement read from it; its beginning is enough')
    .addOption(ledgerOption())
    .requiredOption('--reason <words>', 'why; the tombstone keeps it')
    .option('--author <name>', 'who; else the user’s name')
    .helpOption('-h, --help', 'print this help')
    .action(async (id: string, options: ForgetOptions) => {
      const { runForget } = await import('./run.ts');
      await runForget(id, options, shell);
    });
}
