import { printTables } from './eval/tables.ts';
import { compareWith } from './eval/against.ts';

/**
 * How well attributions are found: `npm run eval` prints the scores on PolNeAR dev with its ablations,
 * `npm run eval -- --against REV` the attributions gained and lost since a commit, as marked sentences.
 */
const [option, revision] = process.argv.slice(2);
if (option === undefined) await printTables();
else if (option === '--against' && revision) compareWith(revision);
else {
  process.stderr.write('npm run eval [-- --against REV]\n');
  process.exit(2);
}
