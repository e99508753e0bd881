import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInputs } from '../../src/snapshot/open.ts';
import { answered, warcRecord } from '../support/warc.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hearsay-warc-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const page = (n: number): string => `<!doctype html><title>Story ${n}</title><p>Ruun said the lane is closed, for the ${n}th time.</p>`;
const story = (n: number): Buffer => warcRecord('response', `http://news.example/${n}`, answered(page(n)));

function opened(name: string, bytes: Uint8Array): string[] {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return [...openInputs([path])].map((one) => `${one.input.slice(folder.length + 1)}: ${'problem' in one ? one.problem : new TextDecoder().decode(one.snapshot.bytes)}`);
}

describe('a WARC file', () => {
  it.each([['a.warc', (bytes: Buffer) => bytes], ['a.warc.gz', (bytes: Buffer) => gzipSync(bytes)]] as const)('yields the pages in it: %s', (name, pack) => {
    const records = [warcRecord('warcinfo', '', 'software: test'), story(1), warcRecord('request', 'http://news.example/1', 'GET / HTTP/1.1'), story(2)];
    expect(opened(name, Buffer.concat(records.map(pack)))).toEqual([`${name}#http://news.example/1: ${page(1)}`, `${name}#http://news.example/2: ${page(2)}`]);
  });

  it('says where and when a page was received, and in which charset', () => {
    const path = join(folder, 'b.warc.gz');
    writeFileSync(path, gzipSync(story(1)));
    const [one] = openInputs([path]);
    expect(one).toMatchObject({ snapshot: { url: 'http://news.example/1', fetchedAt: '2031-03-12T08:00:00Z', charset: 'utf-8', mediaType: 'text/html' } });
  });

  it('passes over pictures and pages that were not there', () => {
    const records = [warcRecord('response', 'http://news.example/p', answered('PNG', 'Content-Type: image/png')), warcRecord('response', 'http://news.example/n', answered(page(0), 'Content-Type: text/html', '404 Not Found')), story(3)];
    expect(opened('c.warc.gz', Buffer.concat(records.map((one) => gzipSync(one))))).toEqual([`c.warc.gz#http://news.example/3: ${page(3)}`]);
  });

  it('unpacks pages that came in chunks and compressed', () => {
    const packed = gzipSync(page(4));
    const chunked = Buffer.concat([Buffer.from('10\r\n'), packed.subarray(0, 16), Buffer.from(`\r\n${(packed.length - 16).toString(16)}\r\n`), packed.subarray(16), Buffer.from('\r\n0\r\n\r\n')]);
    const block = answered(chunked, 'Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip');
    expect(opened('d.warc', warcRecord('response', 'http://news.example/4', block))).toEqual([`d.warc#http://news.example/4: ${page(4)}`]);
  });

  it('loses of a damaged member only itself', () => {
    const members = [1, 2, 3].map((n) => gzipSync(story(n)));
    const [before, damaged] = members as [Buffer, Buffer];
    damaged.fill(0xff, 40, 60);
    expect(opened('e.warc.gz', Buffer.concat(members))).toEqual([
      `e.warc.gz#http://news.example/1: ${page(1)}`, `e.warc.gz: is damaged at byte ${before.length}; what lies there is lost, and reading went on behind it`, `e.warc.gz#http://news.example/3: ${page(3)}`,
    ]);
  });

  it('loses of a file that was cut off only the last', () => {
    const [before, last] = [gzipSync(story(1)), gzipSync(story(2))];
    expect(opened('f.warc.gz', Buffer.concat([before, last.subarray(0, 100)]))).toEqual([`f.warc.gz#http://news.example/1: ${page(1)}`, `f.warc.gz: is damaged at byte ${before.length}; what lies there is lost, and reading went on behind it`]);
  });

  it('goes on behind bytes that are no record', () => {
    expect(opened('g.warc', Buffer.concat([story(1), Buffer.from('not a record\r\n'), story(2)]))).toEqual([
      `g.warc#http://news.example/1: ${page(1)}`, `g.warc: is damaged at byte ${story(1).length}; what lies there is lost, and reading went on behind it`, `g.warc#http://news.example/2: ${page(2)}`,
    ]);
  });

  it('reads a file that was packed as a whole', () => expect(opened('i.warc.gz', gzipSync(Buffer.concat([story(1), story(2)])))).toHaveLength(2));

  it.each([['shorter', 5], ['longer', -5]])('loses of a record whose page is %s than it says only itself', (_, by) => {
    const [before, , after] = [1, 2, 3].map(story) as [Buffer, Buffer, Buffer];
    const whole = story(2).toString('latin1'), [, length = ''] = /Content-Length: (\d+)/.exec(whole) ?? [];
    const wrong = Buffer.from(whole.replace(`Content-Length: ${length}`, `Content-Length: ${Number(length) + by}`), 'latin1');
    expect(opened('j.warc', Buffer.concat([before, wrong, after]))).toEqual([
      `j.warc#http://news.example/1: ${page(1)}`, `j.warc: is damaged at byte ${before.length}; what lies there is lost, and reading went on behind it`, `j.warc#http://news.example/3: ${page(3)}`,
    ]);
  });

  it('says which page the archive holds only the beginning of', () => {
    const cut = warcRecord('response', 'http://news.example/5', answered(page(5).slice(0, 40), 'Content-Type: text/html\r\nContent-Length: 2000'));
    expect(opened('k.warc', cut)).toEqual(['k.warc#http://news.example/5: the archive holds only the beginning of this page; that was read', `k.warc#http://news.example/5: ${page(5).slice(0, 40)}`]);
  });

  it('passes over a member that is a bomb', () => {
    expect(opened('l.warc.gz', Buffer.concat([gzipSync(Buffer.concat([story(1), Buffer.alloc(50 * 2 ** 20)])), gzipSync(story(2))])).at(-1)).toBe(`l.warc.gz#http://news.example/2: ${page(2)}`);
  });

  it.each([['empty.warc', ''], ['text.warc.gz', 'This is no archive.']])('that is none is told: %s', (name, text) => expect(opened(name, Buffer.from(text)).at(-1)).toBe(`${name}: holds no WARC record`));

  it('yields all of many pages, over the borders of what is read at once', () => {
    const noise = Array.from({ length: 300 }, (_, n) => gzipSync(warcRecord('response', `http://news.example/${n}`, answered(`${page(n)}${'x'.repeat(9000)}`)), { level: 0 }));
    expect(opened('h.warc.gz', Buffer.concat(noise))).toHaveLength(300);
  });
});

describe('a hostile WARC file costs no more than its length allows', () => {
  /** Seconds of CPU time to look through a file of so many copies of a piece. */
  const cost = (name: string, piece: Buffer, copies: number): number => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.concat(Array.from({ length: copies }, () => piece)));
    const before = process.cpuUsage();
    for (const one of openInputs([path])) if ('snapshot' in one) return Infinity;
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  /** Head of a gzip member, then a stored block that is as long as it can be: whatever follows belongs to it, other heads as well. */
  const begun = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0]);
  /** Packed zeros without an end. */
  const zeros = gzipSync(Buffer.alloc(2 ** 20)).subarray(0, 200);

  it.each<[string, string, Buffer, number]>([
    ['members that are begun and never end', 'begun.warc.gz', begun, 100_000], ['members of zeros without an end', 'zeros.warc.gz', zeros, 5000], ['first bytes of members', 'magic.warc.gz', Buffer.from([0x1f, 0x8b, 8]), 500_000],
    ['headers that are begun and never end', 'heads.warc', Buffer.from('\r\nWARC/'), 200_000], ['records that say they are long', 'long.warc', Buffer.from('WARC/1.0\r\nContent-Length: 60000000\r\n\r\n'), 40_000],
  ])('of %s', (_, name, piece, copies) => expect(cost(name, piece, copies)).toBeLessThan(6));
});
