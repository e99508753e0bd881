import { describe, expect, it } from 'vitest';
import { dayWords, periodWords } from '../../src/ledger/days.ts';

describe('days as words', () => {
  it('names a day, its month and its year', () => expect(dayWords('2031-03-12')).toBe('d20310312 m203103 y2031'));
  it('names only what a date says', () => expect(dayWords('2031-03')).toBe('m203103 y2031'));
  it('names nothing where there is no date', () => expect(dayWords(null)).toBe(''));
  it('makes up a period of days, months and years', () => {
    expect(periodWords('2029-11-30', '2032-02-02')).toEqual(['d20291130', 'm202912', 'y2030', 'y2031', 'm203201', 'd20320201', 'd20320202']);
  });
  it('takes one day', () => expect(periodWords('2031-03-12', '2031-03-12')).toEqual(['d20310312']));
  it('finds nothing in a period that ends before it begins', () => expect(periodWords('2031-03-12', '2031-03-11')).toEqual([]));
  it('begins long ago where no beginning is given', () => expect(periodWords(undefined, '1601-12-31')).toEqual(['y1600', 'y1601']));
});
