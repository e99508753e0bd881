import { asKnown } from '../../crew/as-known.ts';
import { inOrder } from '../../crew/in-order.ts';
import { openReader, type Reader } from '../../crew/reader.ts';
import { UNREAD } from '../../crew/unread.ts';
import type { Addition } from '../../ledger/ledger.ts';
import { pipelineVersion } from '../../ledger/pipeline.ts';
import { EXIT } from '../exit-codes.ts';
import { say, type Shell } from '../shell.ts';
import { drawn } from './drawn.ts';
import { hintsOf, manifestFor } from './given.ts';
import type { ReadOptions } from './options.ts';
import { findInputs, type Input } from './inputs.ts';
import { progressOn } from './progress.ts';

/** Reads every input in the order given and writes what it says; an input that cannot be read is named on standard error and the others go on. */
export async function runRead(inputs: readonly string[], options: ReadOptions, shell: Shell): Promise<void> {
  const manifest = await manifestFor(options, shell);
  if (manifest === 'none') return;
  const sink = options.shard === undefined ? await drawn(options, shell) : (await import('./shelved.ts')).shelved(options.shard, shell);
  const progress = progressOn(shell, options.quiet === true || shell.stdout.isTTY === true);
  const reader = await openReader(options.jobs ?? 0);
  let failed = 0, done = 0;
  try {
    for await (const one of inOrder(findInputs(inputs, manifest, shell.web), (opened) => resultOf(opened, options, reader), AHEAD * (options.jobs ?? 0))) {
      if (one.problem !== undefined) {
        failed++;
        progress.clear();
        await say(shell.stderr, `hearsay: ${one.input}: ${one.problem}\n`);
      }
      if (!one.addition) continue;
      progress.at(one.input, done++, failed);
      await sink.take(one.addition);
    }
    await sink.finish(failed);
  } catch (error) {
    sink.abandon();
    throw error;
  } finally {
    progress.clear();
    await reader.close();
  }
  if (failed > 0) shell.exitCode = EXIT.someFailed;
}

/** Pages begun for each thread beyond the one that is waited for: enough that no thread waits, few enough that they fit in memory. */
const AHEAD = 2;

interface Result {
  readonly input: string;
  readonly addition?: Required<Omit<Addition, 'draft'>>;
  readonly problem?: string;
}

async function resultOf(opened: Input, options: ReadOptions, reader: Reader): Promise<Result> {
  if ('problem' in opened) return opened;
  const { input, snapshot } = opened, given = hintsOf(options, opened.hints);
  // What is only drawn needs no version, which takes a look at all of the program.
  const [hints, version] = options.shard === undefined ? [given, ''] : [asKnown(snapshot, given), pipelineVersion()];
  const { reading, problem } = await reader.read(snapshot, hints), addition = { snapshot, hints, reading, pipeline: problem === undefined ? version : UNREAD };
  return { input, addition, ...(problem === undefined ? {} : { problem }) };
}
