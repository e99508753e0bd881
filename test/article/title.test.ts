import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainly } from '../../src/article/roles/title.ts';

describe('the words of a line', () => {
  it('are bare and small', () => expect(plainly('  “Harbour BURNS”, again: 2 held! ')).toBe('harbour burns again 2 held'));
  it('are the same by the short way through ASCII as by the long one', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(plainly(text)).toBe(plainly(`${text} ü`).replace(/ ?ü$/, '')); }));
  });
});
