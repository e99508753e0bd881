import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../support/articles.ts';
import { type Ran, ran } from '../support/shell.ts';

let folder = '', env: Record<string, string> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-commands-'));
  env = { HEARSAY_LEDGER: join(folder, 'own.db'), NO_COLOR: '1', USER: 'ruun' };
  mkdirSync(join(folder, 'news'));
  for (let n = 0; n < 3; n++) writeFileSync(join(folder, 'news', `${n}.txt`), article(n));
  await on(['add', join(folder, 'news')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const on = (args: readonly string[], columns?: number): Promise<Ran> => ran(args, { env, ...(columns === undefined ? {} : { columns }) });
const lines = ({ out }: Ran): Record<string, unknown>[] => out.trimEnd().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
const fresh = (name: string): string[] => ['--ledger', join(folder, name)];

describe('hearsay add', () => {
  it('writes a line for each article that is kept', async () => {
    const added = lines(await on(['add', join(folder, 'news'), ...fresh('lines.db')]));
    expect(added.map(({ input, outcome, statements }) => [input, outcome, statements])).toEqual([0, 1, 2].map((n) => [join(folder, 'news', `${n}.txt`), 'added', 3]));
  });

  it('changes nothing when it is repeated', async () => {
    const before = (await on(['export', 'canonical'])).out;
    expect(lines(await on(['add', join(folder, 'news')])).map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept']);
    expect((await on(['export', 'canonical'])).out).toBe(before);
  });

  it('goes on where it was cut off', async () => {
    const place = fresh('cut.db');
    await on(['add', join(folder, 'news', '1.txt'), ...place]);
    expect(lines(await on(['add', join(folder, 'news'), ...place])).map(({ outcome }) => outcome)).toEqual(['added', 'kept', 'added']);
  });

  it('takes what a manifest tells of the articles', async () => {
    const manifest = join(folder, 'articles.tsv');
    writeFileSync(manifest, 'file\tpublished\toutlet\turl\nnews/0.txt\t2031-03-12\tThe Quay Gazette\thttps://quay.example/0\n');
    const [added] = lines(await on(['add', '--manifest', manifest, ...fresh('manifest.db')]));
    expect(lines(await on(['show', String(added?.['article']), '--json', ...fresh('manifest.db')]))[0]?.['article']).toMatchObject({ hints: { published: '2031-03-12', outlet: 'The Quay Gazette', url: 'https://quay.example/0' } });
  });

  it('names what it cannot read, adds the rest and ends with 3', async () => {
    const { err, code, ...rest } = await on(['add', join(folder, 'none.txt'), join(folder, 'news', '0.txt'), ...fresh('some.db')]);
    expect(lines({ err, code, ...rest })).toHaveLength(1);
    expect(err).toContain(join(folder, 'none.txt'));
    expect(code).toBe(3);
  });

  it('says on a terminal how much it added', async () => {
    expect((await on(['add', join(folder, 'news'), ...fresh('terminal.db')], 80)).out).toBe(`3 added with 9 statements · ${join(folder, 'terminal.db')}\n`);
  });

  it('asks what to add', async () => expect((await on(['add'])).code).toBe(2));

  it('keeps two snapshots of one address as versions of it', async () => {
    const [first, second] = [join(folder, 'first.txt'), join(folder, 'second.txt')];
    writeFileSync(first, article(7));
    writeFileSync(second, article(8));
    for (const path of [first, second]) await on(['add', path, '--url', 'https://quay.example/7', ...fresh('versions.db')]);
    const shown = lines(await on(['export', 'jsonl', ...fresh('versions.db')]));
    expect(new Set(shown.map(({ url, snapshot }) => `${url} ${snapshot}`)).size).toBe(2);
  });
});

describe('hearsay show', () => {
  const firstLine = async (): Promise<Record<string, unknown>> => lines(await on(['add', join(folder, 'news')]))[0] ?? {};

  it('shows an article by the beginning of its id', async () => {
    const { article: id, snapshot } = await firstLine();
    expect(lines(await on(['show', String(id).slice(0, 16)]))[0]).toMatchObject({ kind: 'article', id, snapshot });
  });

  it('draws it as a page on a terminal', async () => {
    expect((await on(['show', String((await firstLine())['article'])], 80)).out).toContain('Ilka Lind');
  });

  it('gives the bytes back as they were', async () => {
    expect((await on(['show', String((await firstLine())['snapshot']), '--bytes'])).out).toBe(Buffer.from(article(0)).toString());
  });

  it('shows a statement with the ids of the ledger', async () => {
    const [statement] = lines(await on(['export', 'jsonl']));
    const [shown] = lines(await on(['show', String(statement?.['id'])]));
    expect(shown).toMatchObject({ kind: 'statement', in: statement?.['article'], row: { id: statement?.['id'], speaker: statement?.['speaker'] } });
  });

  it('says that nothing has an id', async () => {
    expect(await on(['show', 'article:zzz'])).toEqual({ out: '', err: `hearsay: nothing in ${env['HEARSAY_LEDGER']} has the id article:zzz\n`, code: 3 });
  });

  it('ends with 5 where there is no ledger, and makes none', async () => {
    expect((await on(['show', 'a', ...fresh('none.db')])).code).toBe(5);
    expect(existsSync(join(folder, 'none.db'))).toBe(false);
  });
});

describe('hearsay verify', () => {
  it('finds all as it was read', async () => {
    expect(await on(['verify'])).toEqual({ out: '', err: `${env['HEARSAY_LEDGER']}: 3 snapshots, 3 articles, 9 statements: all as they were read\n`, code: 0 });
  });

  it('ends with 4 where the file is damaged', async () => {
    const path = join(folder, 'damaged.db');
    copyFileSync(env['HEARSAY_LEDGER'] ?? '', path);
    writeFileSync(path, readFileSync(path).fill('x', 4096));
    expect((await on(['verify', '--ledger', path])).code).toBe(4);
  });
});

describe('hearsay export', () => {
  it('writes a file that is complete', async () => {
    const path = join(folder, 'statements.jsonl');
    await on(['export', 'jsonl', '-o', path]);
    expect(readFileSync(path, 'utf8')).toBe((await on(['export', 'jsonl'])).out);
  });

  it('names a file it cannot write and ends with 3', async () => {
    const { err, code } = await on(['export', 'csv', '-o', join(folder, 'no', 'own.csv')]);
    expect([err.startsWith(`hearsay: ${join(folder, 'no', 'own.csv')}: `), code]).toEqual([true, 3]);
  });

  it('knows no other format', async () => expect((await on(['export', 'xml'])).code).toBe(2));

  it('keeps a spreadsheet from taking a cell for a formula', async () => {
    await on(['add', join(folder, 'news', '0.txt'), '--outlet', '=1+1', ...fresh('formula.db')]);
    expect((await on(['export', 'csv', ...fresh('formula.db')])).out).toContain(",'=1+1,");
  });
});

describe('hearsay forget', () => {
  it('removes an article, says so, and does not take it back', async () => {
    const place = fresh('forget.db');
    const [added] = lines(await on(['add', join(folder, 'news', '0.txt'), ...place]));
    expect(lines(await on(['forget', String(added?.['article']), '--reason', 'asked to', ...place]))).toEqual([{ forgotten: added?.['snapshot'] }]);
    expect(lines(await on(['add', join(folder, 'news', '0.txt'), ...place])).map(({ outcome }) => outcome)).toEqual(['forgotten']);
    expect(lines(await on(['export', 'canonical', ...place])).slice(1)).toEqual([{ kind: 'tombstone', snapshot: added?.['snapshot'], author: 'ruun', reason: 'asked to', at: expect.stringMatching(/^\d{4}-/) as string }]);
    expect((await on(['verify', ...place])).code).toBe(0);
  });

  it('wants a reason', async () => expect((await on(['forget', 'article:1'])).code).toBe(2));
});

describe('hearsay ask', () => {
  it('answers in lines of JSON in a pipe', async () => {
    expect(lines(await on(['ask', 'search', 'bridge', '--limit', '1'])).map(({ content }) => content)).toEqual(['that the bridge was intact on pier 0']);
  });

  it('names the cursor where there is more', async () => {
    expect((await on(['ask', 'search', '--limit', '1'])).err).toMatch(/^more: --after \d+\n$/);
  });

  it('draws a statement in a line for a terminal', async () => {
    expect((await on(['ask', 'search', 'bridge', '--limit', '1'], 200)).out).toContain('Ilka Lind · said: that the bridge was intact on pier 0');
  });

  it('refuses what cannot be asked', async () => {
    const { err, code } = await on(['ask', 'search', '--limit', 'many']);
    expect([code, err.startsWith('hearsay: limit: ')]).toEqual([2, true]);
  });

  it('lists its questions', async () => expect((await on(['ask'])).out).toContain('who-said'));
});

describe('hearsay review', () => {
  it('keeps who decided what', async () => {
    const place = fresh('review.db');
    await on(['add', join(folder, 'news', '0.txt'), ...place]);
    const [hit] = lines(await on(['ask', 'search', ...place]));
    await on(['review', 'note', String(hit?.['statement']), '--note', 'call her', ...place]);
    expect(lines(await on(['review', 'list', ...place])).map(({ verb, author, target }) => ({ verb, author, target }))).toEqual([{ verb: 'note', author: 'ruun', target: hit?.['statement'] }]);
  });

  it('says in a sentence what cannot be decided', async () => {
    const { err, code } = await on(['review', 'correct', 'voice:0', '--field', 'stance', '--value', 'denies']);
    expect([code, err]).toEqual([2, 'hearsay: voice:0 is no statement of this ledger\n']);
  });
});
