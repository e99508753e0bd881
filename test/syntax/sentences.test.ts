import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';

const split = (text: string): string[] => findSyntax({ text, blocks: [{ start: 0, end: text.length, role: 'body', rule: 'test', certainty: 'stated' }] }, loadLanguage('en'))
  .sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end at a full stop', ['He left.', 'She stayed.']],
    ['go on behind a title', ['Gen. Vell met Sen. Orne.']],
    ['go on behind initials', ['P. J. Orne and A. Vell met.']],
    ['go on behind a company’s kind', ['Orne Inc. Chairman Vell spoke.']],
    ['end behind an abbreviation when a word follows that begins sentences', ['They met in the U.S.', 'The talks failed.']],
    ['end behind one that a quotation follows', ['They met at 9 p.m.', '“We agreed,” he said.']],
    ['go on behind one that a bracket or dash follows', ['MARL, Conn. (MNA) — The talks failed.']],
    ['end behind one in brackets when a stop follows', ['He leads the council (Calif.).', 'Orne spoke.']],
    ['go on in numbers', ['Prices rose 3.5 percent to 1.200 crowns.']],
    ['go on behind "No."', ['He was ranked No. 5 in the world.']],
    ['go on behind the number of a list', ['1. The bridge is open.']],
    ['end behind closing marks', ['“We agreed.”', 'He left.']],
    ['end behind a closing bracket', ['(He was not.)', 'Vell agreed.']],
    ['take a footnote with them', ['He died in 1890.[3]', 'She lived.']],
    ['go on when the one who asked follows', ['“Who was it?” he asked.', 'She left.']],
    ['go on when a name and a verb that credits follow', ['“Who was it?” Lind asked.', '“But why?” Gen. Adil Vell asked.']],
    ['end when a name and another verb follow', ['“Who was it?”', 'Lind walked out.']],
    ['end at an ellipsis before a capital', ['We waited…', 'Nobody came.']],
    ['go on at an ellipsis before a small letter', ['We waited ... and nobody came.']],
    ['may begin with a small letter that has capitals behind it', ['Sales fell.', 'iGlas closed.']],
    ['end at each of several marks', ['What?!', 'No!!', 'Yes.']],
  ])('%s', (_, sentences) => expect(split(sentences.join(' '))).toEqual(sentences));
});

describe('what never stops', () => {
  it('is cut at commas', () => {
    const cut = split('Lind, Orne, Vell, '.repeat(200).trimEnd());
    expect(cut.map((words) => words.split(' ').length)).toEqual([200, 200, 200]);
    expect(cut.every((words) => words.endsWith(','))).toBe(true);
  });

  it('is cut anywhere where it has none', () => {
    expect(split('on '.repeat(1000).trimEnd()).map((words) => words.split(' ').length)).toEqual([400, 400, 200]);
  });
});
