import { CommanderError } from 'commander';
import { LedgerError } from '../ledger/trouble.ts';
import { EXIT } from './exit-codes.ts';
import { commandLine } from './program.ts';
import { say, type Shell } from './shell.ts';

/** Runs one command line, `args` without program and script. What goes wrong for a user becomes an exit code; a bug throws. */
export async function run(args: readonly string[], shell: Shell): Promise<void> {
  const program = await commandLine(shell, args[0]);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) shell.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
    else if (error instanceof LedgerError) {
      await say(shell.stderr, `hearsay: ${error.message}\n`);
      shell.exitCode = error.trouble === 'damaged' ? EXIT.damaged : EXIT.noLedger;
    } else if (!isClosedPipe(error)) throw error;
  }
}

/** The reader at the other end of a pipe has seen enough: `hearsay read news/ | head`. That is no failure. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
