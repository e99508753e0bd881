import { openHearsay } from '../../hearsay.ts';
import { found } from '../../ledger/found.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { wholeId } from '../ledger/whole-id.ts';
import { say, type Shell } from '../shell.ts';

/** What the command line asks of `forget`. */
export interface ForgetOptions extends LedgerOptions {
  readonly reason: string;
  readonly author?: string;
}

export async function runForget(written: string, options: ForgetOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell));
  try {
    const id = await wholeId(hearsay.ledger, written, shell);
    if (id === undefined) return;
    const snapshot = (await found(hearsay.ledger, id))?.snapshot;
    if (snapshot === undefined) {
      await say(shell.stderr, `hearsay: ${id} was not read from one snapshot; forget the snapshots behind it\n`);
      shell.exitCode = EXIT.wrongUsage;
      return;
    }
    const author = options.author ?? shell.env['USER'] ?? shell.env['USERNAME'] ?? 'unknown';
    await hearsay.forget(snapshot, { author, at: new Date().toISOString(), reason: options.reason });
    await say(shell.stdout, shell.stdout.isTTY ? `Forgotten: ${snapshot}\n` : `${JSON.stringify({ forgotten: snapshot })}\n`);
  } finally {
    await hearsay.close();
  }
}
