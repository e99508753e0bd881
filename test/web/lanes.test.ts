import { expect, it } from 'vitest';
import { laned } from '../../web/pages/article/lanes.ts';
import { pieces } from '../../web/pages/article/pieces.ts';
import { extentsOf } from '../../web/pages/article/rows.ts';
import type { Attribution } from '../../web/pages/article/answer.ts';

//            0         1         2         3         4         5
//            0123456789012345678901234567890123456789012345678901234
const TEXT = 'Ostra said officials claimed the crew admitted a storm.';

const words = (text: string): { start: number; end: number; text: string } => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });
const told = (source: string, cue: string, content: string): Attribution => ({ id: 'a1', source: words(source), cue: words(cue), content: [words(content)], mode: 'indirect', stance: 'asserts', framing: 'neutral', speaker: null, relays: [], rule: 'by-hand', certainty: 'stated' });

const OUTER = told('Ostra', 'said', 'officials claimed the crew admitted a storm'), MIDDLE = told('officials', 'claimed', 'the crew admitted a storm'), INNER = told('the crew', 'admitted', 'a storm');
const lanesOf = (all: readonly Attribution[]): number[] => all.map((_, of) => laned(all).find((span) => span.of === of)?.lane ?? -1);

it('draws what is nested beneath what holds it', () => expect(lanesOf([OUTER, MIDDLE, INNER])).toEqual([0, 1, 2]));
it('gives two that do not touch the same lane', () => expect(lanesOf([told('Ostra', 'said', 'officials'), told('the crew', 'admitted', 'a storm')])).toEqual([0, 0]));
it('puts the longer of two with one source on top', () => expect(lanesOf([told('Ostra', 'said', 'officials'), told('Ostra', 'claimed', 'the crew')])).toEqual([1, 0]));

const cut = (all: readonly Attribution[]): string[] => {
  const spans = laned(all);
  return pieces({ start: 0, end: TEXT.length }, spans, extentsOf(spans)).map(({ start, end, lines }) => `${TEXT.slice(start, end)}|${lines.map(({ of, part }) => `${of}${part.slice(0, 2)}`).join(' ')}`);
};

it('cuts the text wherever a line begins or ends', () => expect(cut([INNER])).toEqual(['Ostra said officials claimed |', 'the crew|0so', ' |', 'admitted|0cu', ' |', 'a storm|0co', '.|']));
it('keeps the outer line above the inner one', () => expect(cut([OUTER, INNER]).at(-2)).toBe('a storm|0co 1co'));

it('shows what does not fit into three lanes as a badge where it begins', () => {
  const spans = laned([OUTER, MIDDLE, INNER, told('a storm', '.', '.')]), all = pieces({ start: 0, end: TEXT.length }, spans, extentsOf(spans));
  expect(all.flatMap(({ start, more }) => (more.length > 0 ? [[TEXT.slice(start, start + 7), more]] : []))).toEqual([['a storm', [3]]]);
});
