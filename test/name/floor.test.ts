import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { loadModel } from '../../src/model/load.ts';
import { findNameLabels, nameTable } from '../../src/name/find.ts';
import { readNames } from '../../training/names/corpus.ts';
import { scoreNames, told, type Figures } from '../../training/names/score.ts';

describe.skipIf(!existsSync('../shared/gold/names'))('the names of the dev texts (needs ../shared)', () => {
  let figures: ReadonlyMap<string, Figures>;
  beforeAll(async () => {
    const language = loadLanguage('en'), table = nameTable(loadModel('names'));
    figures = await scoreNames(readNames('dev'), ({ syntax }) => findNameLabels(syntax, language, table));
    process.stdout.write(`names: ${told(figures)}\n`);
  });
  const f1 = (group: string): number => figures.get(group)?.f1 ?? 0;
  it('are found with F1 77 at least', () => expect(f1('all')).toBeGreaterThan(77));
  it('are found with F1 82 at least in news', () => expect(f1('gmb')).toBeGreaterThan(82));
});
