import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findQuotations } from '../../src/syntax/quotations.ts';
import { findSentences } from '../../src/syntax/sentences.ts';
import { findTokens } from '../../src/syntax/tokens.ts';
import { isSpace } from '../../src/text/span.ts';

const syntaxOf = (text: string) => findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, loadLanguage('en'));

const PIECES = ['“', '”', '"', "'", '’', '‘', "''", '«', '»', '„', '.', '...', '…', '?', '!', ',', ':', '(', ')', '[3]', '—', '-', ' ', ' ', ' ', '\n', 'Gen.', 'U.S.', 'no.', '5', '3.5',
  'Lind', 'he', 'said', 'asked', 'The', 'n’t', '’s', 'a.b.c', '@', '#', 'www.', '\ud800', '\0', 'é', '你好', '👍', '\u200b', 'ﬁ', 'İ'];
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')));

/** Control, format and joining characters: nothing a reader sees. */
const isInvisible = (c: string): boolean => isSpace(c.charCodeAt(0)) || /[\p{Cc}\u00ad\u200c-\u200f\u202a-\u202e\u2060]|\p{Variation_Selector}/u.test(c);

describe('whatever the text', () => {
  it('tokens stand in order, do not overlap, and cover all that can be seen', () => {
    fc.assert(fc.property(texts, (text) => {
      let at = 0;
      for (const token of [...syntaxOf(text).tokens, { start: text.length, end: text.length + 1, text: '' }]) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(token.end).toBeGreaterThan(token.start);
        for (const c of text.slice(at, token.start).split('')) expect(isInvisible(c)).toBe(true);
        if (token.end <= text.length) expect(token.text).toBe(text.slice(token.start, token.end));
        at = token.end;
      }
    }), { numRuns: 400 });
  });

  it('every token is in one sentence, and sentences stand in order', () => {
    fc.assert(fc.property(texts, (text) => {
      const { tokens, sentences } = syntaxOf(text);
      expect(sentences.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k))).toEqual(tokens.map((_, i) => i));
    }), { numRuns: 200 });
  });

  it('quotations open in order, nest, and say how deep', () => {
    fc.assert(fc.property(texts, (text) => {
      const around: number[] = [];
      for (const { start, end, depth } of syntaxOf(text).quotations) {
        while ((around.at(-1) ?? Infinity) <= start) around.pop();
        expect(depth).toBe(around.length);
        expect(end).toBeLessThanOrEqual(around.at(-1) ?? Infinity);
        around.push(end);
      }
    }), { numRuns: 400 });
  });

  it.each(['“', '"', "'", '‘a ', 'a.', '. ', '?', '” ', 'a@', 'Gen. ', "'' ", '(', '1.', 'No. ', '-a', '’s', 'said “'])('costs grow with the length: %j', (piece) => {
    const cost = (times: number): number => {
      const text = piece.repeat(times), language = loadLanguage('en'), before = process.cpuUsage();
      const tokens = findTokens(text, { start: 0, end: text.length }, language.words('abbreviations'));
      const paragraphs = [{ start: 0, end: text.length, role: 'body', first: 0, last: tokens.length - 1 }] as const;
      findSentences(tokens, paragraphs, language);
      findQuotations(tokens, paragraphs, language.words('elisions'));
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const least = (times: number): number => Math.min(cost(times), cost(times), cost(times));
    cost(4_000);
    // Eight times the text; linear cost gives 8, quadratic 64. The least of three takes out what else the machine does; the floor, the clock's grain and the collector.
    const small = Math.max(least(10_000), 4_000), large = least(80_000);
    expect(large / small).toBeLessThan(32);
  });
});
