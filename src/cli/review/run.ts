import { openHearsay } from '../../hearsay.ts';
import type { Review } from '../../ledger/review.ts';
import { decide } from '../../link/review.ts';
import { EXIT } from '../exit-codes.ts';
import { type LedgerOptions, ledgerOf } from '../ledger/option.ts';
import { wholeId } from '../ledger/whole-id.ts';
import { say, type Shell } from '../shell.ts';
import { clean } from '../terminal/clean.ts';

/** What the command line asks of `review`. */
export interface ReviewOptions extends LedgerOptions {
  readonly with?: string;
  readonly kind?: 'utterance' | 'claim';
  readonly field?: string;
  readonly value?: string;
  readonly note?: string;
  readonly author?: string;
  readonly json?: true;
}

export async function runReview(verb: string, id: string | undefined, options: ReviewOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledgerOf(options, shell));
  const tell = (review: Review): Promise<void> => say(shell.stdout, options.json || !shell.stdout.isTTY ? `${JSON.stringify(review)}\n` : `${lineOf(review)}\n`);
  try {
    if (verb === 'list') {
      for (const review of await hearsay.ledger.reviews(id)) await tell(review);
      return;
    }
    const target = isMade(id ?? '') ? id : await wholeId(hearsay.ledger, id ?? '', shell);
    if (target === undefined) return;
    const { note, kind, field, value } = options, author = options.author ?? shell.env['USER'] ?? shell.env['USERNAME'] ?? 'unknown';
    const given = Object.fromEntries(Object.entries({ note, kind, field, value, with: options.with }).filter(([, one]) => one !== undefined));
    await tell(await decide(hearsay.ledger, { verb: verb as Review['verb'], target, author, at: new Date().toISOString(), ...given }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await say(shell.stderr, `hearsay: ${error.message}\n`);
    shell.exitCode = EXIT.wrongUsage;
  } finally {
    await hearsay.close();
  }
}

/** Ids of what is made of ties and names, and so stands in no table. */
const isMade = (id: string): boolean => /^(?:utterance|claim|voice):/.test(id);

function lineOf({ id, at, author, verb, target, body }: Review): string {
  const rest = Object.entries(body).filter(([name, value]) => typeof value === 'string' && name !== 'was').map(([name, value]) => `${name} ${String(value)}`);
  return clean(`${at} ${author}: ${[verb, target, ...rest].join(' ')} (${id})`);
}
