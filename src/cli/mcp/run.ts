import { openHearsay } from '../../hearsay.ts';
import { serveOverStdio } from '../../mcp/server.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { readers } from '../read/jobs.ts';
import type { Shell } from '../shell.ts';
import { version } from '../version.ts';

/** Answers until the other end closes the input, or asks the program to end. */
export async function runMcp(options: LedgerOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell), { jobs: readers() }), served = serveOverStdio(hearsay, version(), process.stdin, process.stdout);
  await new Promise<void>((resolve) => {
    for (const ending of ['end', 'close']) process.stdin.once(ending, () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await served.close();
  await hearsay.close();
  process.stdin.destroy();
}
