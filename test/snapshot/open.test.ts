import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInputs } from '../../src/snapshot/open.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-open-'));
  mkdirSync(join(folder, 'news', 'march'), { recursive: true });
  mkdirSync(join(folder, 'pictures'));
  for (const name of ['news/b.txt', 'news/a.html', 'news/march/c.md', 'news/.hidden.txt', 'news/photo.jpg', 'pictures/d.png']) writeFileSync(join(folder, name), 'The bridge held.');
  symlinkSync('..', join(folder, 'news', 'march', 'up'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (...names: string[]): string[] => [...openInputs(names.map((name) => join(folder, name)))].map((one) => `${one.input.slice(folder.length + 1)}: ${'problem' in one ? one.problem : one.snapshot.mediaType}`);

describe('inputs', () => {
  it('of a folder are its articles by name, folders within it as well, each once', () => {
    expect(opened('news')).toEqual(['news/a.html: text/html', 'news/b.txt: text/plain', 'news/march/c.md: text/markdown']);
  });

  it('of a folder without articles are a problem that says what was looked for', () => {
    expect(opened('pictures')).toEqual(['pictures: no articles in this folder (looked for .txt, .html, .htm, .xhtml, .md, .warc, .warc.gz, .wacz, .eml, .mbox, .mht, .mhtml)']);
  });

  it('named one by one are read whatever their ending', () => expect(opened('pictures/d.png')).toEqual(['pictures/d.png: text/plain']));

  it('that are not there are a problem in plain words', () => expect(opened('news/z.txt', 'news/b.txt')).toEqual(['news/z.txt: no such file or folder', 'news/b.txt: text/plain']));

  it('are named by the hash of their bytes', () => {
    const [one] = openInputs([join(folder, 'news/b.txt')]);
    expect(one).toMatchObject({ snapshot: { id: 'sha256:144c2a03ffcc04c9b3e7d93cda8fd5deeafcafe3b94c733d633a4eb77a94e085' } });
  });
});
