import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, meetEntries, mergeEntries, packEntries, unpackEntries } from '../../src/ledger/store/block.ts';

const KEY = 2 ** 32 - 1;
const entry = fc.record({ key: fc.oneof(fc.nat(40), fc.integer({ min: KEY - 40, max: KEY }), fc.nat(KEY)), article: fc.nat(2 ** 30), amount: fc.nat(4000) });
const entries = fc.uniqueArray(entry, { maxLength: 60, selector: ({ key, article }) => `${key} ${article}` });
const inOrder = (some: readonly Entry[]): Entry[] => [...some].sort((a, b) => a.key - b.key || a.article - b.article);

describe('a drawer', () => {
  it('gives back what was packed, in the order of keys and articles', () => fc.assert(fc.property(entries, (some) => { expect(unpackEntries(packEntries(some))).toEqual(inOrder(some)); })));

  it('takes more in as if all had come at once', () => fc.assert(fc.property(entries, (some) => { expect(mergeEntries(packEntries(some.slice(0, some.length / 2)), some.slice(some.length / 2))).toEqual(packEntries(some)); })));

  it('is gone through for some keys as if each entry were looked at', () => {
    const among = fc.uniqueArray(fc.oneof(fc.nat(40), fc.integer({ min: KEY - 40, max: KEY }), fc.nat(KEY)), { maxLength: 40 });
    fc.assert(fc.property(entries, among, fc.boolean(), (some, others, all) => {
      const keys = Uint32Array.from(new Set([...others, ...(all ? some.map(({ key }) => key) : [])])).sort(), met: Entry[] = [];
      meetEntries(packEntries(some), keys, (place, article, amount) => met.push({ key: keys[place] ?? NaN, article, amount }));
      expect(met).toEqual(inOrder(some).filter(({ key }) => keys.includes(key)));
    }));
  });
});
