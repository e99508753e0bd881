import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findArticle } from '../../src/article/find.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findWhens } from '../../src/when/find.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** Every second article is read: all of them take half a minute on a busy machine, and the floors lie well below what they reach. */
const FOLDER = '../shared/gold/when', SCORER = '../shared/score/when.mjs';

interface Gold { readonly file: string; readonly dct: string }
type Figures = Readonly<Record<'relaxed' | 'strict' | 'value', { readonly f1: number }>>;

describe.skipIf(!existsSync(SCORER) || !existsSync(FOLDER))('times in annotated newswire (needs ../shared)', () => {
  let figures: Figures;

  beforeAll(async () => {
    const language = loadLanguage('en');
    const { score } = await import(new URL(`../../${SCORER}`, import.meta.url).href) as { score: (pairs: unknown) => Figures };
    const published = new Map(readFileSync(`${FOLDER}/dev.about.tsv`, 'utf8').trim().split('\n').map((line) => [line.split('\t')[0], line.split('\t')[1]]));
    figures = score(readFileSync(`${FOLDER}/dev.gold.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Gold).filter((_, n) => n % 2 === 0).map((gold) => {
      const day = published.get(gold.file.slice('dev/'.length));
      const article = findArticle(snapshotOfText(readFileSync(`${FOLDER}/${gold.file}`)), day === undefined ? {} : { published: day });
      return [{ ...gold, text: article.text }, { whens: findWhens(findSyntax(article, language), language, article.published?.value) }];
    }));
  }, 60_000);

  it.each([['relaxed', 92], ['strict', 84], ['value', 76]] as const)('%s F1 is at least %i', (name, floor) => expect(figures[name].f1).toBeGreaterThanOrEqual(floor));
});
