import { Command } from 'commander';
import type { Shell } from './shell.ts';
import { version } from './version.ts';

type Declare = (program: Command, shell: Shell) => void;

/** Every command, in the order in which `--help` lists them, each in a module of its own: most of the time one of them is all that is wanted. */
const COMMANDS: Readonly<Record<string, () => Promise<Declare>>> = {
  read: async () => (await import('./read/command.ts')).declareRead,
  add: async () => (await import('./add/command.ts')).declareAdd,
  watch: async () => (await import('./watch/command.ts')).declareWatch,
  work: async () => (await import('./work/command.ts')).declareWork,
  jobs: async () => (await import('./jobs/command.ts')).declareJobs,
  merge: async () => (await import('./merge/command.ts')).declareMerge,
  ask: async () => (await import('./ask/command.ts')).declareAsk,
  show: async () => (await import('./show/command.ts')).declareShow,
  review: async () => (await import('./review/command.ts')).declareReview,
  verify: async () => (await import('./verify/command.ts')).declareVerify,
  doctor: async () => (await import('./doctor/command.ts')).declareDoctor,
  export: async () => (await import('./export/command.ts')).declareExport,
  serve: async () => (await import('./serve/command.ts')).declareServe,
  mcp: async () => (await import('./mcp/command.ts')).declareMcp,
  forget: async () => (await import('./forget/command.ts')).declareForget,
};

/**
 * The command line of `hearsay`, with all commands, or with the one that `wanted` names if it names one. Writes help and complaints to the
 * shell's streams, and throws `CommanderError` where it would end.
 */
export async function commandLine(shell: Shell, wanted?: string): Promise<Command> {
  const program = new Command('hearsay')
    .description('Reads news articles and writes down who said what, through whom, and who denies it.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => shell.stdout.write(text), writeErr: (text) => shell.stderr.write(text), getOutHelpWidth: () => shell.stdout.columns ?? 80, getErrHelpWidth: () => shell.stderr.columns ?? 80 });
  program.addHelpText('before', EXAMPLES);
  const one = Object.entries(COMMANDS).filter(([name]) => name === wanted);
  for (const [, load] of one.length > 0 ? one : Object.entries(COMMANDS)) (await load())(program, shell);
  return program;
}

const EXAMPLES = `Examples:
  hearsay read article.html                  who said what, drawn for you
  hearsay read news/ --json > readings.jsonl   a folder, one Reading a line
  hearsay add news/                            keep a folder in a ledger, hearsay.db
  hearsay read --help                        everything read can do
`;
