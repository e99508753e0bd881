import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsAbout } from '../support/rules.ts';
import { ran } from '../support/shell.ts';

const EXAMPLE = 'examples/harbour.txt';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'));
  copyFileSync(EXAMPLE, join(folder, 'harbour.txt'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function manifest(text: string): string {
  const path = join(folder, 'articles.tsv');
  writeFileSync(path, text);
  return path;
}

describe('hearsay read', () => {
  it('writes one Reading per line into a pipe', async () => {
    const { out, err, code } = await ran(['read', EXAMPLE, EXAMPLE]);
    const readings = out.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(readings.map(({ input }) => input)).toEqual([EXAMPLE, EXAMPLE]);
    expect(readings.flatMap(complaintsAbout)).toEqual([]);
    expect([err, code]).toEqual(['', 0]);
  });

  it('writes the same on a terminal when asked', async () => {
    expect(await ran(['read', EXAMPLE, '--json'], { columns: 80 })).toEqual(await ran(['read', EXAMPLE]));
  });

  it('draws a page on a terminal', async () => {
    const { out } = await ran(['read', EXAMPLE], { columns: 80, env: { NO_COLOR: '1' } });
    expect(out).toContain('Petra Ruun');
    expect(out).toMatch(/\d+ statements by/);
    expect(out).not.toContain('\u001b');
  });

  it('draws the page into a pipe when asked', async () => {
    const { out } = await ran(['read', EXAMPLE, '--page', '--color', 'always'], { env: { COLUMNS: '60' } });
    expect(out).toContain('\u001b[1m');
  });

  it('writes the marked article', async () => {
    const { out } = await ran(['read', EXAMPLE, '--marked']);
    expect(out).toMatch(/\[cue:\d+ denied\] \[content:\d+ that its divers had entered the lane\]/);
  });

  it('writes every block with its role and the rule that gave it', async () => {
    const { out } = await ran(['read', EXAMPLE, '--blocks']);
    expect(out).toMatch(/^headline\t[=~] headline\/[\w-]+\t.+$/m);
    expect(out).toMatch(/^body\t~ [\w-]+\/[\w-]+\t.+$/m);
  });

  it('reads a folder', async () => {
    const { out } = await ran(['read', 'examples']);
    expect(out).toContain('"input":"examples/harbour.txt"');
  });

  it('goes on behind an input that is not there', async () => {
    const { out, err, code } = await ran(['read', 'nowhere.txt', EXAMPLE]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^hearsay: nowhere\.txt: /);
    expect(code).toBe(3);
  });

  it('reads what a manifest lists, where no input is named', async () => {
    const { out, code } = await ran(['read', '--manifest', manifest('file\toutlet\nharbour.txt\tThe Quay Gazette\nnowhere.txt\t\n')]);
    expect(out.trimEnd().split('\n').map((line) => JSON.parse(line).input)).toEqual([join(folder, 'harbour.txt')]);
    expect(code).toBe(3);
  });

  it('answers a manifest that is none', async () => {
    const { out, err, code } = await ran(['read', '--manifest', manifest('path\nharbour.txt\n')]);
    expect(err).toMatch(/^error: .*names no column "file"/);
    expect([out, code]).toEqual(['', 2]);
  });

  it.each([
    [['read', '--jsn', EXAMPLE], /Did you mean --json\?/],
    [['reed', EXAMPLE], /Did you mean read\?/],
    [['read'], /nothing to read/],
    [['read', '--json', '--marked', EXAMPLE], /cannot be used with/],
    [['read', '--date', '12 March', EXAMPLE], /a day like 2031-03-12/],
    [['read', '--date', '2031-02-30', EXAMPLE], /a day like 2031-03-12/],
    [['read', '--color', 'red', EXAMPLE], /Allowed choices are auto, always, never/],
    [[], /Usage: hearsay/],
  ])('answers %j with what would be right', async (args, message) => {
    const { out, err, code } = await ran(args);
    expect(err).toMatch(message);
    expect([out, code]).toEqual(['', 2]);
  });

  it.each([[['--help']], [['read', '--help']]])('helps with %j, examples first', async (args) => {
    const { out, code } = await ran(args);
    expect(out).toMatch(/^Examples:\n {2}hearsay read article/);
    expect(code).toBe(0);
  });

  it('tells its version', async () => expect((await ran(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/));
});
