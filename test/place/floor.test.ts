import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findArticle } from '../../src/article/find.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findNames } from '../../src/name/find.ts';
import { findPlaces } from '../../src/place/find.ts';
import { findSyntax } from '../../src/syntax/parse.ts';

const FOLDER = '../shared/gold/places', SCORER = '../shared/score/places.mjs';
/** One article in so many is read, so that the test takes seconds. */
const STEP = 8;

interface Figures {
  readonly recognition: { readonly f1: number };
  readonly recall161: number;
}

/** Reads the articles as the program does, each with its outlet, and scores the places. */
async function figures(): Promise<Figures> {
  const { score } = await import(new URL(SCORER, `file://${process.cwd()}/`).href) as { score: (pairs: readonly unknown[]) => Figures };
  const language = loadLanguage('en');
  const outlets = new Map(readFileSync(`${FOLDER}/dev.about.tsv`, 'utf8').split('\n').map((line) => line.split('\t')).map(([file = '', , outlet = '']) => [file, outlet]));
  const gold = readFileSync(`${FOLDER}/dev.gold.jsonl`, 'utf8').trim().split('\n').filter((_, i) => i % STEP === 0).map((line) => JSON.parse(line) as { readonly file: string });
  return score(gold.map((one) => {
    const bytes = readFileSync(`${FOLDER}/${one.file}`);
    const article = findArticle({ input: one.file, id: `sha256:${'0'.repeat(64)}`, bytes, mediaType: 'text/plain', remarks: [] }, { outlet: outlets.get(one.file.split('/').at(-1) ?? '') ?? '' });
    const syntax = findSyntax(article, language);
    return [{ ...one, text: article.text }, { places: findPlaces(syntax, findNames(syntax, language), language, article) }];
  }));
}

describe.skipIf(!existsSync(FOLDER))('the places of local papers (needs ../shared)', () => {
  let found: Figures;
  beforeAll(async () => {
    found = await figures();
    process.stdout.write(`places: F1 ${found.recognition.f1.toFixed(1)}, right within 161 km ${found.recall161.toFixed(1)}\n`);
  });
  it('are recognised with F1 84 at least', () => expect(found.recognition.f1).toBeGreaterThan(84));
  it('are within 161 km for 70 of 100 at least', () => expect(found.recall161).toBeGreaterThan(70));
});
