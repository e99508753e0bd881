import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shell } from '../shell.ts';
import { COLOR_CHOICES } from '../terminal/paint.ts';
import { jobsOption } from './jobs.ts';
import type { ReadOptions } from './options.ts';

/** Declares `hearsay read`. The pipeline behind it is loaded when it runs, so that `--help` is instant. */
export function declareRead(program: Command, shell: Shell): void {
  program.command('read')
    .summary('write down who said what in articles')
    .description('Reads articles (plain text, HTML, Markdown) and writes down who said what, through whom, and who denies it.\nOn a terminal it draws a page to look at; into a pipe it writes one JSON object per article and line.')
    .argument('[inputs...]', 'files, folders and web addresses; - reads standard input')
    .addOption(new Option('--json', 'one Reading per line, also on a terminal').conflicts(['marked', 'blocks', 'page']))
    .addOption(new Option('--marked', 'the article with sources, cues and contents in brackets').conflicts(['blocks', 'page']))
    .addOption(new Option('--blocks', 'every block of the article with its role, and the rule that gave it').conflicts('page'))
    .option('--page', 'the page to look at, also into a pipe')
    .addOption(new Option('--shard <file>', 'into a file that `hearsay merge` takes, with the bytes as received').conflicts(['json', 'marked', 'blocks', 'page']))
    .option('--date <day>', 'publication date, 2031-03-12, for articles that give none', isoDay)
    .option('--outlet <name>', 'outlet, for articles that name none')
    .option('--url <address>', 'address the article came from')
    .option('--manifest <file>', 'TSV, CSV or JSONL with columns file, published, outlet, url')
    .addOption(new Option('--color <when>', 'colour on the page').choices(COLOR_CHOICES).default('auto'))
    .addOption(jobsOption())
    .option('-q, --quiet', 'no progress and no notes on standard error')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXIT_CODES)
    .action(async (inputs: string[], options: ReadOptions, command: Command) => {
      if (inputs.length === 0 && options.manifest === undefined) command.error('error: nothing to read; name files, folders or web addresses, - for standard input, or --manifest FILE');
      const { runRead } = await import('./run.ts');
      await runRead(inputs, options, shell);
    });
}

const EXAMPLES = `Examples:
  hearsay read article.txt
  hearsay read https://example.org/story
  hearsay read page.html --date 2031-03-12 --outlet "The Lantern"
  hearsay read news/ --json > readings.jsonl
  hearsay read article.txt --marked
  hearsay read page.html --blocks
  hearsay read --manifest articles.tsv --json
  hearsay read news.warc.gz --shard news.shard
  pbpaste | hearsay read - --url https://example.org/story

`;

const EXIT_CODES = `
Exit codes: 0 all read, 2 wrong usage, 3 some inputs could not be read, 130 interrupted.`;

/** A day as ISO 8601 writes it. Commander turns the error into exit code 2 and a line that names the option. */
export function isoDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) throw new InvalidArgumentError('It should be a day like 2031-03-12.');
  return value;
}
