import { Command, Option } from 'commander';
import type { Question } from '../../ask/question.ts';
import { QUESTIONS } from '../../ask/questions.ts';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import { COLOR_CHOICES } from '../terminal/paint.ts';
import { type AskOptions, runAsk } from './run.ts';

/** `hearsay ask` with a command for every question, made from its declaration. */
export function asking(program: Command, shell: Shell): Command {
  const ask = new Command('hearsay ask').copyInheritedSettings(program)
    .description('Asks a ledger. Each question has its own options: hearsay ask who-said --help.')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('before', 'Examples:\n  hearsay ask who-said bridge\n  hearsay ask claim claim:3fa9\n  hearsay ask copies --json\n\n');
  for (const question of QUESTIONS) declareQuestion(ask, question, shell);
  return ask;
}

function declareQuestion(ask: Command, question: Question, shell: Shell): void {
  const { name, about, params, main } = question;
  const command = ask.command(name).summary(about.split(/[.:;,]/)[0] ?? '').description(about);
  if (main !== undefined) command.argument(`[${main}...]`, params.shape[main]?.description ?? '');
  for (const [param, { description = '' }] of Object.entries(params.shape)) if (param !== main) command.option(`--${param} <${param}>`, description);
  command.addOption(ledgerOption())
    .option('--json', 'one row of JSON per line, also on a terminal')
    .addOption(new Option('--color <when>', 'colour on the page').choices(COLOR_CHOICES).default('auto'))
    .helpOption('-h, --help', 'print this help')
    .action((...given: unknown[]) => runAsk(question, main === undefined ? [] : given[0] as string[], given[main === undefined ? 0 : 1] as AskOptions, shell));
}
