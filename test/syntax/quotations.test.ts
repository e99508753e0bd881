import { describe, expect, it } from 'vitest';
import type { BlockRole } from '../../src/article/article.ts';
import { loadLanguage } from '../../src/lang/load.ts';
import { findSyntax } from '../../src/syntax/parse.ts';

/** The text with `⟦n` before and `⟧` behind each quotation, n its depth; `⟧` is `~` where it is left open. Paragraphs are parted by ¶. */
function draw(text: string, roles: readonly BlockRole[] = []): string {
  let at = 0;
  const blocks = text.split('¶').map((part, i) => {
    const block = { start: at, end: at + part.length, role: roles[i] ?? 'body', rule: 'test', certainty: 'stated' } as const;
    at += part.length + 1;
    return block;
  });
  const { quotations } = findSyntax({ text, blocks }, loadLanguage('en'));
  const cuts = quotations.flatMap(({ start, end, depth, close, continues }) => [
    { at: start, text: `⟦${depth}${continues === undefined ? '' : `<${continues}`} ` },
    { at: end, text: close === undefined ? '~' : '⟧' },
  ]).sort((a, b) => b.at - a.at || Number(b.text.startsWith('⟦')) - Number(a.text.startsWith('⟦')));
  return cuts.reduce((drawn, cut) => drawn.slice(0, cut.at) + cut.text + drawn.slice(cut.at), text);
}

describe('quotations', () => {
  it.each([
    ['curly', '“No,” he said.', '⟦0 “No,”⟧ he said.'],
    ['straight', 'He said "no" and "yes".', 'He said ⟦0 "no"⟧ and ⟦0 "yes"⟧.'],
    ['doubled single', "''No,'' he said.", "⟦0 ''No,''⟧ he said."],
    ['angled', '«Non», dit-il', '⟦0 «Non»⟧, dit-il'],
    ['angled the German way', '»Nein«, sagte er', '⟦0 »Nein«⟧, sagte er'],
    ['low', '„Nein“, sagte er', '⟦0 „Nein“⟧, sagte er'],
    ['low with an English end', '„Nie”, powiedział', '⟦0 „Nie”⟧, powiedział'],
    ['two closing marks the Swedish way', 'Han sade ”nej” idag', 'Han sade ⟦0 ”nej”⟧ idag'],
    ['single in double', '“He said ‘no’ to me,” she said.', '⟦0 “He said ⟦1 ‘no’⟧ to me,”⟧ she said.'],
    ['straight single in straight double', '"He said \'no\' to me," she said.', '⟦0 "He said ⟦1 \'no\'⟧ to me,"⟧ she said.'],
    ['double in single, the British way', '‘He said “no” to me,’ she said.', '⟦0 ‘He said ⟦1 “no”⟧ to me,’⟧ she said.'],
    ['straight in straight', '"He said "no" to me," she said.', '⟦0 "He said ⟦1 "no"⟧ to me,"⟧ she said.'],
    ['closed by another type', '“No," he said. "Yes,” she said.', '⟦0 “No,"⟧ he said. ⟦0 "Yes,”⟧ she said.'],
    ['closed by an opening mark', 'an “urgent review“ of it', 'an ⟦0 “urgent review“⟧ of it'],
    ['apostrophes in single ones', '‘It’s the workers’ right,’ she said.', '⟦0 ‘It’s the workers’ right,’⟧ she said.'],
    ['no opening by an elision', 'Give ‘em the ‘90s, the mothers’ choice.', 'Give ‘em the ‘90s, the mothers’ choice.'],
    ['no opening by a possessive', "The ministers' plan and the mayors' reply.", "The ministers' plan and the mayors' reply."],
    ['no opening by a mark that closes', 'He had gone,” she said. “He is ill.”', 'He had gone,” she said. ⟦0 “He is ill.”⟧'],
    ['no opening by a straight mark that closes', 'He had gone," she said. "He is ill."', 'He had gone," she said. ⟦0 "He is ill."⟧'],
    ['inches', 'Lind, 5\'10", said "no".', 'Lind, 5\'10", said ⟦0 "no"⟧.'],
    ['left open', 'He said: “We go on.', 'He said: ⟦0 “We go on.~'],
    ['in brackets and behind dashes', 'he (“the boss”) — “no”—left', 'he (⟦0 “the boss”⟧) — ⟦0 “no”⟧—left'],
    ['without a blank between', '“No.”“Yes.”', '⟦0 “No.”⟧⟦0 “Yes.”⟧'],
  ])('%s', (_, text, expected) => expect(draw(text)).toBe(expected));

  it('are carried on by each paragraph that opens again', () =>
    expect(draw('He said: “One.¶“Two.¶“Three.”')).toBe('He said: ⟦0 “One.~¶⟦0<0 “Two.~¶⟦0<1 “Three.”⟧'));
  it('end with their paragraph when the next does not open again', () =>
    expect(draw('He said: “One.¶She said: “Two.”')).toBe('He said: ⟦0 “One.~¶She said: ⟦0 “Two.”⟧'));
  it('are carried on over a promo', () =>
    expect(draw('He said: “One.¶READ MORE¶“Two.”', ['body', 'promo', 'body'])).toBe('He said: ⟦0 “One.~¶READ MORE¶⟦0<0 “Two.”⟧'));
  it('are carried on by a mark of another type', () => expect(draw('“One.¶"Two."')).toBe('⟦0 “One.~¶⟦0<0 "Two."⟧'));
});
