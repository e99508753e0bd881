import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/cli/terminal/clean.ts';
import { paintFor } from '../../src/cli/terminal/paint.ts';
import { widthOf } from '../../src/cli/terminal/width.ts';
import { wrap } from '../../src/cli/terminal/wrap.ts';

describe('wrapping', () => {
  it('breaks at blanks', () => expect(wrap([{ text: 'one two three' }], 8)).toEqual(['one two', 'three']));
  it('cuts a word that no line holds', () => expect(wrap([{ text: 'abcdefgh' }], 3)).toEqual(['abc', 'def', 'gh']));
  it('ends in an ellipsis where it must stop', () => expect(wrap([{ text: 'one two three four' }], 8, 1)).toEqual(['one …']));
  it('keeps the ellipsis beside words that leave it room', () => expect(wrap([{ text: 'one two three' }], 9, 1)).toEqual(['one two …']));
  it('paints each run as a whole', () => expect(wrap([{ text: 'a b', paint: (text) => `<${text}>` }, { text: 'c' }], 9)).toEqual(['<a b> c']));

  it('never passes the width and loses no word', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })), fc.integer({ min: 4, max: 40 }), (words, width) => {
      const text = clean(words.join(' '));
      const lines = wrap([{ text }], width);
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }));
  });
});

describe('the width of a text', () => {
  it.each([['news', 4], ['ne\u0301e', 3], ['新聞', 4], ['\u200b', 0], ['🚀', 2]])('of %s is %d', (text, width) => expect(widthOf(text)).toBe(width));
});

describe('colour', () => {
  const terminal = { isTTY: true, write: () => true };
  const pipe = { write: () => true };
  const paints = (...args: Parameters<typeof paintFor>): boolean => paintFor(...args)('name', 'x') !== 'x';
  it('is for terminals', () => expect([paints('auto', terminal, {}), paints('auto', pipe, {})]).toEqual([true, false]));
  it('is left out for NO_COLOR', () => expect(paints('auto', terminal, { NO_COLOR: '1' })).toBe(false));
  it('stays for an empty NO_COLOR', () => expect(paints('auto', terminal, { NO_COLOR: '' })).toBe(true));
  it('is left out on a dumb terminal', () => expect(paints('auto', terminal, { TERM: 'dumb' })).toBe(false));
  it('comes when asked for', () => expect(paints('always', pipe, { NO_COLOR: '1' })).toBe(true));
  it('goes when asked to', () => expect(paints('never', terminal, {})).toBe(false));
});
