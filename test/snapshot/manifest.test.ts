import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, readManifest } from '../../src/snapshot/manifest.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-manifest-'));
  mkdirSync(join(folder, 'march'));
  writeFileSync(join(folder, 'beside.txt'), '');
  writeFileSync(join(folder, 'march', 'within.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string, name = 'march.about.tsv'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const listed = (text: string): unknown => readManifest(written(text)).listed;

describe('a manifest', () => {
  it('may be tab-separated, with columns in any order and left empty', () => {
    expect(listed('file\toutlet\tpublished\na.txt\tThe "Lantern"\t2031-03-12\nb.txt\t\t\n')).toEqual([{ file: 'a.txt', published: '2031-03-12', outlet: 'The "Lantern"' }, { file: 'b.txt' }]);
  });

  it('may be CSV as spreadsheets write it', () => {
    expect(listed('\uFEFFFile,Outlet,URL,Notes\r\n"a, b.txt","The ""Lantern""",https://lantern.example,x\r\n')).toEqual([{ file: 'a, b.txt', outlet: 'The "Lantern"', url: 'https://lantern.example' }]);
  });

  it('may be JSONL', () => {
    expect(listed('{"file":"a.txt","published":"2031-03-12T08:30:00Z","outlet":null}\n\n{"file":"b.txt"}\n')).toEqual([{ file: 'a.txt', published: '2031-03-12' }, { file: 'b.txt' }]);
  });

  it('may be empty', () => expect(listed('')).toEqual([]));

  it.each([
    ['file\tpublished\na.txt\t12 March\n', /march\.about\.tsv:2: "12 March" is no day like 2031-03-12$/],
    ['file\tpublished\n\t2031-03-12\n', /march\.about\.tsv:2: names no file$/],
    ['path\tpublished\na.txt\t2031-03-12\n', /march\.about\.tsv:1: names no column "file"/],
    ['{"file":"a.txt"}\n{"file":\n', /march\.about\.tsv:2: is no JSON object$/],
    ['file,outlet\n"a.txt,b\n', /march\.about\.tsv: .*Quote/],
  ])('%j is refused with the line', (text, message) => expect(() => readManifest(written(text))).toThrow(message));

  it('that is not there is refused in plain words', () => expect(() => readManifest(join(folder, 'none.tsv'))).toThrow(/none\.tsv: no such file or folder$/));

  it('looks for its files beside it and in the folder of its name', () => {
    const { listed: rows, placeOf } = readManifest(written('file\nbeside.txt\nwithin.txt\nelsewhere.txt\n'));
    expect(rows.map(placeOf)).toEqual([join(folder, 'beside.txt'), join(folder, 'march', 'within.txt'), 'elsewhere.txt']);
  });
});

it.each([['2031-03-12', '2031-03-12'], ['2031-03-12T23:59:59+02:00', '2031-03-12'], ['2031-02-30', undefined], ['12 March 2031', undefined], ['2031', undefined]])('the day of %j is %j', (value, day) => expect(dayOf(value)).toBe(day));
