import type { Command } from 'commander';
import { ledgerOption } from '../ledger/option.ts';
import { jobsOption } from '../read/jobs.ts';
import type { Shell } from '../shell.ts';
import type { WatchOptions } from './run.ts';

/** Declares `hearsay watch`. */
export function declareWatch(program: Command, shell: Shell): void {
  program.command('watch')
    .summary('follow feeds and sitemaps into a ledger')
    .description('Follows feeds and sitemaps: adds every page they name once, and every change of it as a version. When to look where is kept\nin the ledger, so that it can be stopped and started at any time. Without addresses it goes on with those it follows already.')
    .argument('[addresses...]', 'of feeds (RSS, Atom, JSON Feed), sitemaps, or a robots.txt for the sitemaps in it')
    .addOption(ledgerOption())
    .option('--once', 'visit what is due now, and end')
    .option('--list', 'print what is followed and how it fares, and visit nothing')
    .option('--drop <address>', 'follow a feed or sitemap no longer, and visit nothing')
    .option('--json', 'one line of JSON per article, also on a terminal')
    .addOption(jobsOption())
    .helpOption('-h, --help', 'print this help')
    .addHelpText('before', 'Examples:\n  hearsay watch https://example.org/feed.xml https://example.net/robots.txt\n  hearsay watch --once\n  hearsay watch --list\n\n')
    .action(async (addresses: string[], options: WatchOptions, command: Command) => {
      const odd = addresses.find((address) => !/^https?:\/\//i.test(address) || !URL.canParse(address));
      if (odd !== undefined) command.error(`error: ${odd} is no web address`);
      const { runWatch } = await import('./run.ts');
      await runWatch(addresses, options, shell);
    });
}
