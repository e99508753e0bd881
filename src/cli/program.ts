import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { declareAdd } from './add/command.ts';
import { declareAsk } from './ask/command.ts';
import { declareExport } from './export/command.ts';
import { declareForget } from './forget/command.ts';
import { declareRead } from './read/command.ts';
import { declareShow } from './show/command.ts';
import { declareReview } from './review/command.ts';
import type { Shell } from './shell.ts';
import { declareVerify } from './verify/command.ts';

/** Every command, in the order in which `--help` lists them. */
const COMMANDS: readonly ((program: Command, shell: Shell) => void)[] = [declareRead, declareAdd, declareAsk, declareShow, declareReview, declareVerify, declareExport, declareForget];

/** The command line of `hearsay`. Writes help and complaints to the shell's streams, and throws `CommanderError` where it would end. */
export function commandLine(shell: Shell): Command {
  const program = new Command('hearsay')
    .description('Reads news articles and writes down who said what, through whom, and who denies it.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => shell.stdout.write(text), writeErr: (text) => shell.stderr.write(text), getOutHelpWidth: () => shell.stdout.columns ?? 80, getErrHelpWidth: () => shell.stderr.columns ?? 80 });
  program.addHelpText('before', EXAMPLES);
  for (const declare of COMMANDS) declare(program, shell);
  return program;
}

const EXAMPLES = `Examples:
  hearsay read article.html                  who said what, drawn for you
  hearsay read news/ --json > readings.jsonl   a folder, one Reading a line
  hearsay add news/                            keep a folder in a ledger, hearsay.db
  hearsay read --help                        everything read can do
`;

function version(): string {
  const { version: stated } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return stated;
}
