import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/export/flat.ts';
import { FORMATS } from '../../src/export/formats.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { additionOf } from '../support/articles.ts';

/** The lights stand beyond the 16 bits of a code unit, so that code points and code units differ behind them. */
const TEXT = '🚨🚨 Gen. Ilka Lind told Radio Brennick that the bridge was intact.\n\n“=We saw no "boats",” she said.\n';
const URL = 'https://lantern.example/1';

let folder = '', ledger: Ledger;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-export-'));
  ledger = await openLedger(join(folder, 'own.db'), { create: true });
  await ledger.add([additionOf(TEXT, { url: URL, outlet: 'The Lantern', published: '2031-03-12' })]);
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

async function written(name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of FORMATS.find((format) => format.name === name)?.write(ledger) ?? []) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Every object of a JSON-LD document, whatever is nested in what. */
async function objectsOf(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found: Record<string, unknown>[] = [];
  JSON.parse((await written(name)).toString(), (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) found.push(value as Record<string, unknown>);
    return value;
  });
  return found;
}

describe('csv', () => {
  const rows = async (): Promise<Record<string, string>[]> => parse(await written('csv'), { columns: true });

  it('has a row for each statement', async () => expect((await rows()).map(({ speaker_name, cue }) => [speaker_name, cue])).toEqual([['Ilka Lind', 'told'], ['Ilka Lind', 'said']]));
  it('tells article, outlet and day of each', async () => expect(new Set((await rows()).map(({ url, outlet, published }) => `${url} ${outlet} ${published}`))).toEqual(new Set([`${URL} The Lantern 2031-03-12`])));
  it('gives quotation marks back', async () => expect((await rows())[1]?.['content']).toBe('“=We saw no "boats",”'));
});

describe('jsonl', () => {
  it('has the same keys in every line', async () => {
    const keys = (await written('jsonl')).toString().trimEnd().split('\n').map((line) => Object.keys(JSON.parse(line) as object).join());
    expect(keys).toEqual([COLUMNS.join(), COLUMNS.join()]);
  });
});

describe('parquet', () => {
  it('begins and ends as Parquet does', async () => {
    const file = (await written('parquet')).toString('latin1');
    expect([file.slice(0, 4), file.slice(-4)]).toEqual(['PAR1', 'PAR1']);
  });
});

describe('annotation', () => {
  it('has an annotation for each statement', async () => expect((await objectsOf('annotation')).filter(({ type }) => type === 'Annotation')).toHaveLength(2));

  it('counts places in code points', async () => {
    const points = [...TEXT];
    const places = (await objectsOf('annotation')).filter(({ type }) => type === 'TextPositionSelector');
    expect(places.map(({ start, end }) => points.slice(Number(start), Number(end)).join(''))).toEqual(['Gen. Ilka Lind', 'told', 'that the bridge was intact', 'she', 'said', '“=We saw no "boats",”']);
  });

  it('quotes what stands there, with what stands around it', async () => {
    const quotes = (await objectsOf('annotation')).filter(({ type }) => type === 'TextQuoteSelector');
    expect(quotes.map(({ prefix, exact, suffix }) => TEXT.includes(`${prefix}${exact}${suffix}`))).toEqual(quotes.map(() => true));
  });

  it('says what each span is', async () => {
    expect((await objectsOf('annotation')).flatMap((one) => one['hearsay:role'] ?? [])).toEqual(['source', 'cue', 'content', 'source', 'cue', 'content']);
  });
});

describe('prov', () => {
  it('derives statements from the article, and the article from its snapshot', async () => {
    const derived = (await objectsOf('prov')).flatMap((one) => (one['prov:wasDerivedFrom'] ? [[one['@id'], one['prov:wasDerivedFrom']].map((id) => kindOf(id))] : []));
    expect(derived).toEqual([['article', 'sha256'], ['statement', 'article'], ['statement', 'article']]);
  });

  it('names only what it describes', async () => {
    const all = await objectsOf('prov');
    const described = new Set(all.filter((one) => '@type' in one).map((one) => one['@id']));
    expect(all.map((one) => one['@id']).filter((id) => id !== undefined && id !== URL && !described.has(id))).toEqual([]);
  });
});

describe('schema-org', () => {
  it('makes quotations of what is said in so many words, and claims of the rest', async () => {
    expect((await objectsOf('schema-org')).flatMap((one) => (one['text'] === undefined ? [] : [[one['@type'], one['text']]]))).toEqual([['Claim', 'that the bridge was intact'], ['Quotation', '“=We saw no "boats",”']]);
  });
});

describe('canonical', () => {
  it('has a line for everything there is, sorted', async () => {
    expect((await written('canonical')).toString().trimEnd().split('\n').map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(['ledger', 'snapshot', 'article']);
  });
});

/** Formats of lines alone: an empty ledger is an empty file. */
const WITHOUT_HEADER = new Set(['jsonl', 'plover', 'gdelt-events', 'gdelt-mentions']);

describe('every format', () => {
  it.each(FORMATS.map(({ name }) => name))('%s writes an empty ledger', async (name) => {
    const empty = await openLedger(join(folder, `empty-${name}.db`), { create: true });
    let size = 0;
    for await (const piece of FORMATS.find((format) => format.name === name)?.write(empty) ?? []) size += piece.length;
    await empty.close();
    expect(size > 0).toBe(!WITHOUT_HEADER.has(name));
  });
});

const kindOf = (id: unknown): string => (typeof id === 'string' ? id : String((id as Record<string, unknown>)['@id'])).split(':')[1] ?? '';
