import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { LIMITS } from '../../http/desk.ts';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { KeysOptions } from './keys.ts';
import type { ServeOptions } from './run.ts';

/** Declares `hearsay serve` and, within it, `hearsay serve keys`. */
export function declareServe(program: Command, shell: Shell): void {
  const serve = program.command('serve')
    .summary('look at a ledger in a browser, and ask it over HTTP')
    .description('Serves the pages and the API of a ledger until it is interrupted: to this machine only, unless there are keys and --host says otherwise.')
    .addOption(ledgerOption())
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--port <number>', 'the port to listen on, 4477 unless told or taken; 0 is any free one', numberUpTo(LAST_PORT))
    .option('--name <host...>', 'names it may be asked for by, beside its address')
    .option('--keys <file>', 'the file of API keys; else beside the ledger')
    .option('--max-text <bytes>', 'the largest body of text', numberUpTo(MOST), LIMITS.text)
    .option('--max-files <bytes>', 'the largest body of files', numberUpTo(MOST), LIMITS.files)
    .option('--private-hooks', 'let webhooks go to this machine and private networks too')
    .addOption(new Option('--log <what>', 'what is written to standard error, a line of JSON each').choices(['none', 'errors', 'all']).default('errors'))
    .addOption(new Option('--open <when>', 'whether to open the browser').choices(['yes', 'no']).default('no'))
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('before', 'Examples:\n  hearsay serve\n  hearsay serve --ledger archive.db --port 8080\n  hearsay serve keys add desk --scope read review\n  hearsay serve --host 0.0.0.0 --name archive.example\n\n')
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./run.ts');
      await runServe(options, shell);
    });
  serve.command('keys')
    .summary('the API keys of a server')
    .description('Makes, lists and removes API keys. Once there is one, nobody is answered without; the secret of a new one is shown once and kept nowhere.')
    .addArgument(new Argument('<verb>', 'what to do').choices(['add', 'list', 'remove']))
    .argument('[name]', 'what the key is called: whom or what it is for')
    .addOption(new Option('--scope <scopes...>', 'what it may do').choices(['read', 'add', 'review', 'admin']).default(['read']))
    .helpOption('-h, --help', 'print this help')
    .action(async (verb: string, name: string | undefined, _: unknown, command: Command) => {
      if (verb !== 'list' && (name === undefined || !/^[\w.@-]{1,60}$/.test(name))) command.error(`error: ${verb} which key? name it with letters, digits, . _ @ -`);
      const { runKeys } = await import('./keys.ts');
      await runKeys(verb, name ?? '', command.optsWithGlobals<KeysOptions>(), shell);
    });
}

const LAST_PORT = 65_535;
/** No body is larger than what an article may have, and a whole archive is added on the command line. In bytes. */
const MOST = 2 ** 30;

function numberUpTo(most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
    if (!(number <= most)) throw new InvalidArgumentError(`It should be a number from 0 to ${most}.`);
    return number;
  };
}
