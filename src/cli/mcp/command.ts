import type { Command } from 'commander';
import { type LedgerOptions, ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';

/** Declares `hearsay mcp`. */
export function declareMcp(program: Command, shell: Shell): void {
  program.command('mcp')
    .summary('answer a language model’s tools over standard input and output')
    .description('Serves a ledger to language models by the Model Context Protocol, over standard input and output: eight tools that only read. hearsay serve has the same over HTTP, at /mcp.')
    .addOption(ledgerOption())
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay mcp --ledger archive.db\n  {"mcpServers": {"hearsay": {"command": "npx", "args": ["hearsay", "mcp", "--ledger", "archive.db"]}}}\n\n')
    .action(async (options: LedgerOptions) => {
      const { runMcp } = await import('./run.ts');
      await runMcp(options, shell);
    });
}
