import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarked, MARK_ROLES, parseMarked, type Mark } from '../../src/text/marked.ts';

describe('the marked notation', () => {
  it('reads roles, words and places', () => {
    expect(parseMarked('[source Lind] [cue said] [content no].')).toEqual({
      text: 'Lind said no.',
      marks: [
        { role: 'source', of: [''], start: 0, end: 4 },
        { role: 'cue', of: [''], start: 5, end: 9 },
        { role: 'content', of: [''], start: 10, end: 12 },
      ],
    });
  });

  it('reads nested marks and shared ones', () => {
    const line = '[source:1+2 Lind] [cue:1 said] [content:1 that [source:3 Tarn] [cue:3 agreed] [content:3 to it]] and [cue:2 left] [content:2 us].';
    expect(drawMarked(parseMarked(line))).toBe(line);
  });

  it('keeps literal brackets', () => {
    const line = 'He wrote: “we \\[the council\\] agreed”.';
    expect(parseMarked(line).text).toBe('He wrote: “we [the council] agreed”.');
    expect(drawMarked(parseMarked(line))).toBe(line);
  });

  it('cuts marks that cross', () => {
    const marks: Mark[] = [{ role: 'content', of: ['1'], start: 0, end: 6 }, { role: 'content', of: ['2'], start: 4, end: 9 }];
    expect(drawMarked({ text: 'abcdefghi', marks })).toBe('[content:1 abcd[content:2 ef]][content:2 ghi]');
  });

  it.each([
    ['[speaker Lind] said', /opens no mark/],
    ['Lind] said', /closes nothing/],
    ['[source Lind said', /never closed/],
  ])('refuses %s', (line, message) => expect(() => parseMarked(line)).toThrow(message));

  it('draws any text and reads it back', () => {
    const mark = fc.record({ role: fc.constantFrom(...MARK_ROLES), of: fc.constantFrom([''], ['1'], ['1', '2']), start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '[', ']', '\\', '“', '\n'), minLength: 0, maxLength: 40 }), fc.array(mark, { maxLength: 6 }), (text, drafts) => {
      const marks = drafts.map(({ role, of, start, length }): Mark => ({ role, of, start, end: start + length })).filter((m) => m.end <= text.length);
      const back = parseMarked(drawMarked({ text, marks }));
      expect(back.text).toBe(text);
      const covered = (all: readonly Mark[]): string[] => all.flatMap((m) => Array.from({ length: m.end - m.start }, (_, i) => `${m.role} ${m.of.join('+')} ${m.start + i}`)).sort();
      expect([...new Set(covered(back.marks))]).toEqual([...new Set(covered(marks))]);
    }));
  });
});
