import type { Ledger } from '../../ledger/ledger.ts';
import { EXIT } from '../exit-codes.ts';
import { say, type Shell } from '../shell.ts';

/** As many as are named when an id's beginning fits several. */
const NAMED = 5;

/** The one id that begins as written; where there is none, or several, that is told and nothing given. */
export async function wholeId(ledger: Ledger, written: string, shell: Shell): Promise<string | undefined> {
  const fitting = await ledger.complete(written, NAMED + 1);
  if (fitting.includes(written)) return written;
  if (fitting.length === 1) return fitting[0];
  const several = `more than one id begins with ${written}: ${fitting.slice(0, NAMED).join(', ')}${fitting.length > NAMED ? ' …' : ''}`;
  await say(shell.stderr, `hearsay: ${fitting.length === 0 ? `nothing in ${ledger.place} has the id ${written}` : several}\n`);
  shell.exitCode = EXIT.someFailed;
  return undefined;
}
