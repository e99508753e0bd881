import type { Hints } from '../../article/find.ts';
import { asKnown } from '../../crew/as-known.ts';
import { inOrder } from '../../crew/in-order.ts';
import { UNREAD, unread } from '../../crew/unread.ts';
import { Unreadable } from '../../crew/unreadable.ts';
import type { Addition } from '../../ledger/ledger.ts';
import { pipelineVersion } from '../../ledger/pipeline.ts';
import { read } from '../../read.ts';
import type { Reading } from '../../reading/assemble.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
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
  const crew = options.jobs === undefined ? undefined : (await import('../../crew/crew.ts')).openCrew({ jobs: options.jobs });
  const readPage = crew ? crew.read : async (snapshot: Snapshot, hints: Hints) => read(snapshot, hints);
  let failed = 0, done = 0;
  try {
    for await (const one of inOrder(findInputs(inputs, manifest, shell.web), (opened) => resultOf(opened, options, readPage), crew ? AHEAD * (options.jobs ?? 1) : 0)) {
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
    await crew?.close();
  }
  if (failed > 0) shell.exitCode = EXIT.someFailed;
}

/** Pages begun for each thread beyond the one that is waited for: enough that no thread waits, few enough that they fit in memory. */
const AHEAD = 2;

interface Result {
  readonly input: string;
  readonly addition?: Required<Addition>;
  readonly problem?: string;
}

async function resultOf(opened: Input, options: ReadOptions, readPage: (snapshot: Snapshot, hints: Hints) => Promise<Reading>): Promise<Result> {
  if ('problem' in opened) return opened;
  const { input, snapshot } = opened, given = hintsOf(options, opened.hints);
  // What is only drawn needs no version, which takes a look at all of the program.
  const [hints, pipeline] = options.shard === undefined ? [given, ''] : [asKnown(snapshot, given), pipelineVersion()];
  try {
    return { input, addition: { snapshot, hints, pipeline, reading: await readPage(snapshot, hints) } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { input, addition: { snapshot, hints, pipeline: UNREAD, reading: unread(snapshot, hints) }, problem: error.message };
  }
}
