import { describe, expect, it } from 'vitest';
import { whensOf } from '../support/whens.ts';

/** Enough years far from its own day that an article is read as a history. */
const YEARS = 'Orne ruled from 1802 to 1804. The forts of 1805, 1806 and 1807 were taken in 1808 and 1809. ';

/** The times of a sentence within a history. */
const told = (sentence: string, published?: string): string[] => whensOf(YEARS + sentence, published).slice(7).map(({ text, value }) => `${text} = ${value}`);

describe('in a history', () => {
  it.each([
    ['On 22 June 1811, at 3:15 am, the guns opened.', ['22 June 1811 = 1811-06-22', '3:15 am = 1811-06-22T03:15']],
    ['On 3 September 1811 war came. By noon the port was lost.', ['3 September 1811 = 1811-09-03', 'noon = 1811-09-03T12:00']],
    ['He sailed on 11 January 1811. By the end of the month all was lost.', ['11 January 1811 = 1811-01-11', 'the end of the month = 1811-01']],
    ['He fell on 7 August 1808, and on Tuesday the bells rang.', ['7 August 1808 = 1808-08-07', 'Tuesday = 1808-08-09']],
    ['In July 1811 he left. In the autumn he was back.', ['July 1811 = 1811-07', 'the autumn = 1811-FA']],
    ['In April 1811 he took Sund. Two months later he died.', ['April 1811 = 1811-04', 'Two months later = 1811-06']],
    ['In May 1811 he took Sund. That month the harvest failed.', ['May 1811 = 1811-05', 'That month = 1811-05']],
    ['In 987 the old king died.', ['987 = 0987']],
    ['In 218 BC he crossed the hills, and two years later he was beaten.', ['218 BC = BC0218', 'two years later = BC0216']],
    ['Peace was made in 2 BC. Three years later he died.', ['2 BC = BC0002', 'Three years later = 0002']],
  ])('%s', (sentence, times) => expect(told(sentence)).toEqual(times));

  it('a time that nothing dates stays open, whatever the day of publication', () => expect(told('The guns opened at 6 am.', '2031-03-13')).toEqual(['6 am = XXXX-XX-XXT06:00']));
});
