import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInputs } from '../../src/snapshot/open.ts';
import { entryOf } from '../../src/snapshot/zip/write.ts';
import { answered, warcRecord } from '../support/warc.ts';
import { zipped } from '../support/zip.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hearsay-wacz-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const story = (n: number): Buffer => gzipSync(warcRecord('response', `http://news.example/${n}`, answered(`<p>Ruun said the lane is closed, for the ${n}th time.</p>`)));

/** What an archive of others is: one WARC file beside lists we do not read. */
const ordinary = (): Promise<Buffer> => zipped(Object.entries({ 'pages/pages.jsonl': Buffer.from('{}'), 'archive/a.warc.gz': Buffer.concat([story(1), story(2)]) }));

/** Where in a zip the list of files begins. */
const listIn = (zip: Buffer): number => zip.readUInt32LE(zip.length - 6);

/** A zip of one file with some numbers of its entry in the list changed. */
async function changed(change: (zip: Buffer, list: number) => void): Promise<Buffer> {
  const zip = await zipped(Object.entries({ 'archive/a.warc.gz': story(1) }));
  change(zip, listIn(zip));
  return zip;
}

function opened(bytes: Uint8Array): string[] {
  const path = join(folder, 'a.wacz');
  writeFileSync(path, bytes);
  return [...openInputs([path])].map((one) => `${one.input.slice(folder.length + 1)}: ${'problem' in one ? one.problem : one.snapshot.bytes.length}`);
}

describe('a WACZ file', () => {
  it('yields the pages of its archives', async () => expect(opened(await ordinary())).toEqual(['a.wacz#http://news.example/1: 54', 'a.wacz#http://news.example/2: 54']));
  it('is found in a folder', async () => {
    opened(await ordinary());
    expect([...openInputs([folder])]).toHaveLength(2);
  });

  it('may hold its archive packed', async () => {
    const archive = story(1), packed = deflateRawSync(archive);
    const zip = await zipped(Object.entries({ 'archive/a.warc.gz': packed })), list = listIn(zip), { crc } = await entryOf('', async function* () { yield archive; });
    zip.writeUInt16LE(8, list + 10);
    zip.writeUInt32LE(crc, list + 16);
    zip.writeUInt32LE(archive.length, list + 24);
    expect(opened(zip)).toEqual(['a.wacz#http://news.example/1: 54']);
  });

  it('may say what it likes of its articles', async () => {
    const nonsense = ['no JSON', '[]', '{"snapshot":1}', '{"snapshot":"sha256:1","hints":{"url":7},"reading":{"snapshot":{"mediaType":"image/png"}}}'].join('\n');
    expect(opened(await zipped(Object.entries({ 'hearsay/articles.jsonl': Buffer.from(nonsense), 'archive/a.warc.gz': story(1) })))).toEqual(['a.wacz#http://news.example/1: 54']);
  });
});

describe('what is no WACZ file is told', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a text', () => Buffer.from('This is a text.'), 'is no zip file, or its end is missing'],
    ['nothing', () => Buffer.alloc(0), 'is no zip file, or its end is missing'],
    ['half a zip', async () => (await ordinary()).subarray(0, 400), 'is no zip file, or its end is missing'],
    ['a zip of something else', () => zipped(Object.entries({ 'readme.txt': Buffer.from('Hello') })), 'holds no archive of pages'],
    ['one with a password', () => changed((zip, list) => zip.writeUInt16LE(1, list + 8)), 'holds archive/a.warc.gz under a password'],
    ['one packed otherwise', () => changed((zip, list) => zip.writeUInt16LE(14, list + 10)), 'holds archive/a.warc.gz packed in a way that cannot be unpacked here'],
    ['one whose files are larger than it', () => changed((zip, list) => zip.writeUInt32LE(2 ** 31, list + 20)), 'has files that lie over each other'],
    ['one whose list lies beyond its end', async () => {
      const zip = await ordinary();
      zip.writeUInt32LE(2 ** 31, zip.length - 6);
      return zip;
    }, 'has a list of files that cannot be true'],
    ['one whose file is not where its list says', () => changed((zip, list) => zip.writeUInt32LE(1, list + 42)), 'does not hold archive/a.warc.gz where its list says'],
    ['one that unpacks to more than it says', async () => {
      const zip = await zipped(Object.entries({ 'archive/a.warc.gz': deflateRawSync(Buffer.alloc(2 ** 20)) }));
      zip.writeUInt16LE(8, listIn(zip) + 10);
      return zip;
    }, 'holds archive/a.warc.gz damaged'],
  ])('%s', async (_, make, sentence) => expect(opened(await make())).toEqual([`a.wacz: ${sentence}`]));

  it('one that names a file twice', async () => {
    const zip = await zipped(Object.entries({ 'archive/a.warc.gz': story(1), 'archive/b.warc.gz': story(2) })), at = zip.lastIndexOf('archive/b.warc.gz');
    zip.write('archive/a', at);
    expect(opened(zip)).toEqual(['a.wacz: holds archive/a.warc.gz twice']);
  });
});
