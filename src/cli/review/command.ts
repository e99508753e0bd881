import { Argument, type Command, Option } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { ReviewOptions } from './run.ts';

/** Declares `hearsay review`. */
export function declareReview(program: Command, shell: Shell): void {
  program.command('review')
    .summary('decide about statements, ties and speakers; every decision can be undone')
    .description('Keeps what a person decides about a statement, a tie or a speaker: who, when, what. Nothing is ever overwritten, and no later reading by the program changes it.')
    .addArgument(new Argument('<verb>', 'what is decided; list shows what was').choices(['list', 'accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo']))
    .argument('[id]', 'of a statement, a tie, a speaker, an utterance or a claim; for undo of a review')
    .option('--with <id>', 'the other one, for merge')
    .addOption(new Option('--kind <kind>', 'what a statement is split from').choices(['utterance', 'claim']))
    .addOption(new Option('--field <name>', 'what is corrected').choices(['speaker', 'stance']))
    .option('--value <words>', 'what it is')
    .option('--note <words>', 'why')
    .option('--author <name>', 'who; else the user’s name')
    .addOption(ledgerOption())
    .option('--json', 'one line of JSON per review, also on a terminal')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay review reject utterance:… --note "two interviews"\n  hearsay review correct statement:… --field speaker --value "Petra Ruun"\n  hearsay review merge voice:… --with voice:…\n  hearsay review undo review:…\n\n')
    .action(async (verb: string, id: string | undefined, options: ReviewOptions, command: Command) => {
      if (verb !== 'list' && id === undefined) command.error(`error: ${verb} what? name an id; hearsay ask shows them`);
      const { runReview } = await import('./run.ts');
      await runReview(verb, id, options, shell);
    });
}
