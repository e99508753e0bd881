import { Argument, type Command } from 'commander';
import { FORMATS } from '../../export/formats.ts';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { ExportOptions } from './run.ts';

/** Declares `hearsay export`. */
export function declareExport(program: Command, shell: Shell): void {
  program.command('export')
    .summary('write a ledger for other programs')
    .description('Writes what a ledger holds in a format that other programs read.')
    .addArgument(new Argument('<format>', 'what to write').choices(FORMATS.map(({ name }) => name)))
    .addOption(ledgerOption())
    .option('-o, --output <file>', 'a file instead of standard output; it is complete or not there')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay export csv > statements.csv\n  hearsay export parquet -o statements.parquet\n  hearsay export canonical | sha256sum\n\n')
    .addHelpText('after', `\nFormats:\n${FORMATS.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n')}`)
    .action(async (format: string, options: ExportOptions) => {
      const { runExport } = await import('./run.ts');
      await runExport(format, options, shell);
    });
}
