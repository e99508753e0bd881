import { describe, expect, it } from 'vitest';
import { decode } from '../../src/article/decode.ts';
import type { MediaType } from '../../src/snapshot/snapshot.ts';
import { articleOf } from '../support/article.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const decoded = (given: Uint8Array, mediaType: MediaType = 'text/plain', charset?: string) => decode({ ...snapshotOfText(given, mediaType), ...(charset === undefined ? {} : { charset }) });
const utf16 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

describe('the charset', () => {
  it('is UTF-8 where nothing says otherwise', () => expect(decoded(new TextEncoder().encode('“Nein”, sagte Jörn')).text).toBe('“Nein”, sagte Jörn'));
  it('is windows-1252 where the bytes cannot be UTF-8', () => expect(decoded(bytes(0x93, 0x4e, 0x6f, 0x94, 0x20, 0x80, 0x35)).text).toBe('“No” €5'));
  it('is told by a byte order mark, which is no part of the text', () => expect(decoded(bytes(0xff, 0xfe, 0x41, 0, 0x42, 0)).text).toBe('AB'));
  it('is UTF-16 without a mark, by its NULs', () => expect(decoded(utf16('The ministry denied it.')).text).toBe('The ministry denied it.'));
  it('is what the transport says', () => expect(decoded(bytes(0xcd, 0xe5, 0xf2), 'text/html', 'windows-1251').text).toBe('Нет'));
  it('is what <meta> says', () => expect(decoded(Uint8Array.from([...new TextEncoder().encode('<meta charset=windows-1251><p>'), 0xcd, 0xe5, 0xf2]), 'text/html').text).toContain('Нет'));
  it('is UTF-8 for a page that was stored anew and kept its old <meta>', () => {
    const page = decoded(new TextEncoder().encode('<meta charset="iso-8859-1"><p>Jörn'), 'text/html');
    expect([page.text.slice(-4), page.remarks.map(({ rule }) => rule)]).toEqual(['Jörn', ['decode/charset-mismatch']]);
  });
  it('that nobody knows counts as none', () => expect(decoded(new TextEncoder().encode('Jörn'), 'text/plain', 'klingon-8').text).toBe('Jörn'));
});

describe('trouble in the bytes is a remark', () => {
  const rules = (given: Uint8Array): string[] => decoded(given).remarks.map(({ rule }) => rule);
  it('for an empty file', () => expect(rules(bytes())).toEqual(['decode/empty']));
  it('for a binary file', () => expect(rules(bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0))).toContain('decode/binary'));
  it('for a NUL in a text', () => expect(rules(new TextEncoder().encode(`The ministry denied it.\0${' It did so twice.'.repeat(9)}`))).toEqual(['decode/control-characters']));
  it('for UTF-8 that is cut off', () => expect(rules(bytes(0x4a, 0xc3, 0xb6, 0x20, 0xe2, 0x80))).toEqual(['decode/broken-characters']));
});

describe('damage in the bytes is told in a sentence', () => {
  const said = (given: Uint8Array): string[] => decoded(given).remarks.map(({ level, message }) => `${level}: ${message}`);
  it('for a NUL', () => expect(said(new TextEncoder().encode(`The ministry denied it.\0${' It did so twice.'.repeat(9)}`))).toEqual(['warning: The text holds 1 control character, 1 of them NUL; it may have been damaged on its way.']));
  it('for UTF-8 that is cut off', () => expect(said(bytes(0x4a, 0xc3, 0xb6, 0x20, 0xe2, 0x80))).toEqual(['warning: The file holds bytes that are no characters of its charset: 1 place in the text read \ufffd, and words may be missing there.']));
  it('for half a surrogate pair', () => expect(said(bytes(0x41, 0xed, 0xa0, 0x80, 0x42))[0]).toContain('warning: The file holds bytes that are no characters'));
  it('for a page that shows nothing', () => expect(articleOf('<div id="app"></div><template>The ministry denied it.</template><script>fill()</script>', 'text/html').remarks).toContainEqual({ rule: 'article/nothing-visible', level: 'warning', message: 'This page shows no text: it is empty, hidden, or filled by scripts that were not run.' }));
});

describe('the way back to the bytes', () => {
  const at = (given: Uint8Array, offsets: readonly number[]): number[] => offsets.map(decoded(given).byteAt);
  it('counts one to four bytes a character', () => expect(at(new TextEncoder().encode('aö“🚀z'), [0, 1, 2, 3, 5, 6])).toEqual([0, 1, 3, 6, 10, 11]));
  it('counts the byte order mark', () => expect(at(bytes(0xef, 0xbb, 0xbf, 0x41, 0x42), [0, 1, 2])).toEqual([3, 4, 5]));
  it('counts broken bytes', () => expect(at(bytes(0x41, 0xe2, 0x42, 0xc3, 0xb6), [0, 1, 2, 3, 4])).toEqual([0, 1, 2, 3, 5]));
  it('counts two bytes a unit in UTF-16', () => expect(at(utf16('The ministry denied it.'), [0, 3, 23])).toEqual([0, 6, 46]));
  it('counts the bytes of a charset with characters of one and two', () => {
    const page = decoded(bytes(0x41, 0x82, 0xa0, 0x42), 'text/html', 'shift_jis');
    expect([page.text, [0, 1, 2, 3].map(page.byteAt)]).toEqual(['AあB', [0, 1, 3, 4]]);
  });
});
