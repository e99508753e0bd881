import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHearsay } from '../../src/hearsay.ts';
import { snapshotOfText } from '../support/snapshot.ts';
import { quarrel } from '../support/quarrel.ts';
import { type Ran, ran } from '../support/shell.ts';
import { unzipped, zipped } from '../support/zip.ts';

/** One page came from the web, twice, in a charset that its host named. */
const fetched = { ...snapshotOfText(Buffer.from('<title>Caf\xe9</title><p>Mayor Orrin Vask said that the caf\xe9 was closed.</p>', 'latin1'), 'text/html'), input: 'https://quay.example/cafe?b=2&a=1', url: 'https://quay.example/cafe?b=2&a=1', charset: 'iso-8859-1', fetchedAt: '2031-03-15T08:00:00.000Z' };

let folder = '', claim = '', statement = '', article = '';
const at = (name: string): string => join(folder, name);
const on = (...args: string[]): Promise<Ran> => ran(args, { env: { HEARSAY_LEDGER: at('own.db') } });
const linesOf = (text: string): Record<string, unknown>[] => text.trimEnd().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-bundle-'));
  const hearsay = await openHearsay(at('own.db'), { create: true });
  for await (const kept of hearsay.add([...quarrel, { snapshot: fetched, hints: {} }, { snapshot: { ...fetched, fetchedAt: '2031-03-16T08:00:00.000Z' }, hints: {} }])) if (kept.snapshot === fetched.id) article = kept.article;
  await hearsay.close();
  const found = linesOf((await on('ask', 'claims', 'mined ferry lane', '--json')).out).find((row) => numberIn(row['denied']) > 0);
  claim = String(found?.['claim']);
  statement = /"statements":\[\{"statement":"([^"]+)/.exec((await on('ask', 'claim', claim, '--json')).out)?.[1] ?? '';
  await on('export', 'bundle', claim, '-o', at('claim.wacz'));
  await on('export', 'bundle', article, '-o', at('article.wacz'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const numberIn = (side: unknown): number => (side as { articles: number }).articles;
const part = (name: string, path: string): string => unzipped(at(name)).get(path)?.toString() ?? '';

/** The same zip with one file changed, and, where asked, all hashes made to fit again. */
async function tampered(name: string, path: string, change: (text: string) => string, covered: boolean): Promise<string> {
  const parts = unzipped(at('claim.wacz')), changed = new Map([...parts].map(([one, bytes]) => [one, one === path ? Buffer.from(change(bytes.toString())) : bytes]));
  if (covered) {
    const list = JSON.parse(changed.get('datapackage.json')?.toString() ?? '') as { resources: { path: string; hash: string; bytes: number }[] };
    for (const one of list.resources) Object.assign(one, { hash: `sha256:${hashOf(changed.get(one.path) ?? Buffer.alloc(0))}`, bytes: changed.get(one.path)?.length });
    changed.set('datapackage.json', Buffer.from(JSON.stringify(list)));
    changed.set('datapackage-digest.json', Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: `sha256:${hashOf(Buffer.from(JSON.stringify(list)))}` })));
  }
  writeFileSync(at(name), await zipped(changed));
  return at(name);
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const faultsOf = async (path: string): Promise<string[]> => linesOf((await on('verify', path)).out).map(({ id, problem }) => `${String(id).split(':')[0]} ${String(problem)}`);

describe('a bundle of a claim', () => {
  it('holds its statements, and the pages they stand on', async () => {
    const rows = linesOf(part('claim.wacz', 'hearsay/statements.jsonl'));
    expect([rows.length, new Set(rows.map((row) => row['outlet'])).size]).toEqual([4, 2]);
    expect(linesOf(part('claim.wacz', 'hearsay/articles.jsonl'))).toHaveLength(2);
  });

  it('holds what is said on both sides of it', () => {
    const links = JSON.parse(part('claim.wacz', 'hearsay/links.json')) as { asked: string[]; claims: { id: string; statements: { side: string }[] }[] };
    expect([links.asked, new Set(links.claims.find(({ id }) => id === claim)?.statements.map(({ side }) => side))]).toEqual([[claim], new Set(['asserted', 'denied'])]);
  });

  it('names every file by its hash', () => {
    const { resources, wacz_version } = JSON.parse(part('claim.wacz', 'datapackage.json')) as { resources: { path: string; hash: string; bytes: number }[]; wacz_version: string };
    const parts = unzipped(at('claim.wacz'));
    expect([wacz_version, resources.map(({ path, hash, bytes }) => [path, hash, bytes])]).toEqual(['1.1.1', [...parts].filter(([path]) => !path.startsWith('datapackage')).map(([path, bytes]) => [path, `sha256:${hashOf(bytes)}`, bytes.length])]);
  });

  it('is the same bytes every time', async () => {
    await on('export', 'bundle', claim, '-o', at('again.wacz'));
    expect(readFileSync(at('again.wacz')).equals(readFileSync(at('claim.wacz')))).toBe(true);
  });

  it('tells a person what is in it', () => expect(part('claim.wacz', 'hearsay/README.txt')).toMatch(/^Evidence for claim:\w+\n\n4 statements in 2 articles[^\n]*\n\n1\. /));

  it('is proved by itself', async () => expect(await on('verify', at('claim.wacz'))).toEqual({ out: '', err: `${at('claim.wacz')}: 2 snapshots, 2 articles, 4 statements: all as they were written\n`, code: 0 }));

  it('becomes the same articles in another ledger', async () => {
    const added = linesOf((await on('add', at('claim.wacz'), '--ledger', at('other.db'))).out);
    expect(added.map((kept) => kept['article']).sort()).toEqual(linesOf(part('claim.wacz', 'hearsay/articles.jsonl')).map(({ id }) => id));
  });
});

describe('a bundle', () => {
  it('of a claim that three pages tell holds all three', async () => {
    const three = linesOf((await on('ask', 'claims', 'divers pilot*', '--json')).out).find((row) => numberIn(row['asserted']) === 3);
    await on('export', 'bundle', String(three?.['claim']), '-o', at('pages.wacz'));
    expect(new Set(linesOf(part('pages.wacz', 'hearsay/statements.jsonl')).map((row) => row['outlet']))).toEqual(new Set(['The Morning Lamp', 'The Lowland Herald', 'The Valley Echo']));
    expect((await on('verify', at('pages.wacz'))).code).toBe(0);
  });

  it('of one statement holds its page only', async () => {
    await on('export', 'bundle', statement, '-o', at('statement.wacz'));
    expect([linesOf(part('statement.wacz', 'hearsay/statements.jsonl')).map(({ id }) => id), linesOf(part('statement.wacz', 'pages/pages.jsonl')).length - 1]).toEqual([[statement], 1]);
  });

  it('of three articles is named by the beginnings of their ids', async () => {
    const ids = linesOf((await on('export', 'canonical')).out).filter(({ kind }) => kind === 'article').slice(0, 3).map(({ id }) => String(id));
    await on('export', 'bundle', ...ids.map((id) => id.slice(0, 16)), '-o', at('three.wacz'));
    expect(linesOf(part('three.wacz', 'hearsay/articles.jsonl')).map(({ id }) => id)).toEqual(ids);
  });

  it('keeps where a page came from, each time', () => {
    const archive = gunzipSync(unzipped(at('article.wacz')).get('archive/data.warc.gz') ?? '').toString('latin1');
    expect([...archive.matchAll(/WARC-Type: (\w+)\r\nWARC-Date: ([^\r]+)/g)].map(([, type, date]) => [type, date])).toEqual([['warcinfo', '1970-01-01T00:00:00Z'], ['resource', '2031-03-15T08:00:00.000Z'], ['revisit', '2031-03-16T08:00:00.000Z']]);
    expect(archive).toContain('Content-Type: text/html; charset=iso-8859-1\r\n');
  });

  it('says where in the archive each page lies', () => {
    const [key, time, ...rest] = part('article.wacz', 'indexes/index.cdxj').trimEnd().split(' '), { offset, length } = JSON.parse(rest.join(' ')) as { offset: string; length: string };
    const member = unzipped(at('article.wacz')).get('archive/data.warc.gz')?.subarray(Number(offset), Number(offset) + Number(length)) ?? Buffer.alloc(0);
    expect([key, time, gunzipSync(member).includes('WARC-Type: resource')]).toEqual(['example,quay)/cafe?a=1&b=2', '20310315080000', true]);
  });

  it('of a page from the web becomes the same article, with its address, charset and time', async () => {
    const [kept] = linesOf((await on('add', at('article.wacz'), '--ledger', at('web.db'))).out);
    const shown = linesOf((await on('show', String(kept?.['snapshot']), '--json', '--ledger', at('web.db'))).out)[0];
    expect([kept?.['article'], shown?.['receipts']]).toEqual([article, [{ input: `${at('article.wacz')}#${fetched.url}`, url: fetched.url, fetchedAt: fetched.fetchedAt }]]);
  });

  it('of nothing is told', async () => expect(await on('export', 'bundle', `claim:${'0'.repeat(28)}`)).toEqual({ out: '', err: `hearsay: nothing in ${at('own.db')} that could be bundled has the id claim:${'0'.repeat(28)}\n`, code: 3 }));
  it('wants ids', async () => expect((await on('export', 'bundle')).code).toBe(2));
  it('is the only format that takes ids', async () => expect((await on('export', 'csv', article)).code).toBe(2));
});

describe('a bundle that was changed', () => {
  it('in a file is named with that file', async () => {
    expect(await faultsOf(await tampered('file.wacz', 'hearsay/README.txt', (text) => text.replace('for the claim', 'against it'), false))).toEqual(['hearsay/README.txt is not the file that datapackage.json names by its hash']);
  });

  it('in a quotation is named with its article, though all hashes fit', async () => {
    const faults = await faultsOf(await tampered('quote.wacz', 'hearsay/articles.jsonl', (text) => text.replaceAll('Petra Ruun', 'Petra Lind'), true));
    expect(faults).toContain('article reading its snapshot again says something else');
  });

  it('into articles that are none is told', async () => {
    const faults = await faultsOf(await tampered('shape.wacz', 'hearsay/articles.jsonl', (text) => `${text}{"id":"article:0","snapshot":"sha256:0","hints":{},"reading":{"attributions":[1]}}\nno JSON\n`, true));
    expect(faults).toEqual(['hearsay/articles.jsonl holds 2 lines that are no articles']);
  });

  it('in the row of a statement is named with that statement', async () => {
    const [first] = await faultsOf(await tampered('row.wacz', 'hearsay/statements.jsonl', (text) => text.replace('"stance":"denies"', '"stance":"asserts"'), true));
    expect(first).toBe('statement its row does not say what its article says');
  });

  it('in an annotation is named', async () => {
    expect(await faultsOf(await tampered('note.wacz', 'hearsay/annotations.jsonld', (text) => text.replace('stance=denies', 'stance=asserts'), true))).toEqual(['hearsay/annotations.jsonld does not say what the articles say']);
  });

  it('by what another version is said to have read is named, where it does not stand on the page', async () => {
    const faults = await faultsOf(await tampered('version.wacz', 'hearsay/articles.jsonl', (text) => text.replaceAll('Petra Ruun', 'Petra Lind').replace(/"pipeline":"[^"]+"/g, '"pipeline":"9.9.9"'), true));
    expect(faults.some((fault) => /^article “[^”]*Petra Lind” does not stand on its page, as this version reads it$/.test(fault))).toBe(true);
  });

  it('by one byte of a page is named, and ends with 4', async () => {
    const bytes = readFileSync(at('claim.wacz')), zip = unzipped(at('claim.wacz')), archive = zip.get('archive/data.warc.gz') ?? Buffer.alloc(0), place = bytes.indexOf(archive) + archive.length - 40;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(at('byte.wacz'), bytes);
    const { out, code } = await on('verify', at('byte.wacz'));
    expect([linesOf(out)[0], code]).toEqual([{ bundle: at('byte.wacz'), id: 'archive/data.warc.gz', problem: 'is not the file that datapackage.json names by its hash' }, 4]);
  });

  it('into an archive that cannot be unpacked is named', async () => {
    const zip = readFileSync(at('claim.wacz')), list = zip.readUInt32LE(zip.length - 6);
    zip.writeUInt16LE(8, list + 10);
    writeFileSync(at('packed.wacz'), zip);
    expect(await faultsOf(at('packed.wacz'))).toContain('archive is damaged at byte 0');
  });

  it('into something else is told in a sentence', async () => {
    writeFileSync(at('text.wacz'), 'This is a text.');
    expect(await on('verify', at('text.wacz'))).toEqual({ out: '', err: `hearsay: ${at('text.wacz')}: is no zip file, or its end is missing\n`, code: 4 });
  });

  it('by leaving the archive out is named with each article', async () => {
    writeFileSync(at('none.wacz'), await zipped([['hearsay/articles.jsonl', Buffer.from(part('article.wacz', 'hearsay/articles.jsonl'))]]));
    expect(await faultsOf(at('none.wacz'))).toContain('article its snapshot is not in the archive');
  });
});

describe('hearsay export warc', () => {
  it('writes every snapshot, which can be added again', async () => {
    await on('export', 'warc', '-o', at('all.warc.gz'));
    const added = linesOf((await on('add', at('all.warc.gz'), '--ledger', at('all.db'))).out);
    expect(added.map(({ snapshot }) => snapshot).sort()).toEqual([...new Set([...quarrel.map(({ snapshot }) => snapshot.id), fetched.id])].sort());
  });
});
