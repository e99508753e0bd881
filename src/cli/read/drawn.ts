import type { Reading } from '../../reading/assemble.ts';
import { say, type Shell } from '../shell.ts';
import { paintFor } from '../terminal/paint.ts';
import type { ReadOptions } from './options.ts';
import { pageWidth } from './page-width.ts';
import type { Sink } from './sink.ts';

/** Readings written to standard output as asked, else drawn on a terminal and as lines of JSON into anything else. */
export async function drawn(options: ReadOptions, shell: Shell): Promise<Sink> {
  const draw = await drawingFor(options, shell);
  let before = 0;
  return { take: ({ reading }) => say(shell.stdout, draw(reading, before++)), finish: async () => {}, abandon: () => {} };
}

type Draw = (reading: Reading, before: number) => string;

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
