import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';
import { ledgerFindings } from './ledger.ts';
import { machineFindings } from './machine.ts';

/** What the command line asks of `doctor`. */
export interface DoctorOptions extends LedgerOptions {
  readonly json?: true;
}

/** Tells every finding, the ill ones with an exit code. */
export async function runDoctor(options: DoctorOptions, shell: Shell): Promise<void> {
  const lines = options.json === true || shell.stdout.isTTY !== true;
  for (const look of [machineFindings(), ledgerFindings(ledgerOf(options, shell))]) {
    for await (const { what, state, says } of look) {
      await say(shell.stdout, lines ? `${JSON.stringify({ what, state, says })}\n` : `${MARKS[state]} ${what}: ${says}\n`);
      if (state === 'ill') shell.exitCode = what === 'ledger' ? EXIT.noLedger : EXIT.someFailed;
    }
  }
}

const MARKS = { well: ' ', care: '!', ill: '✗' } as const;
