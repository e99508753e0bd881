import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/ask/questions.ts';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { decide } from '../../src/link/review.ts';
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

  it('speaker tells where and when somebody was heard', async () => {
    const [row] = await ask('speaker', { name: 'petra ruun' });
    expect([of(row, 'months'), of(row, 'outlets'), of(row, 'told')]).toEqual([[{ name: '2031-03', statements: 2 }], [{ name: 'The Harbour Post', statements: 1 }, { name: 'The Quay Gazette', statements: 1 }], [{ name: 'quay gazette', statements: 2 }]]);
  });

  it('speaker finds by an id, and shows what made two one', async () => {
    const [[ruun], [vask]] = [await ask('speaker', { name: 'ruun' }), await ask('speaker', { name: 'vask' })], voice = String(ruun?.['voice']);
    const merged = await decide(hearsay.ledger, { verb: 'merge', target: voice, with: String(vask?.['voice']), author: 'lind', at: '2031-03-20T11:00:00Z' });
    const [both] = await ask('speaker', { name: String(vask?.['voice']) });
    await decide(hearsay.ledger, { verb: 'undo', target: merged.id, author: 'lind', at: '2031-03-20T11:01:00Z' });
    expect([of(both, 'names'), (of(both, 'reviews') as Row[]).map(({ verb }) => verb), (await ask('speaker', { name: voice })).map(({ names }) => names)]).toEqual([['Orrin Vask', 'Petra Ruun'], ['merge'], [['Petra Ruun']]]);
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

  it.each([
    ['word for word', 'The divers knew the lane better than the pilots did', 'verbatim', ['Jonas Brandvik']],
    ['without its case and marks', 'the DIVERS knew, the lane – better than the pilots did', 'verbatim', ['Jonas Brandvik']],
    ['with a gap it marks', 'The divers knew the lane … and nearly all of them came home', 'verbatim', ['Jonas Brandvik']],
    ['between words of its writer', '[The divers] knew the lane better than the pilots', 'verbatim', ['Jonas Brandvik']],
    ['of which a word is lost', 'The divers knew the lane better than the pilots did, and all of them came home', 'altered', ['Jonas Brandvik']],
    ['of which a word is another', 'We laid no bombs in any lane', 'altered', ['Petra Ruun']],
    ['that nobody said', 'The moon is made of salted herring and old rope', 'not-found', []],
  ] as const)('quote knows one %s', async (_, words, verdict, by) => {
    const [row] = await ask('quote', { quote: words });
    expect([row?.['verdict'], [...new Set((of(row, 'by') as Row[]).map(({ speaker }) => speaker))]]).toEqual([verdict, by]);
  });

  it('quote shows what was changed', async () => {
    const [row] = await ask('quote', { quote: 'The divers knew the street better than the pilots did, and all of them came home' });
    expect((of(row, 'diff') as Row[]).filter(({ kind }) => kind !== 'same').map(({ kind, words }) => `${String(kind)} ${String(words)}`)).toEqual(['left-out lane', 'added street', 'left-out nearly']);
  });

  it('quote says where it stands, so that anybody can look', async () => {
    const [row] = await ask('quote', { quote: 'nearly all of them came home' }), stored = await hearsay.ledger.article(String(row?.['article']));
    expect(stored?.reading.article.text.slice(Number(row?.['start']), Number(row?.['end']))).toBe('nearly all of them came home');
  });

  it.each([['Brandvik', true], ['Captain Jonas Brandvik', true], ['Petra Ruun', false]])('quote knows whether it is of %s', async (speaker, fits) => {
    expect((await ask('quote', { quote: 'knew the lane better than the pilots did', speaker }))[0]?.['speakerFits']).toBe(fits);
  });

  it('span gives the words of a statement with those around them', async () => {
    const [hit] = await ask('search', { words: 'flag' }), [row] = await ask('span', { of: hit?.['statement'], around: 10 });
    expect([row?.['text'], row?.['after']]).toEqual(['“A hand that lays mines has no flag,” President Ilka Lind said', ' on Tuesda']);
  });

  it('span gives an article from one character to another, and says where it was cut', async () => {
    const [hit] = await ask('search', { words: 'flag' }), article = (await ask('quote', { quote: 'A hand that lays mines has no flag' }))[0]?.['article'];
    const [row] = await ask('span', { of: article, start: 0, end: 28 });
    expect([hit === undefined, row?.['text'], row?.['cut']]).toEqual([false, 'Spies ADMIT mining ferry lan', false]);
  });

  it('articles lists what there is, the latest published first', async () => {
    const rows = await ask('articles', { from: '2031-03-12' });
    expect(rows.map(({ published }) => published)).toEqual(['2031-03-14', '2031-03-13', '2031-03-12', '2031-03-12']);
    // Of one day the order is that of ids, which hang on the pipeline's version.
    expect(rows.map(({ page: at, outlet }) => `${at}: ${outlet}`).sort()).toEqual(['echo.txt: The Valley Echo', 'gazette.txt: The Quay Gazette', 'herald.txt: The Lowland Herald', 'post.txt: The Harbour Post']);
  });

  it('articles finds by words of the title', async () => {
    expect((await ask('articles', { title: 'mining LANE' })).map(({ page: at }) => at).sort()).toEqual(['gazette.txt', 'herald.txt']);
  });

  it('article ties each statement to its utterance, its claims and what it answers', async () => {
    const [gazette] = await ask('articles', { title: 'denies' }), [row] = await ask('article', { article: gazette?.['article'] });
    const denial = (of(row, 'statements') as Row[]).find(({ at }) => at === 1);
    expect([of(denial, 'speaker'), (of(denial, 'claims') as string[]).length > 0, (of(denial, 'answers') as Row[]).map(({ relation }) => relation)]).toEqual(['Tavia', true, ['denies']]);
  });

  it('article takes the beginning of an id', async () => {
    const [first] = await ask('articles'), [row] = await ask('article', { article: String(first?.['article']).slice('article:'.length, 15) });
    expect(of(row, 'article', 'id')).toBe(first?.['article']);
  });

  it('article tells the same share of the outlet’s own word as unattributed', async () => {
    const [first] = await ask('articles'), id = String(first?.['article']), [row] = await ask('article', { article: id }), [share] = await ask('unattributed', { article: id });
    expect(Math.round(Number(row?.['unattributed']) * 1000) / 1000).toBe(share?.['share']);
  });

  it('speakers gathers spellings, those with the most statements first', async () => {
    expect((await ask('speakers', { kind: 'person' })).map(({ names, statements, articles }) => [names, statements, articles])[0]).toEqual([['Jonas Brandvik', 'Jonas Brandvick'], 8, 4]);
  });

  it('speakers finds by the beginnings of words', async () => {
    expect((await ask('speakers', { name: 'petr ru' })).map(({ names }) => names)).toEqual([['Petra Ruun']]);
  });

  it('network counts who accuses and denies whom', async () => {
    const rows = await ask('network', { limit: 1000 }), pairs = rows.filter(({ relation }) => relation !== 'cites').map((row) => [row['relation'], of(row, 'from', 'name'), of(row, 'to', 'name')]);
    expect(pairs).toEqual([['denies', 'Tavia', 'The government of Ruvia'], ['accuses', 'The government of Ruvia', 'Tavia']]);
  });

  it('network tells whose word came through whom', async () => {
    const rows = await ask('network', { of: 'brennick', relation: 'cites' });
    expect(rows.map((row) => [of(row, 'from', 'name'), of(row, 'to', 'name')])).toContainEqual(['Radio Brennick', 'Jonas Brandvik']);
  });

  it('waiting shows ties that were worked out, until somebody decides', async () => {
    const [first, ...others] = await ask('waiting', { kind: 'answer' });
    const review = await decide(hearsay.ledger, { verb: 'accept', target: String(first?.['about']), author: 'ruun', at: '2031-03-20T12:00:00Z' });
    const left = await ask('waiting', { kind: 'answer' });
    await decide(hearsay.ledger, { verb: 'undo', target: review.id, author: 'ruun', at: '2031-03-20T12:01:00Z' });
    expect([left, (await ask('waiting', { kind: 'answer' })).length]).toEqual([others, 2]);
  });

  it('waiting goes on where its cursor says', async () => {
    const all = await ask('waiting'), first = await page('waiting', { limit: 3 }), second = await page('waiting', { limit: 1000, after: first.next });
    expect([...first.rows, ...second.rows]).toEqual(all);
  });

  it('stats counts acts of speaking and claims once', async () => {
    const [row] = await ask('stats');
    expect([row?.['snapshots'], row?.['articles'], Number(row?.['utterances']) < Number(row?.['statements']), row?.['claims']]).toEqual([5, 5, true, new Set((await ask('claims', { limit: 1000 })).map(({ claim }) => claim)).size]);
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
