import { type Hearsay, type Incoming, openHearsay } from '../../hearsay.ts';
import { EXIT } from '../exit-codes.ts';
import { type Progress, progressOn } from '../read/progress.ts';
import { say, type Shell } from '../shell.ts';
import { shelvedIn } from './shelved.ts';

/** What the command line asks of `merge`. */
export interface MergeOptions {
  readonly json?: true;
  readonly quiet?: true;
}

/** Adds shard after shard; what is damaged in one is named on standard error, and the rest goes on. */
export async function runMerge(ledger: string, shards: readonly string[], options: MergeOptions, shell: Shell): Promise<void> {
  const hearsay = await openHearsay(ledger, { create: true });
  const progress = progressOn(shell, options.quiet === true);
  try {
    for (const path of shards) {
      const { problems, ...sum } = await merged(hearsay, path, progress);
      progress.clear();
      for (const problem of problems) await say(shell.stderr, `hearsay: ${path}: ${problem}\n`);
      if (problems.length > 0) shell.exitCode = EXIT.someFailed;
      await say(shell.stdout, options.json === true || shell.stdout.isTTY !== true ? `${JSON.stringify(sum)}\n` : `${path}: ${sum.added} added with ${sum.statements} statements, ${sum.kept} there already\n`);
    }
  } finally {
    progress.clear();
    await hearsay.close();
  }
}

async function merged(hearsay: Hearsay, path: string, progress: Progress): Promise<{ shard: string; added: number; kept: number; forgotten: number; statements: number; problems: string[] }> {
  const problems: string[] = [], sum = { shard: path, added: 0, kept: 0, forgotten: 0, statements: 0, problems };
  function* incoming(): Generator<Incoming> {
    for (const one of shelvedIn(path)) {
      if ('problem' in one) problems.push(one.problem);
      else yield one;
    }
  }
  for await (const kept of hearsay.add(incoming())) {
    sum[kept.outcome]++;
    sum.statements += kept.statements ?? 0;
    progress.at(kept.input, sum.added + sum.kept, problems.length);
  }
  return sum;
}
