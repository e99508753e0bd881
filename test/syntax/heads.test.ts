import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { LABELS } from '../../src/syntax/label-set.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findStructure } from '../../src/syntax/structure.ts';

const parsed = (text: string) => {
  const { tokens, sentences } = findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, loadLanguage('en'));
  return { tokens, sentences, ...findStructure(tokens, sentences) };
};

/** "said <root, minister <nsubj said, …" for the words asked for. */
const arcs = (text: string, ...words: readonly string[]): string[] => {
  const { tokens, heads, labels } = parsed(text);
  return words.map((word) => {
    const i = tokens.findIndex((token) => token.text === word);
    return `${word} ${LABELS[labels[i] as number]} ${tokens[heads[i] as number]?.text ?? '-'}`;
  });
};

describe('heads', () => {
  it('hang subject and clause on the verb that credits', () =>
    expect(arcs('The minister said that the bridge was destroyed.', 'minister', 'said', 'destroyed', 'that', 'bridge')).toEqual([
      'minister nsubj said', 'said root -', 'destroyed ccomp said', 'that mark destroyed', 'bridge nsubj:pass destroyed',
    ]));
  it('hang a possessor on what is possessed', () =>
    expect(arcs('Lind’s lawyer denied the claim.', 'Lind', 'lawyer', 'claim')).toEqual(['Lind nmod:poss lawyer', 'lawyer nsubj denied', 'claim obj denied']));
  it('hang the one who did it on a passive', () =>
    expect(arcs('The letter was signed by the governor.', 'governor', 'letter')).toEqual(['governor obl:agent signed', 'letter nsubj:pass signed']));

  it('hang a row of marks on its first', () => expect(parsed('* * *').heads).toEqual(Int32Array.of(-1, 0, 0)));
  it('make a tree of every sentence, whatever it says', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('the', 'Lind', 'said', '“', '”', ',', 'that', 'denied', '.', 'of', '(', 'went', '¿', '9', 'and'), { maxLength: 40 }), (words) => {
      const { sentences, heads, labels } = parsed(words.join(' '));
      for (const { first, last } of sentences) {
        let roots = 0;
        for (let i = first; i <= last; i++) {
          const head = heads[i] as number;
          expect(labels[i] === LABELS.indexOf('root')).toBe(head === -1);
          if (head === -1) roots++;
          else expect(head >= first && head <= last).toBe(true);
          let steps = 0;
          for (let at = i; at >= 0 && steps <= last - first + 1; at = heads[at] as number) steps++;
          expect(steps).toBeLessThanOrEqual(last - first + 1);
        }
        expect(roots).toBe(1);
      }
    }), { numRuns: 200 });
  });
});
