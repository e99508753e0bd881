import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findWhens } from '../../src/when/find.ts';

const language = loadLanguage('en');
const found = (text: string, published?: string): string[] =>
  findWhens(findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, language), language, published)
    .map((when) => `${when.text} = ${when.value}`);

describe('times', () => {
  it.each([
    ['On Wednesday the council met.', ['Wednesday = 2031-03-12']],
    ['The council will meet on Friday.', ['Friday = 2031-03-14']],
    ['The council met on Friday.', ['Friday = 2031-03-07']],
    ['Earlier this month the dam broke.', ['Earlier this month = 2031-03']],
    ['The dam broke in late July.', ['late July = 2030-07']],
    ['The dam broke last week.', ['last week = 2031-W10']],
    ['The dam broke yesterday.', ['yesterday = 2031-03-12']],
    ['Orne left on March 3.', ['March 3 = 2031-03-03']],
    ['The talks lasted three weeks.', ['three weeks = P3W']],
    ['Vell fell ill on 2 August 1990.', ['2 August 1990 = 1990-08-02']],
    ['Vell was born in 1942.', ['1942 = 1942']],
    ['The council may march, and 1942 people came.', []],
  ])('of "%s" count from the day of publication', (text, expected) => expect(found(text, '2031-03-13')).toEqual(expected));

  it.each([
    ['On Wednesday the council met.', ['Wednesday = XXXX-WXX-3']],
    ['Earlier this month the dam broke.', ['Earlier this month = XXXX-XX']],
    ['The dam broke in late July.', ['late July = XXXX-07']],
  ])('of "%s" stay open without a day of publication', (text, expected) => expect(found(text)).toEqual(expected));

  it('stay open when the day of publication is no real day', () => expect(found('On Wednesday Vell left.', '2031-02-30')).toEqual(['Wednesday = XXXX-WXX-3']));
});
