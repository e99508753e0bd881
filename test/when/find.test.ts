import { expect, it } from 'vitest';
import { whensOf } from '../support/whens.ts';

const values = (text: string, published?: string): string[] => whensOf(text, published).map(({ value }) => value);

it('stays open when the day of publication is no real day', () => expect(values('On Wednesday Vell left.', '2031-02-30')).toEqual(['XXXX-WXX-3']));

it('counts a month without a year from the year told last where an article tells of times long past', () => {
  const history = 'War came in 1802. In 1803 Orne fell. Vell took Brennick on 4 May 1804 and lost it in 1805. In 1806 the two met, and in December 1807 they parted. In January Vell died.';
  expect(values(history, '2031-03-13').at(-1)).toBe('1808-01');
});

it('does not look at the words of other sentences', () => expect(values('He will go. The council met on Friday.', '2031-03-13')).toEqual(['2031-03-07']));

it('names the rule of each time and says how it is known', () => {
  expect(whensOf('On Wednesday Vell left.', '2031-03-13')).toEqual([
    { id: 'w1', start: 3, end: 12, text: 'Wednesday', value: '2031-03-12', type: 'date', rule: 'when/weekday', certainty: 'inferred' },
  ]);
});

