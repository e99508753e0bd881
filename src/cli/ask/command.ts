import type { Command } from 'commander';
import type { Shell } from '../shell.ts';

/** Declares `hearsay ask`. Its questions are loaded only when one is asked: no other command waits for them. */
export function declareAsk(program: Command, shell: Shell): void {
  program.enablePositionalOptions();
  program.command('ask')
    .summary('ask a ledger who said what, and how many voices there are')
    .description('Asks a ledger. Each question has its own options: hearsay ask who-said --help.')
    .argument('[question]', 'which; without one, all of them are listed')
    .argument('[about...]', 'what it is about, and its options')
    .allowUnknownOption()
    .passThroughOptions()
    .helpOption(false)
    .action(async (question: string | undefined, about: string[]) => {
      const { asking } = await import('./questions.ts');
      await asking(program, shell).parseAsync([question ?? '--help', ...about], { from: 'user' });
    });
}
