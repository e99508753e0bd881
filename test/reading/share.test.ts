import { expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { unattributedShare } from '../../src/reading/share.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const share = (text: string): number | undefined => unattributedShare(read(snapshotOfText(text)));

it('counts the visible characters outside contents and sources', () => {
  // "said" and the full stop are 5 of the 25 characters.
  expect(share('Lind said the ice was too thin.')).toBeCloseTo(5 / 25);
});

it('is whole where nobody is credited', () => expect(share('The ferry sank in the night.')).toBe(1));

it('does not exist where nothing is told', () => expect(share('')).toBeUndefined());
