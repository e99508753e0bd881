import type { Hints } from '../../article/find.ts';
import { inOrder } from '../../crew/in-order.ts';
import { unread } from '../../crew/unread.ts';
import { Unreadable } from '../../crew/unreadable.ts';
import { read } from '../../read.ts';
import type { Reading } from '../../reading/assemble.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { EXIT } from '../exit-codes.ts';
import { say, type Shell } from '../shell.ts';
import { paintFor } from '../terminal/paint.ts';
import { hintsOf, manifestFor } from './given.ts';
import type { ReadOptions } from './options.ts';
import { findInputs, type Input } from './inputs.ts';
import { pageWidth } from './page-width.ts';
import { progressOn } from './progress.ts';

/** Reads every input in the order given and writes what it says; an input that cannot be read is named on standard error and the others go on. */
export async function runRead(inputs: readonly string[], options: ReadOptions, shell: Shell): Promise<void> {
  const manifest = await manifestFor(options, shell);
  if (manifest === 'none') return;
  const draw = await drawingFor(options, shell);
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
      if (!one.reading) continue;
      progress.at(one.input, done, failed);
      await say(shell.stdout, draw(one.reading, done++));
    }
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
  readonly reading?: Reading;
  readonly problem?: string;
}

async function resultOf(opened: Input, options: ReadOptions, readPage: (snapshot: Snapshot, hints: Hints) => Promise<Reading>): Promise<Result> {
  if ('problem' in opened) return opened;
  const { input, snapshot } = opened, hints = hintsOf(options, opened.hints);
  try {
    return { input, reading: await readPage(snapshot, hints) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { input, reading: unread(snapshot, hints), problem: error.message };
  }
}

type Draw = (reading: Reading, before: number) => string;

/** How Readings are written: as asked, else drawn on a terminal and as lines of JSON into anything else. */
async function drawingFor(options: ReadOptions, { stdout, env }: Shell): Promise<Draw> {
  if (options.marked || options.blocks) {
    const drawText = options.marked ? (await import('../../reading/draw.ts')).drawReading : (await import('../../reading/draw-blocks.ts')).drawBlocks;
    const { cleanLines } = await import('../terminal/clean.ts');
    return (reading) => {
      const text = drawText(reading);
      return `${stdout.isTTY ? cleanLines(text) : text}\n`;
    };
  }
  if (options.json || (!options.page && !stdout.isTTY)) return (reading) => `${JSON.stringify(reading)}\n`;
  const { drawPage } = await import('../page/page.ts');
  const sheet = { width: pageWidth(stdout, env), paint: paintFor(options.color, stdout, env) };
  return (reading, before) => (before > 0 ? `\n${sheet.paint('faint', '─'.repeat(sheet.width))}\n\n` : '') + drawPage(reading, sheet);
}
