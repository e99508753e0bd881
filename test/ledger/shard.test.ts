import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShard } from '../../src/ledger/shard/read.ts';
import { writeShard } from '../../src/ledger/shard/write.ts';
import { additionOf, article } from '../support/articles.ts';
import { type Ran, ran } from '../support/shell.ts';
import { laidOut, packedPage } from '../support/warc.ts';

let folder = '';
const path = (name: string): string => join(folder, name);
const exported = async (ledger: string): Promise<string> => (await ran(['export', 'canonical', '--ledger', path(ledger)])).out;
const sums = ({ out }: Ran): { added: number; kept: number }[] => out.trimEnd().split('\n').map((line) => JSON.parse(line) as { added: number; kept: number });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-shard-'));
  for (const [name, first] of [['a', 0], ['b', 3]] as const) {
    writeFileSync(path(`${name}.warc.gz`), Buffer.concat([0, 1, 2, 3].map((n) => packedPage(`https://quay.example/${first + n}`, laidOut(`Lane ${first + n}`, article(first + n).split('\n\n'), 'The Quay Gazette', '2031-03-12')))));
    await ran(['read', path(`${name}.warc.gz`), '--shard', path(`${name}.shard`)]);
  }
  await ran(['add', path('a.warc.gz'), path('b.warc.gz'), '--ledger', path('direct.db')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('shards', () => {
  it('make the ledger that adding makes, in whatever order they come', async () => {
    await ran(['merge', path('merged.db'), path('b.shard'), path('a.shard')]);
    expect(await exported('merged.db')).toBe(await exported('direct.db'));
  });

  it('may come twice', async () => {
    await ran(['merge', path('twice.db'), path('a.shard')]);
    expect(sums(await ran(['merge', path('twice.db'), path('a.shard'), path('b.shard'), path('b.shard')])).map(({ added, kept }) => [added, kept])).toEqual([[0, 4], [3, 1], [0, 4]]);
    expect(await exported('twice.db')).toBe(await exported('direct.db'));
  });

  it('are the same bytes when they are written again', async () => {
    await ran(['read', path('a.warc.gz'), '--shard', path('again.shard')]);
    expect(readFileSync(path('again.shard')).equals(readFileSync(path('a.shard')))).toBe(true);
  });

  it('lie under their name when they are whole, and leave nothing beside it', () => {
    const shard = writeShard(path('slow.shard'));
    const { reading, ...one } = additionOf(article(9));
    if (reading) shard.add({ ...one, reading });
    expect(existsSync(path('slow.shard'))).toBe(false);
    shard.abandon();
    expect(readdirSync(folder).filter((name) => name.includes('slow') || name.endsWith('.part'))).toEqual([]);
  });

  it('say where they could not be written', async () => expect(await ran(['read', path('a.warc.gz'), '--shard', path('nowhere/a.shard')])).toMatchObject({ code: 5, err: `hearsay: ${path('nowhere/a.shard')}: no such file or folder\n` }));
});

describe('a shard that is not as it was written', () => {
  const problems = (name: string, bytes: Uint8Array): string[] => {
    writeFileSync(path(name), bytes);
    return [...readShard(path(name))].map((one) => ('problem' in one ? one.problem : one.snapshot.input.split('#')[1] ?? ''));
  };
  const whole = (): Buffer => readFileSync(path('a.shard'));

  it('loses of a damaged member only that article', () => {
    const bytes = whole();
    bytes.fill(0xff, 200, 220);
    expect(problems('c.shard', bytes)).toEqual([expect.stringMatching(/^is damaged at byte \d+; what lies there is lost, and reading went on behind it$/), 'https://quay.example/1', 'https://quay.example/2', 'https://quay.example/3', 'holds 3 of its 4 articles']);
  });

  it('is told that it was cut off', () => {
    const bytes = whole();
    expect(problems('d.shard', bytes.subarray(0, bytes.length - gzipSync('{"kind":"end","articles":4}\n').length)).at(-1)).toBe('is not whole: it was cut off, or is still being written');
  });

  it('with bytes that are not those they are named by is damaged', () => {
    const line = { kind: 'article', snapshot: { input: 'x', id: `sha256:${'0'.repeat(64)}`, mediaType: 'text/plain' }, hints: {}, pipeline: '0.1.0', reading: {} };
    const members = ['{"kind":"shard","format":1}\n', `${JSON.stringify(line)}\nother bytes`, '{"kind":"end","articles":1}\n'].map((text) => gzipSync(text));
    expect(problems('e.shard', Buffer.concat(members))).toEqual([`is damaged at byte ${members[0]?.length}; what lies there is lost, and reading went on behind it`, 'holds 0 of its 1 articles']);
  });

  it.each([['text.shard', Buffer.from('This is no shard.'), 'is no shard'], ['empty.shard', Buffer.alloc(0), 'is no shard'], ['later.shard', gzipSync('{"kind":"shard","format":99}\n'), 'was written by a newer Hearsay (format 99; this one knows up to 1); install that one']])('is refused: %s', (name, bytes, problem) => {
    expect(problems(name, bytes)).toEqual([problem]);
  });

  it('ends with 3, and the rest of it is added', async () => {
    const { out, err, code } = await ran(['merge', path('cut.db'), path('d.shard')]);
    expect([JSON.parse(out), err, code]).toEqual([{ shard: path('d.shard'), added: 4, kept: 0, forgotten: 0, statements: 12 }, `hearsay: ${path('d.shard')}: is not whole: it was cut off, or is still being written\n`, 3]);
  });
});
