import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/lang/load.ts';
import { findTokens } from '../../src/syntax/tokens.ts';

const abbreviations = loadLanguage('en').words('abbreviations');
const split = (text: string): string => findTokens(text, { start: 0, end: text.length }, abbreviations).map((token) => token.text).join(' | ');

describe('tokens', () => {
  it.each([
    ['titles keep their stop', 'Gen. Adil Vell met Mrs. Orne.', 'Gen. | Adil | Vell | met | Mrs. | Orne | .'],
    ['initials too', 'J.R.R. Vell and P. Orne', 'J.R.R. | Vell | and | P. | Orne'],
    ['a stop without its blank ends an initial', 'P.Orne', 'P. | Orne'],
    ['dotted abbreviations are one', 'the U.S. at 9 a.m., e.g. here', 'the | U.S. | at | 9 | a.m. | , | e.g. | here'],
    ['and so are words joined to them', 'U.S.-led talks', 'U.S.-led | talks'],
    ['the word I has no stop of its own', 'So am I. Next', 'So | am | I | . | Next'],
    ['"No." keeps its stop before a number only', 'No. 5 said no. 5', 'No. | 5 | said | no. | 5'],
    ['"no" ends a sentence', 'She said no. Then', 'She | said | no | . | Then'],
    ['clitics stand alone', 'Lind’s can’t, won\'t, they’re', 'Lind | ’s | ca | n’t | , | wo | n\'t | , | they | ’re'],
    ['also behind a mark', '“Harbour Lights”’s end', '“ | Harbour | Lights | ” | ’s | end'],
    ['names keep their apostrophe', 'O’Varn and N’Dal', 'O’Varn | and | N’Dal'],
    ['numbers are one', '1,200.50 at 10:30 on 9/11, up 3.5%', '1,200.50 | at | 10:30 | on | 9/11 | , | up | 3.5 | %'],
    ['hyphens join', 'a so-called ten-year-old', 'a | so-called | ten-year-old'],
    ['dashes do not', 'war—peace – calm -- end', 'war | — | peace | – | calm | -- | end'],
    ['runs of a sign are one', 'Why??? ... ****', 'Why | ??? | ... | ****'],
    ['doubled single quotes are a double one', "''No,'' he said", "'' | No | , | '' | he | said"],
    ['three that open are a double one and a single one', "'''No' is'' it", "'' | ' | No | ' | is | '' | it"],
    ['three that close are a single one and a double one', "said 'no.'''", "said | ' | no | . | ' | ''"],
    ['addresses are one', 'See www.vell.example/a?b=1, or ask@vell.example.', 'See | www.vell.example/a?b=1 | , | or | ask@vell.example | .'],
    ['handles and tags are one', '@lind_v #harbour', '@lind_v | #harbour'],
    ['what cannot be seen is left out', 'so\u00adft\u200e \ufeffyes', 'so | ft | yes'],
  ])('%s', (_, text, expected) => expect(split(text)).toBe(expected));

  it('know a word from a number from a mark', () =>
    expect(findTokens('Lind paid 5m.', { start: 0, end: 13 }, abbreviations).map(({ kind }) => kind)).toEqual(['word', 'word', 'number', 'mark']));
  it('are lower case with straight apostrophes', () =>
    expect(findTokens('WON’T', { start: 0, end: 5 }, abbreviations).map(({ lower }) => lower)).toEqual(['wo', "n't"]));
});
