import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import type { MediaType } from '../../src/snapshot/snapshot.ts';
import { complaintsAbout } from '../support/rules.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** Pieces that news pages are made of, and pieces that have broken readers of them. */
const PIECES = [
  'The ministry', ' denied ', ' that its boats had left', ', the admiral said', ' said', ' told Radio Brennick', ' according to officials in Tavia', ' he added.', ' who claimed ', ' was cited as saying',
  'Rear Admiral Petra Ruun', 'Ruun', 'She', 'They', 'Orlenia, Tavia and Neth', ' asked the council to ', ' accused Tavia of ', ' declined to comment', '. ', ', ', '? ', ': ', ' – ', '… ', '\n', '\n\n', '\r\n\r\n', '\t',
  '“', '”', '‘', '’', '"', "'", '„', '«', '»', '(', ')', '[', ']', '\\', 'Mr. ', 'U.S. ', 'No. 5', '1,200', 'READ MORE:\n', 'FILE PHOTO. ©  Teo Brandt / Ostra Press', 'Source', 'Leave a Reply', 'By Ilse Moravan', 'Opinion',
  '\u0000', '\u00a0', '\u200b', '\ufeff', '\u2028', '\ud83d\ude80', '\ud83d', 'e\u0301', 'İ', 'ß', '中文', '\u202e', '<p>', '</p>', '<div>', '<script>', '&amp;', '&#x110000;', '<!--', ']]>', '<br', '<time datetime="2031-03-12">',
];

const examples = readdirSync('examples').map((name) => readFileSync(`examples/${name}`, 'utf8'));

const composed = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A bundled example with a stretch cut out, doubled or replaced. */
const mutated = fc.record({ text: fc.constantFrom(...examples), at: fc.nat(3000), length: fc.nat(80), piece: fc.constantFrom(...PIECES), twice: fc.boolean() })
  .map(({ text, at, length, piece, twice }) => text.slice(0, at) + (twice ? text.slice(at, at + length) : '') + piece + text.slice(twice ? at : at + length));

const articles = fc.oneof({ weight: 3, arbitrary: composed }, { weight: 2, arbitrary: mutated }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) });
const mediaTypes = fc.constantFrom<MediaType>('text/plain', 'text/html', 'text/markdown');

/** A lone surrogate has no bytes; encoding writes U+FFFD for it. */
const decoded = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

describe('every Reading', () => {
  it('keeps its promises, whatever the article', () => {
    fc.assert(fc.property(articles, mediaTypes, (text, mediaType) => {
      expect(complaintsAbout(read(snapshotOfText(text, mediaType)))).toEqual([]);
    }), { numRuns: 150 });
  });

  it('has the plain text unchanged', () => {
    fc.assert(fc.property(articles, (text) => {
      expect(read(snapshotOfText(text)).article.text).toBe(decoded(text));
    }), { numRuns: 50 });
  });

  it('is made of any bytes without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), mediaTypes, (bytes, mediaType) => {
      expect(complaintsAbout(read(snapshotOfText(bytes, mediaType)))).toEqual([]);
    }), { numRuns: 50 });
  });

  it('is the same a second time', () => {
    fc.assert(fc.property(articles, mediaTypes, (text, mediaType) => {
      const snapshot = snapshotOfText(text, mediaType);
      expect(JSON.stringify(read(snapshot))).toBe(JSON.stringify(read(snapshot)));
    }), { numRuns: 30 });
  });
});

describe.skipIf(!existsSync('dist/cli/main.js'))('the built program (needs npm run build)', () => {
  const readings = (env: Record<string, string>): string => spawnSync(process.execPath, ['dist/cli/main.js', 'read', 'examples', '--json'], { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...env } }).stdout;

  it('reads the same in every time zone and locale', () => {
    const here = readings({ TZ: 'UTC', LC_ALL: 'C' });
    expect(here.split('\n').length).toBe(examples.length + 1);
    expect(readings({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' })).toBe(here);
  });
});
