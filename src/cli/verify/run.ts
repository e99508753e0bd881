import { openHearsay } from '../../hearsay.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';

/** What the command line asks of `verify`. */
export interface VerifyOptions extends LedgerOptions {
  readonly json?: true;
}

/** Tells every fault as it is found, and in the end how much was looked at. */
export async function runVerify(options: VerifyOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell));
  const lines = options.json === true || shell.stdout.isTTY !== true;
  let faults = 0;
  try {
    for await (const fault of hearsay.verify()) {
      faults++;
      await say(shell.stdout, lines ? `${JSON.stringify(fault)}\n` : `${fault.id}: ${fault.problem}\n`);
    }
    if (faults > 0) shell.exitCode = EXIT.damaged;
    const told = faults === 0 ? await sound(hearsay.ledger.counts()) : `${faults} faults`;
    await say(shell.stderr, `${hearsay.ledger.place}: ${told}\n`);
  } finally {
    await hearsay.close();
  }
}

async function sound(counted: Promise<{ snapshots: number; articles: number; statements: number }>): Promise<string> {
  const { snapshots, articles, statements } = await counted;
  return `${snapshots} snapshots, ${articles} articles, ${statements} statements: all as they were read`;
}
