import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { drawMarked, type Mark } from '../../src/text/marked.ts';
import type { Span } from '../../src/text/span.ts';
import { articles } from './articles.ts';

interface Found { readonly id: string; readonly source: Span | null; readonly cue: Span | null; readonly content: readonly Span[]; readonly stance: string; readonly framing: string; readonly rule: string }
interface Read { readonly input: string; readonly article: { readonly text: string }; readonly attributions: readonly Found[] }

/** Prints what this version credits and `revision` did not (`+`), and the other way round (`-`), so that each change can be read. */
export function compareWith(revision: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
  try {
    run('git', ['worktree', 'add', '--detach', folder, revision]);
    cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    run(process.execPath, ['scripts/build.mjs'], folder);
    run(process.execPath, ['scripts/build.mjs']);
    const files = articles().map((file) => resolve(file));
    const before = readAll(folder, files), now = readAll('.', files);
    let gained = 0, lost = 0;
    now.forEach((reading, n) => {
      const old = before[n];
      if (!old) return;
      const lines = [...missingIn(reading, old).map((found) => `- ${drawn(old, found)}`), ...missingIn(old, reading).map((found) => `+ ${drawn(reading, found)}`)];
      lost += lines.filter((line) => line.startsWith('-')).length;
      gained += lines.filter((line) => line.startsWith('+')).length;
      if (lines.length > 0) process.stdout.write(`${reading.input}\n${lines.join('\n')}\n\n`);
    });
    process.stdout.write(`${gained} gained, ${lost} lost since ${revision}\n`);
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAll(folder: string, files: readonly string[]): Read[] {
  return run(process.execPath, [join(folder, 'dist/cli/main.js'), 'read', ...files, '--json']).trim().split('\n').map((line) => JSON.parse(line) as Read);
}

/** What the second Reading credits that the first does not, however either calls the rule. */
function missingIn(here: Read, there: Read): Found[] {
  const known = new Set(here.attributions.map(keyOf));
  return there.attributions.filter((found) => !known.has(keyOf(found)));
}

function keyOf({ source, cue, content, stance, framing }: Found): string {
  return JSON.stringify([[source, cue, ...content].map((span) => span && [span.start, span.end]), stance, framing]);
}

/** The words from the line it begins on to the line it ends on, with its marks, and what stand it takes by which rule. */
function drawn({ article: { text } }: Read, { source, cue, content, stance, framing, rule }: Found): string {
  const spans = [...(source ? [{ ...source, role: 'source' as const }] : []), ...(cue ? [{ ...cue, role: 'cue' as const }] : []), ...content.map((span) => ({ ...span, role: 'content' as const }))];
  const start = text.lastIndexOf('\n', Math.min(...spans.map((span) => span.start))) + 1, end = text.indexOf('\n', Math.max(...spans.map((span) => span.end)));
  const marks = spans.map((span): Mark => ({ role: span.role, of: [''], start: span.start - start, end: span.end - start }));
  return `${drawMarked({ text: text.slice(start, end < 0 ? text.length : end), marks }).replaceAll('\n', ' ')}  (${stance}, ${framing}, ${rule})`;
}

function run(command: string, args: readonly string[], cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 4).join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout;
}
