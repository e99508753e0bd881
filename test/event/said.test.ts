import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** When each statement of an article was made, in its words. */
const said = (text: string): (string | undefined)[] => {
  const { attributions, whens } = read(snapshotOfText(`A headline\n\n${text}\n`));
  return attributions.map((attribution) => whens.find(({ id }) => id === attribution.said)?.text);
};

describe('the day of a statement', () => {
  it.each([
    ['On Wednesday the minister told the council that the bridge was intact.', ['Wednesday']],
    ['The minister said on 3 May 2030 that the bridge was intact.', ['3 May 2030']],
  ])('is the time its cue hangs with: %s', (text, days) => expect(said(text)).toEqual(days));

  it('is not the day of another deed', () => expect(said('Earlier this month the council cut ties after officials in Tarn claimed that they had armed the rebels.')).toEqual([undefined]));

  it('is not the time of what was said', () => expect(said('The minister said that the bridge fell on Wednesday.')).toEqual([undefined]));
});
