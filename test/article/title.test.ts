import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainly } from '../../src/article/roles/title.ts';

describe('the words of a line', () => {
  it('are bare and small', () => expect(plainly('  “Harbour BURNS”, again: 2 held! ')).toBe('harbour burns again 2 held'));
  it('are the same by the short way through Latin letters as by the long one', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.integer({ min: 0, max: 0x2030 }).map((code) => String.fromCharCode(code)) })), (text) => { expect(plainly(text)).toBe(plainly(`${text} ѳ`).replace(/ ?ѳ$/, '')); }));
  });
});
