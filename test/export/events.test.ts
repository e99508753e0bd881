import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFLICT_COLUMNS } from '../../src/export/event/conflict.ts';
import { codesOf } from '../../src/export/event/country-codes.ts';
import { EVENT_COLUMNS, MENTION_COLUMNS } from '../../src/export/event/gdelt.ts';
import { TRAIL } from '../../src/export/event/trail.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { rowsOf } from '../../src/ledger/ids.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open.ts';
import { additionOf } from '../support/articles.ts';

/** Norway and Peru stand for any two countries that a table of codes holds. */
const TEXT = 'Talks on the lane\n\nNorway’s foreign ministry said on Monday that Peru had bombed a port in Lima on 3 March 2031. Peru denied that its planes had bombed the port. Norway imposed sanctions on Peru last week.\n';
const URL = 'https://lantern.example/2';

let folder = '', ledger: Ledger, statements: readonly string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-events-'));
  ledger = await openLedger(join(folder, 'own.db'), { create: true });
  const [added] = await ledger.add([additionOf(TEXT, { url: URL, outlet: 'The Lantern', published: '2031-03-13' })]);
  const article = await ledger.article(added?.article ?? '');
  statements = article ? rowsOf(article.id, article.reading).filter(({ kind }) => kind === 'statement').map(({ id }) => id) : [];
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

async function written(name: string): Promise<string> {
  let text = '';
  for await (const piece of FORMATS.find((format) => format.name === name)?.write(ledger) ?? []) text += piece.toString();
  return text;
}

type Row = Readonly<Record<string, string>>;
const tsv = async (name: string, columns: readonly string[]): Promise<Row[]> => (await written(name)).trimEnd().split('\n').map((line) => Object.fromEntries(line.split('\t').map((cell, n) => [columns[n] ?? `beyond ${n}`, cell])));
const pick = (rows: readonly Row[], ...columns: readonly string[]): string[] => rows.map((row) => columns.map((column) => row[column] ?? '?').join(' '));

describe('gdelt-events', () => {
  const rows = (): Promise<Row[]> => tsv('gdelt-events', EVENT_COLUMNS);

  it('has GDELT’s 61 columns and the trail behind them', () => expect([EVENT_COLUMNS.length, EVENT_COLUMNS[60]]).toEqual([61 + TRAIL.length, 'SOURCEURL']));
  it('codes each event by CAMEO root, quad class and scale', async () => expect(pick(await rows(), 'EventCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale')).toEqual(['190 19 4 -10', '120 12 3 -4', '190 19 4 -10', '160 16 4 -4']));
  it('names actors and their countries', async () => expect(pick(await rows(), 'Actor1Name', 'Actor1CountryCode', 'Actor2CountryCode', 'Actor1ISO')[3]).toBe('NORWAY NOR PER NO'));
  it('writes days as GDELT does, and leaves open what is no day', async () => expect(pick(await rows(), 'Day', 'MonthYear', 'Year', 'FractionDate', 'DateEDTF')).toEqual(['20310303 203103 2031 2031.2548 2031-03-03', '    ', '    ', '  2031  2031-03-03/2031-03-09']));
  it('says whose word each event is', async () => expect(pick(await rows(), 'Status', 'Stance', 'Claimant', 'Origins')).toEqual(['claimed asserts Norway’s foreign ministry 1', 'narrated   ', 'denied denies Peru 1', 'narrated   ']));
  it('names the statement that tells it', async () => expect(pick(await rows(), 'StatementID')).toEqual([statements[0], '', statements[1], '']));
  it('places it by FIPS code, point and GeoNames id', async () => expect(pick(await rows(), 'ActionGeo_Fullname', 'ActionGeo_CountryCode', 'PlaceISO', 'ActionGeo_FeatureID')[0]).toMatch(/^Lima PE PE geonames:\d+$/));
  it('points into the article', async () => expect((await rows()).map(({ Start, End }) => TEXT.slice(Number(Start), Number(End)))).toEqual(['bombed', 'denied', 'bombed', 'imposed sanctions']));
});

describe('gdelt-mentions', () => {
  it('has a line for each event, with the number of its event', async () => {
    const [events, mentions] = [await tsv('gdelt-events', EVENT_COLUMNS), await tsv('gdelt-mentions', MENTION_COLUMNS)];
    expect(pick(mentions, 'GlobalEventID')).toEqual(pick(events, 'GlobalEventID'));
    expect(pick(mentions, 'MentionTimeDate', 'MentionType', 'MentionSourceName', 'MentionIdentifier')[0]).toBe(`20310313000000 1 The Lantern ${URL}`);
  });
});

describe('plover', () => {
  it('has one event a line, with whose word it is', async () => {
    const [first] = (await written('plover')).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({
      date: '2031-03-03', event: 'ASSAULT', mode: null, source: [{ actorText: 'Peru', country: 'PER', countryFips: 'PE' }], eventloc: { placename: 'Lima', country: 'PER' },
      eventText: 'bombed', dateText: '3 March 2031', hearsay: { statement: statements[0], status: 'claimed', stance: 'asserts', claimant: 'Norway’s foreign ministry', origins: 1 },
    });
  });
});

describe('conflict', () => {
  const rows = async (): Promise<Row[]> => parse(await written('conflict'), { columns: true });

  it('has the columns that its header names', async () => expect(Object.keys((await rows())[0] ?? {})).toEqual(CONFLICT_COLUMNS));
  it('has material conflict only', async () => expect(pick(await rows(), 'disorder_type', 'event_type', 'time_precision', 'iso', 'Status')).toEqual(['Political violence Explosions/Remote violence 1 604 claimed', 'Political violence Explosions/Remote violence   denied', 'Strategic developments Strategic developments 2  narrated']));
});

describe('country codes', () => {
  it('hold every state that articles can name', () => {
    const states = readFileSync('src/lang/en/words/states.txt', 'utf8').split('\n').filter((line) => line.includes('\t')).map((line) => line.split('\t')[1]);
    expect(states.filter((iso) => codesOf(iso) === undefined)).toEqual([]);
  });

  it.each([['GB', 'GBR 826 UK'], ['CH', 'CHE 756 SZ'], ['CN', 'CHN 156 CH'], ['AU', 'AUS 036 AS'], ['AT', 'AUT 040 AU'], ['XK', 'XKX  KV']])('of %s are %s', (iso, codes) => {
    const { iso3, numeric, fips } = codesOf(iso) ?? { iso3: '', numeric: '', fips: '' };
    expect(`${iso3} ${numeric} ${fips}`).toBe(codes);
  });
});

describe('docs/events.md', () => {
  const docs = readFileSync('docs/events.md', 'utf8');
  it('names every column of the trail', () => expect(TRAIL.filter((column) => !docs.includes(`\`${column}\``))).toEqual([]));
});
