import { describe, expect, it } from 'vitest';
import { candidatesOf, choose, withNearMisses, type Candidate } from '../../src/attribution/model/candidates.ts';
import { newChain, resetChain } from '../../src/attribution/model/chain.ts';
import { LABEL_COUNT as L, LABELS } from '../../src/attribution/model/labels.ts';
import { newPosterior, posteriorOf } from '../../src/attribution/model/posterior.ts';

/** A paragraph of three tokens whose labels score as given. */
function posterior(scores: readonly Partial<Record<(typeof LABELS)[number], number>>[]): ReturnType<typeof newPosterior> {
  const chain = newChain(), out = newPosterior();
  resetChain(chain, scores.length);
  scores.forEach((token, i) => LABELS.forEach((label, y) => { chain.emit[i * L + y] = token[label] ?? -20; }));
  posteriorOf(chain, out);
  return out;
}

describe('the spans of a paragraph', () => {
  it('have the chance of all rows of labels that hold them just so', () => {
    // Two rows count: content content, and content outside, the first three times as likely.
    const found = candidatesOf(posterior([{ 'B-content': 0 }, { 'I-content': Math.log(3), O: 0 }]), 10);
    expect(found.map(({ role, first, last, chance }) => [role, first, last, chance.toFixed(3)])).toEqual([[2, 10, 10, '0.250'], [2, 10, 11, '0.750']]);
  });

  it('never begin inside', () => expect(candidatesOf(posterior([{ O: 0, 'I-cue': 9 }, { 'I-cue': 9, O: 0 }]), 0)).toEqual([]));
});

const span = (role: number, first: number, last: number, chance: number): Candidate => ({ role, first, last, chance });

describe('the chance of a content', () => {
  it('grows with its near misses, by the words they share', () => {
    // Half its own chance of 0.4, half 0.4 and three of four words of 0.2.
    expect(withNearMisses([span(2, 0, 2, 0.2), span(2, 0, 3, 0.4)]).map(({ chance }) => chance.toFixed(3))).toEqual(['0.350', '0.475']);
  });

  it('stays as it is for a source', () => expect(withNearMisses([span(0, 0, 2, 0.2), span(0, 0, 3, 0.4)]).map(({ chance }) => chance)).toEqual([0.2, 0.4]));
});

describe('the spans taken', () => {
  const cutoffs = [0.3, 0.3, 0.3];

  it('are those likelier than the cut-off', () => expect(choose([span(0, 0, 1, 0.29), span(1, 2, 2, 0.31)], cutoffs).map(({ role }) => role)).toEqual([1]));

  it('do not overlap, whatever each would bring', () => {
    const list = [span(2, 0, 4, 0.5), span(2, 3, 9, 0.6), span(2, 8, 12, 0.5)];
    expect(choose(list, cutoffs).map(({ first }) => first)).toEqual([0, 8]);
  });
});
