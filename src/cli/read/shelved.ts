import { writeShard } from '../../ledger/shard/write.ts';
import { LedgerError } from '../../ledger/trouble.ts';
import { problemOf } from '../../snapshot/problem.ts';
import { say, type Shell } from '../shell.ts';
import type { Sink } from './sink.ts';

/** Readings and their snapshots written into a shard, and at the end what it holds to standard output. */
export function shelved(path: string, { stdout }: Shell): Sink {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new LedgerError('full', `${path}: ${problemOf(error)}`, error);
    }
  };
  const shard = told(() => writeShard(path));
  let articles = 0, statements = 0;
  return {
    take: async (one) => {
      told(() => shard.add(one));
      articles++;
      statements += one.reading.attributions.length;
    },
    finish: async (failed) => {
      told(() => shard.finish());
      const sum = { shard: path, articles, statements, failed };
      await say(stdout, stdout.isTTY ? `${articles} articles with ${statements} statements · ${path}\n` : `${JSON.stringify(sum)}\n`);
    },
    abandon: () => shard.abandon(),
  };
}
