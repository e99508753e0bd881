import { type Command, InvalidArgumentError, Option } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { ServeOptions } from './run.ts';

/** Declares `hearsay serve`. */
export function declareServe(program: Command, shell: Shell): void {
  program.command('serve')
    .summary('look at a ledger in a browser, and ask it over HTTP')
    .description('Serves the pages and the API of a ledger, to this machine only unless told otherwise, until it is interrupted.')
    .addOption(ledgerOption())
    .option('--host <name>', 'the address to listen on', '127.0.0.1')
    .option('--port <number>', 'the port to listen on; 0 is any free one', port, 4477)
    .addOption(new Option('--open <when>', 'whether to open the browser').choices(['yes', 'no']).default('no'))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay serve\n  hearsay serve --ledger archive.db --port 8080\n\n')
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./run.ts');
      await runServe(options, shell);
    });
}

/** The last port there is. */
const LAST = 65_535;

function port(value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(number <= LAST)) throw new InvalidArgumentError(`It should be a number from 0 to ${LAST}.`);
  return number;
}
