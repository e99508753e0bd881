import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../src/read.ts';
import { snapshotOf } from '../src/snapshot/take.ts';
import { complaintsAbout } from './support/rules.ts';

const MB = 2 ** 20;
const LINE = 'The ministry said on Monday that “the bridge held” and denied that its divers had entered the lane, ';
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What arrives in practice, or in anger; how many statements are in it where that is known, and whether it takes a warning. */
const BAD: [name: string, bytes: () => Uint8Array, expected: { statements?: number; warned?: true }][] = [
  ['empty.txt', () => utf8(''), { statements: 0, warned: true }],
  ['blank.html', () => utf8(' \n\n\t '), { statements: 0, warned: true }],
  ['binary.txt', () => Uint8Array.from({ length: 200_000 }, (_, i) => (i * 2654435761) >>> 13), { warned: true }],
  ['line.txt', () => utf8(LINE.repeat(Math.ceil((8 * MB) / LINE.length))), { warned: true }],
  ['word.txt', () => utf8('a'.repeat(4 * MB)), { statements: 0 }],
  ['quotes.txt', () => utf8('“'.repeat(MB / 3)), { statements: 0 }],
  ['brackets.html', () => utf8('<'.repeat(MB)), { statements: 0 }],
  ['nested.html', () => utf8(`${'<div>'.repeat(10_000)}<p>The ministry said that the bridge held.</p>`), { statements: 1 }],
  ['unclosed.html', () => utf8('<p><b><i><a href="x">'.repeat(20_000)), { statements: 0 }],
  ['attribute.html', () => utf8(`<p title="${'x'.repeat(MB)}">The ministry said that the bridge held.</p>`), { statements: 1 }],
  ['surrogate.txt', () => Uint8Array.from([...utf8('The ministry said that '), 0xed, 0xa0, 0x80, ...utf8(' the bridge held.')]), { statements: 1, warned: true }],
  ['nul.txt', () => utf8('The ministry said that the bridge\0 held.'), { statements: 1, warned: true }],
  ['utf16.txt', () => utf16('The ministry said that the bridge held.'), { statements: 1 }],
  ['utf16.html', () => utf16('<p>The ministry said that the bridge held.</p>'), { statements: 1 }],
  ['truncated.txt', () => utf8('The ministry said that the bridge held – “').slice(0, -1), { statements: 1, warned: true }],
];

const SMALL = BAD.filter(([, bytes]) => bytes().length < MB / 2);

describe('bad input', () => {
  beforeAll(() => { read(snapshotOf(utf8(LINE), 'warm.txt')); });

  it.each(BAD)('%s is read by the rules, in time', (name, bytes, { statements, warned }) => {
    const given = bytes(), before = process.cpuUsage();
    const reading = read(snapshotOf(given, name));
    const { user, system } = process.cpuUsage(before);
    expect(complaintsAbout(reading)).toEqual([]);
    if (statements !== undefined) expect(reading.attributions).toHaveLength(statements);
    if (warned) expect(reading.remarks.filter(({ level }) => level === 'warning')).not.toEqual([]);
    expect((user + system) / 1e6).toBeLessThan(2 * Math.max(1, given.length / MB));
  });
});

describe.skipIf(!existsSync('dist/cli/main.js'))('bad input from the command line (needs npm run build)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-bad-'));
    for (const [name, bytes] of SMALL) writeFileSync(join(folder, name), bytes());
    mkdirSync(join(folder, 'empty'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const hearsay = (...args: string[]): { out: string; err: string; code: number | null } => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/cli/main.js', 'read', ...args], { encoding: 'utf8', maxBuffer: 256 * MB });
    return { out: stdout, err: stderr, code: status };
  };

  it('is read to the last file without a stack trace', () => {
    const { out, err, code } = hearsay(folder, '--json', '--quiet');
    expect([err, code]).toEqual(['', 0]);
    expect(out.trimEnd().split('\n')).toHaveLength(SMALL.length);
  });

  it.each([['nowhere.txt', /^hearsay: .*nowhere\.txt: no such file or folder\n$/], ['empty', /^hearsay: .*empty: no articles in this folder/]])('%s is answered in one line', (name, message) => {
    const { out, err, code } = hearsay(join(folder, name));
    expect(err).toMatch(message);
    expect([out, code]).toEqual(['', 3]);
  });
});
