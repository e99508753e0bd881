import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { loadModel } from '../../src/model/load.ts';
import { findNames, nameTable } from '../../src/name/find.ts';
import { findSyntax } from '../../src/syntax/parse.ts';

/** The names of paragraphs, each on a line: `person Ada Lind`. */
const names = (text: string): string[] => {
  const language = loadLanguage('en');
  let from = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { start: from, end: from + line.length, role: 'body', rule: 'test', certainty: 'stated' } as const;
    from = block.end + 1;
    return block;
  });
  const syntax = findSyntax({ text, blocks }, language);
  return findNames(syntax, language).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
};

describe('names', () => {
  it('are persons by their given names and titles', () =>
    expect(names('President Robert Harlow met Gen. Peter Marsh on Tuesday.')).toEqual(['person Robert Harlow', 'person Peter Marsh']));
  it('are places by what stands before them', () => expect(names('Two people were killed in Tavia on Monday.')).toEqual(['place Tavia']));
  it('are organisations by what they end with', () => expect(names('The strike was led by the Harbour Workers Union.')).toEqual(['organisation Harbour Workers Union']));
  it('leave the possessive behind them out', () => expect(names('Robert Harlow\u2019s visit to Germany\u2019s border')).toEqual(['person Robert Harlow', 'place Germany']));
  it('stay what the article took them for before', () =>
    expect(names('Robert Harlow said on Friday that he would resign. Harlow did not say why.')).toEqual(['person Robert Harlow', 'person Harlow']));
  it('are told in a headline by what the article says below', () =>
    expect(names('Harlow Resigns Over Floods in Tavia\nRobert Harlow said on Friday that he would resign. Two people were killed in Tavia on Monday.').slice(0, 2)).toEqual(['person Harlow', 'place Tavia']));
  it('are found in words without a capital never', () => expect(names('the minister denied it, and nothing more was said.')).toEqual([]));
  it('are none in nothing', () => expect(names('')).toEqual([]));
  it('say which model found them', () => {
    const language = loadLanguage('en'), text = 'in Germany';
    const syntax = findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, language);
    expect(findNames(syntax, language)).toEqual([{ start: 3, end: 10, kind: 'place', rule: 'model:names', certainty: 'inferred' }]);
  });
});

describe('the model', () => {
  it('is refused when it was made for other labels', () => expect(() => nameTable({ ...loadModel('names'), lists: { labels: ['O', 'B-ship'] } })).toThrow('labels with "O B-ship"'));
  it('is refused when it was made for other features', () => expect(() => nameTable({ ...loadModel('names'), numbers: { features: 3 } })).toThrow('has 3 features a token'));
});
