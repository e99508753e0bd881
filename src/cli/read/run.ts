import { read } from '../../read.ts';
import type { Reading } from '../../reading/assemble.ts';
import { EXIT } from '../exit-codes.ts';
import { say, type Shell } from '../shell.ts';
import { paintFor } from '../terminal/paint.ts';
import { hintsOf, manifestFor } from './given.ts';
import type { ReadOptions } from './options.ts';
import { findInputs } from './inputs.ts';
import { pageWidth } from './page-width.ts';
import { progressOn } from './progress.ts';

/** Reads every input in the order given and writes what it says; an input that cannot be read is named on standard error and the others go on. */
export async function runRead(inputs: readonly string[], options: ReadOptions, shell: Shell): Promise<void> {
  const manifest = await manifestFor(options, shell);
  if (manifest === 'none') return;
  const draw = await drawingFor(options, shell);
  const progress = progressOn(shell, options.quiet === true || shell.stdout.isTTY === true);
  const failed: { input: string; problem: string }[] = [];
  let done = 0;
  for await (const opened of findInputs(inputs, manifest, shell.web)) {
    if ('problem' in opened) {
      failed.push(opened);
      progress.clear();
      await say(shell.stderr, `hearsay: ${opened.input}: ${opened.problem}\n`);
      continue;
    }
    progress.at(opened.input, done, failed.length);
    await say(shell.stdout, draw(read(opened.snapshot, hintsOf(options, opened.hints)), done++));
  }
  progress.clear();
  if (failed.length > 0) shell.exitCode = EXIT.someFailed;
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
