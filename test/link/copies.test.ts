import { describe, expect, it } from 'vitest';
import type { CopyText } from '../../src/link/copies/copy.ts';
import { directionOf } from '../../src/link/copies/direction.ts';
import { fingerprintOf } from '../../src/link/copies/fingerprints.ts';
import { leadsOf } from '../../src/link/copies/leads.ts';

const words = (from: number, to: number): string => Array.from({ length: to - from }, (_, n) => `word${from + n}`).join(' ');
const text = (id: string, said: string, more: Partial<CopyText> = {}): CopyText => ({ id, snapshot: id, fingerprint: fingerprintOf(said, [{ start: 0, end: said.length }]), credits: [], ...more });
const lead = text('article:b', words(0, 200), { published: '2031-03-10' });

describe('a fingerprint', () => {
  const prints = (said: string): readonly number[] => text('', said).fingerprint.prints;

  it('minds neither case, punctuation nor spacing', () => {
    expect(prints('The “Ferry” lane,\n was mined -- at NOON, she said.')).toEqual(prints('the ferry lane was mined at noon she said'));
  });

  it('keeps one run at least of every twenty words in a row, wherever they stand', () => {
    const [first, second] = [prints(`${words(500, 540)} ${words(0, 20)} ${words(600, 640)}`), new Set(prints(`${words(700, 733)} ${words(0, 20)}`))];
    expect(first.filter((print) => second.has(print)).length).toBeGreaterThan(0);
  });

  it('keeps one in eight or nine runs', () => {
    expect(prints(words(0, 2000)).length / 1996).toBeCloseTo(2 / 17, 1);
  });

  it('keeps what is everybody’s only where there is nothing else', () => {
    const everybodys = ['it', 'that', 'he', 'they', 'we', 'you', 'she', 'this'].flatMap((one) => [`${one} was one of the`, `and ${one} did not say`, `${one} had to have been`]), runs = everybodys.flatMap(prints);
    const said = prints(everybodys.map((run, n) => `${run} ${words(30 * n, 30 * n + 9)}`).join(' '));
    expect(runs).toHaveLength(24);
    expect(said.filter((print) => runs.includes(print))).toEqual([]);
  });

  it('of less than five words has nothing', () => expect(prints('Mayor denies it all')).toEqual([]));

  it('takes words of other scripts', () => expect(prints('Гавань закрыта до утра, сказал мэр').length).toBe(1));
});

describe('the leads of a text', () => {
  it('tell what was cut off', () => {
    expect(leadsOf(text('article:a', words(0, 80), { published: '2031-03-11' }), [lead])).toEqual([{ of: 'article:b', share: 1, kept: 0.4, kind: 'cut', rule: 'copy/day', certainty: 'inferred' }]);
  });

  it('tell a whole reprint', () => {
    expect(leadsOf(text('article:a', words(0, 200), { published: '2031-03-11' }), [lead])[0]?.kind).toBe('verbatim');
  });

  it('tell a rewritten one', () => {
    const every = (n: number): string => Array.from({ length: 200 }, (_, m) => (m % n === n - 1 ? `other${m}` : `word${m}`)).join(' ');
    expect(leadsOf(text('article:a', every(9), { published: '2031-03-11' }), [lead])).toMatchObject([{ of: 'article:b', kind: 'rewritten', share: 0.88 }]);
  });

  it('are two where one half is from each', () => {
    const other = text('article:c', words(1000, 1200), { published: '2031-03-10' });
    const leads = leadsOf(text('article:a', `${words(0, 100)} ${words(1000, 1090)}`, { published: '2031-03-11' }), [lead, other]);
    expect(leads.map(({ of, kind }) => [of, kind])).toEqual([['article:b', 'merged'], ['article:c', 'merged']]);
  });

  it('are the first of those that hold it alike, not a reprint between', () => {
    const between = text('article:c', words(0, 200), { published: '2031-03-11' });
    expect(leadsOf(text('article:a', words(0, 80), { published: '2031-03-12' }), [between, lead]).map(({ of }) => of)).toEqual(['article:b']);
  });

  it('are none for an article that quotes three sentences', () => {
    expect(leadsOf(text('article:a', `${words(3000, 3200)} ${words(0, 60)}`, { published: '2031-03-11' }), [lead])).toEqual([]);
  });

  it('do not depend on the order of the candidates', () => {
    const candidates = [lead, text('article:c', words(0, 200), { published: '2031-03-10' }), text('article:d', words(50, 250))];
    const copy = text('article:a', words(20, 180), { published: '2031-03-11' });
    expect(leadsOf(copy, [...candidates].reverse())).toEqual(leadsOf(copy, candidates));
  });
});

describe('which text was first', () => {
  const both = { share: 1, kept: 1 };
  it('a credit tells before a day', () => {
    const copy = text('article:a', '', { published: '2031-03-09', credits: ['ostra press'] });
    expect(directionOf(copy, { ...lead, outlet: 'ostra press' }, both)).toEqual({ lead: 'article:b', rule: 'credit', certainty: 'stated' });
  });

  it('a day tells before containment', () => {
    expect(directionOf(text('article:a', '', { published: '2031-03-09' }), lead, { share: 1, kept: 0.3 }).lead).toBe('article:a');
  });

  it('the one that holds the other was first where days do not tell', () => {
    expect(directionOf(text('article:a', ''), lead, { share: 1, kept: 0.3 })).toEqual({ lead: 'article:b', rule: 'containment', certainty: 'inferred' });
  });

  it('is the same asked from either side', () => {
    const other = text('article:a', '');
    expect(directionOf(other, lead, both).lead).toBe(directionOf(lead, other, both).lead);
  });
});

describe('which of two was first', () => {
  const at = (id: string, seconds: number, zone: string): CopyText => text(id, words(0, 200), { published: '2031-03-10', clock: { seconds, zone } });

  it('is told by the clock, of one day', () => expect(directionOf(at('article:a', 900, 'utc'), at('article:b', 600, 'utc'), { share: 1, kept: 1 })).toEqual({ lead: 'article:b', rule: 'clock', certainty: 'inferred' }));
  it('is not told by clocks of two zones', () => expect(directionOf(at('article:a', 900, 'utc'), at('article:b', 600, 'cet'), { share: 1, kept: 1 }).rule).toBe('snapshot'));
});
