import { addKey, type Key, keysIn, removeKey } from '../../http/keys.ts';
import { EXIT } from '../exit-codes.ts';
import type { LedgerOptions } from '../ledger/option.ts';
import { say, type Shell } from '../shell.ts';
import { besideLedger } from './beside.ts';

/** What the command line asks of `serve keys`. */
export interface KeysOptions extends LedgerOptions {
  readonly keys?: string;
  readonly scope: Key['scopes'];
}

export async function runKeys(verb: string, name: string, options: KeysOptions, shell: Shell): Promise<void> {
  const file = options.keys ?? besideLedger(options, shell, 'keys.json');
  try {
    if (verb === 'list') for (const key of keysIn(file)) await say(shell.stdout, `${key.name}\t${key.scopes.join(',')}\t${key.made}\n`);
    else if (verb === 'remove') removeKey(file, name);
    else {
      await say(shell.stdout, `${addKey(file, { name, scopes: options.scope, made: new Date().toISOString() })}\n`);
      await say(shell.stderr, `${file}: ${name} may ${options.scope.join(', ')}; its secret is shown this once\n`);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await say(shell.stderr, `hearsay: ${error.message}\n`);
    shell.exitCode = EXIT.wrongUsage;
  }
}
