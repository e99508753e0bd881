import { writeFileSync } from 'node:fs';
import { fuzzed, TARGETS } from '../test/support/fuzz.ts';
import { numbers } from './canned.ts';

/** Feeds readers with what strangers might write: `npm run fuzz [-- READER [MINUTES [SEED]]]`, each of `text`, `html`, `warc`, `wacz`, `mail` and `feed` for ten minutes unless told otherwise. The same seed gives the same inputs. */
const [named = 'all', minutes = '10', seed = '1'] = process.argv.slice(2);
for (const name of Object.keys(TARGETS) as (keyof typeof TARGETS)[]) {
  if (named !== 'all' && named !== name) continue;
  const { inputs, broken } = fuzzed(name, Number(minutes) * 60_000, numbers(Number(seed)));
  if (broken) writeFileSync(`fuzz-${name}.bin`, broken.input);
  console.log(`${name}: ${inputs} inputs in ${minutes} minutes, ${broken ? `broken by fuzz-${name}.bin: ${broken.problem}` : 'all well'}`);
  if (broken) process.exitCode = 1;
}
