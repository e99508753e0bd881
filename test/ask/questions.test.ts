import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/ask/questions.ts';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { quarrel } from '../support/quarrel.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-ask-'));
let hearsay: Hearsay;
beforeAll(async () => {
  hearsay = await openHearsay(join(folder, 'quarrel.db'), { create: true });
  for await (const { outcome } of hearsay.add(quarrel)) if (outcome !== 'added') throw new Error(outcome);
});
afterAll(async () => {
  await hearsay.close();
  rmSync(folder, { recursive: true });
});

type Row = Record<string, unknown>;
const page = async (name: string, params: object): Promise<{ rows: Row[]; next?: string }> => {
  const question = QUESTIONS.find((one) => one.name === name);
  if (!question) throw new RangeError(name);
  const answer = await question.run(hearsay.ledger, params);
  for (const row of answer.rows) question.row.parse(row);
  return answer as { rows: Row[] };
};
const ask = async (name: string, params: object = {}): Promise<Row[]> => (await page(name, params)).rows;
const of = (row: Row | undefined, ...path: readonly string[]): unknown => path.reduce<unknown>((value, name) => (value as Row | undefined)?.[name], row);

describe('a question', () => {
  it('search finds statements by words and stance', async () => {
    expect((await ask('search', { words: 'ferry lane', stance: 'denies' })).map(({ page: at, speaker, content }) => [at, speaker, content])).toEqual([
      ['gazette.txt', 'Tavia', 'that it mined the ferry lane off Holm'], ['gazette.txt', 'Tavia', 'mining ferry lane'],
    ]);
  });

  it('search goes on where its cursor says', async () => {
    const first = await page('search', { words: 'ferr*', limit: 2 }), second = await page('search', { words: 'ferr*', limit: 2, after: first.next });
    const all = await ask('search', { words: 'ferr*' });
    expect([...first.rows, ...second.rows]).toEqual(all.slice(0, 4));
  });

  it('who-said gives one row for a remark that three pages tell', async () => {
    expect((await ask('who-said', { words: 'divers pilot*' })).map(({ days, told, articles }) => ({ days, told, articles }))).toEqual([{ days: ['2031-03-10'], told: ['radio brennick'], articles: 3 }]);
  });

  it('speaker gathers spellings', async () => {
    expect((await ask('speaker', { name: 'jonas' })).map(({ names }) => names)).toEqual([['Jonas Brandvik', 'Jonas Brandvick']]);
  });

  it('claims counts both sides', async () => {
    const rows = await ask('claims', { words: 'mining ferry lane' });
    expect(rows.map((row) => [of(row, 'asserted', 'origins'), of(row, 'denied', 'origins')])).toContainEqual([1, 1]);
  });

  it('claims without words gives each claim once', async () => {
    const rows = await ask('claims', { limit: 100 }), ids = rows.map(({ claim }) => claim);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('claim shows who denies whom, and by which rule', async () => {
    const [row] = await ask('claim', { claim: 'that it mined the ferry lane' });
    expect((of(row, 'answers') as Row[]).map(({ relation, rule }) => [relation, rule])).toContainEqual(['denies', 'answer/accused']);
  });

  it('origins counts voices and not pages', async () => {
    const rows = await ask('origins', { claim: 'divers pilot*' });
    expect(rows.map(({ side, articles, texts, origins, voices }) => ({ side, articles, texts, origins, voices }))).toEqual([{ side: 'asserted', articles: 3, texts: 2, origins: 1, voices: 1 }]);
  });

  it('denials names exactly what is answered', async () => {
    const rows = await ask('denials', { words: 'that it mined the ferry lane' });
    expect(rows.map((row) => [of(row, 'denial', 'content'), of(row, 'answers', 'content')])).toContainEqual(['that it mined the ferry lane off Holm', 'Tavia of mining the ferry lane off Holm']);
  });

  it('copies names the lead and the share', async () => {
    expect((await ask('copies')).map(({ article, of: lead, share, kind }) => ({ article, lead, share, kind }))).toEqual([{ article: 'echo.txt', lead: 'lamp.txt', share: 1, kind: 'cut' }]);
  });

  it('trace leads from mouth to page to copies', async () => {
    const [row] = await ask('trace', { words: 'divers pilot*' });
    expect((of(row, 'pages') as Row[]).map(({ page: at, copyOf, joined }) => [at, copyOf, joined]).sort()).toEqual([
      ['echo.txt', 'lamp.txt', 'utterance/copied'], ['herald.txt', undefined, 'utterance/quoted'], ['lamp.txt', undefined, undefined],
    ]);
  });

  it('drift tells what was changed', async () => {
    expect((await ask('drift', { kind: 'hedge-dropped' })).map(({ was, is }) => [was, is])).toEqual([['nearly', '']]);
  });

  it('changes tells what an address says otherwise now', async () => {
    expect(await ask('changes', { url: 'https://quay.example/none' })).toEqual([]);
  });

  it('unattributed gives the share of what is on nobody’s word', async () => {
    expect((await ask('unattributed')).map(({ page: at, share }) => [at, Number(share) > 0 && Number(share) < 1]).sort()).toEqual(['echo', 'gazette', 'herald', 'lamp', 'post'].map((name) => [`${name}.txt`, true]));
  });

  it('lint asks of a draft what an editor would', async () => {
    const rows = await ask('lint', { text: 'Harbour talks fail\n\nRuvia accused Tavia of mining the ferry lane. An official said that the talks had failed.\n' });
    expect(rows.map(({ rule }) => rule)).toEqual(['undated', 'unattributed', 'accusation-without-reply', 'anonymous']);
  });

  it('refuses parameters that cannot be', async () => {
    await expect(ask('search', { limit: 'many' })).rejects.toThrow('limit');
  });
});

describe('docs/asking.md', () => {
  const sections = new Map(readFileSync('docs/asking.md', 'utf8').split(/^## /m).slice(1).map((section) => [section.slice(0, section.indexOf('\n')), section]));

  it('has a section for every question, in their order, and for no other', () => expect([...sections.keys()]).toEqual(QUESTIONS.map(({ name }) => name)));

  it.each(QUESTIONS.map((question) => [question.name, question] as const))('tells what %s is about and what may be asked', (name, { about, params, main }) => {
    const section = sections.get(name) ?? '';
    expect(section).toContain(about);
    expect([...section.matchAll(/^\| `(?:--)?([^`]+)`/gm)].map(([, param]) => param)).toEqual(Object.keys(params.shape).filter((param) => param !== 'limit' && param !== 'after'));
    expect(main === undefined || section.includes(`| \`${main}\``)).toBe(true);
  });
});
