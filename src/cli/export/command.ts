import { Argument, type Command } from 'commander';
import { FORMATS } from '../../export/formats.ts';
import { ledgerOption } from '../ledger/option.ts';
import type { Shell } from '../shell.ts';
import type { ExportOptions } from './run.ts';

/** Declares `hearsay export`. */
export function declareExport(program: Command, shell: Shell): void {
  program.command('export')
    .summary('write a ledger for other programs')
    .description('Writes what a ledger holds in a format that other programs read, or the evidence for some of it as a bundle.')
    .addArgument(new Argument('<format>', 'what to write').choices([...FORMATS.map(({ name }) => name), BUNDLE]))
    .argument('[ids...]', `what a bundle is for: claims, utterances, statements, articles`)
    .addOption(ledgerOption())
    .option('-o, --output <file>', 'a file instead of standard output; it is complete or not there')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay export csv > statements.csv\n  hearsay export parquet -o statements.parquet\n  hearsay export canonical | sha256sum\n  hearsay export bundle claim:3fa9… -o evidence.wacz\n\n')
    .addHelpText('after', `\nFormats:\n${FORMATS.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n')}\n  ${BUNDLE.padEnd(16)}the evidence for claims, utterances, statements, articles: a WACZ with their pages as received`)
    .action(async (format: string, ids: string[], options: ExportOptions, command: Command) => {
      if ((format === BUNDLE) !== ids.length > 0) command.error(format === BUNDLE ? 'error: a bundle of what? name claims, utterances, statements or articles by their ids' : `error: ${format} is of a whole ledger, and takes no ids`);
      const { runExport } = await import('./run.ts');
      await runExport(format, ids, options, shell);
    });
}

/** The one format that is of a part of a ledger. */
const BUNDLE = 'bundle';
