import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/attribution/draft.ts';
import { LABELS } from '../../src/attribution/model/labels.ts';
import { proposalsOf } from '../../src/attribution/model/proposals.ts';

const draft = (source: [number, number], cue: [number, number], content: [number, number]): Draft => ({
  source: range(source), cue: range(cue), content: [range(content)], rule: 'test', certainty: 'stated',
});
const range = ([first, last]: [number, number]): { first: number; last: number } => ({ first, last });
const names = (labels: Uint8Array): string => Array.from(labels, (label) => LABELS[label]).join(' ');

describe('what rules propose', () => {
  // Lind said | Quist lied
  const outer = draft([0, 0], [1, 1], [2, 6]), inner = draft([2, 2], [3, 3], [4, 5]);

  it('is a label for each token', () => expect(names(proposalsOf(4, [draft([0, 0], [1, 1], [2, 3])]).labels)).toBe('B-source B-cue B-content I-content'));

  it('leaves out what stands in the content of another', () => expect(names(proposalsOf(7, [outer, inner]).labels)).toBe('B-source B-cue B-content I-content I-content I-content I-content'));

  it('tells that by itself', () => expect(names(proposalsOf(7, [outer, inner]).inner)).toBe('O O B-source B-cue B-content I-content O'));

  it('tells shapes apart', () => {
    const one = proposalsOf(7, [outer]).shapes, other = proposalsOf(7, [{ ...outer, rule: 'other' }]).shapes;
    expect(one[1]).not.toBe(other[1]);
  });
});
