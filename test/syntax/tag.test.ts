import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';
import { findStructure } from '../../src/syntax/structure.ts';
import { markTag, TAGS } from '../../src/syntax/tag-set.ts';

const tagged = (text: string): string => {
  const { tokens, sentences } = findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, loadLanguage('en'));
  const { tags } = findStructure(tokens, sentences);
  return tokens.map((token, i) => `${token.text}/${TAGS[tags[i] as number]}`).join(' ');
};

describe('tags', () => {
  it('tell a past tense from a participle', () =>
    expect(tagged('The minister said that the bridge was destroyed.')).toBe('The/DT minister/NN said/VBD that/IN the/DT bridge/NN was/VBD destroyed/VBN ./.'));
  it('tell a noun from a verb of the same letters', () =>
    expect(tagged('They will report what the report says.')).toBe('They/PRP will/MD report/VB what/WP the/DT report/NN says/VBZ ./.'));
  it('are the same for curly and straight quotes', () =>
    expect(tagged('“We won’t go,” she said.').replaceAll(/[“”]/g, '"').replace('’', "'")).toBe(tagged('"We won\'t go," she said.')));
});

describe('marks', () => {
  it('are tagged by what they are', () => expect(['—', '„', '…', '[', '€', '%', '*'].map((mark) => TAGS[markTag(mark)])).toEqual([':', '"', ':', '(', '$', 'NN', 'SYM']));
});
