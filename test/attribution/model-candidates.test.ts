import { describe, expect, it } from 'vitest';
import { candidatesOf, choose, withThoseHeld, type Candidate } from '../../src/attribution/model/candidates.ts';
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
  it('grows with those it holds, and with the words it shares', () => {
    // The shorter has three of the longer one's four words, which is not enough to hold it: 0.5 × 0.2 + 0.4 × 0.2 + 0.1 × (0.2 + 0.75 × 0.4).
    // The longer holds both: 0.5 × 0.4 + 0.4 × 0.6 + 0.1 × (0.4 + 0.75 × 0.2).
    expect(withThoseHeld([span(2, 0, 2, 0.2), span(2, 0, 3, 0.4)]).map(({ chance }) => chance.toFixed(3))).toEqual(['0.230', '0.495']);
  });

  it('grows with one that is longer by a word of five', () => {
    expect(withThoseHeld([span(2, 0, 3, 0.2), span(2, 0, 4, 0.4)]).map(({ chance }) => chance.toFixed(3))).toEqual(['0.392', '0.496']);
  });

  it('stays as it is for a source', () => expect(withThoseHeld([span(0, 0, 2, 0.2), span(0, 0, 3, 0.4)]).map(({ chance }) => chance)).toEqual([0.2, 0.4]));
});

describe('the spans taken', () => {
  const cutoffs = [0.3, 0.3, 0.3];

  it('are those likelier than the cut-off', () => expect(choose([span(0, 0, 1, 0.29), span(1, 2, 2, 0.31)], cutoffs).map(({ role }) => role)).toEqual([1]));

  it('do not overlap, whatever each would bring', () => {
    const list = [span(2, 0, 4, 0.5), span(2, 3, 9, 0.6), span(2, 8, 12, 0.5)];
    expect(choose(list, cutoffs).map(({ first }) => first)).toEqual([0, 8]);
  });
});
