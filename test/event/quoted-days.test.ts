import { expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

/** The times of an article published on 14 March 2031, a Friday. */
const values = (text: string): string[] => read(snapshotOfText(`A headline\n\n${text}\n`), { published: '2031-03-14' }).whens.map((when) => `${when.text} = ${when.value}`);

it.each([
  ['On Wednesday the minister told the council: “The bridge was shut today.”', ['Wednesday = 2031-03-12', 'today = 2031-03-12']],
  ['“We met the envoys yesterday,” the minister said on 3 May 2030.', ['yesterday = 2030-05-02', '3 May 2030 = 2030-05-03']],
])('within a quotation counts from the day it was said: %s', (text, times) => expect(values(text)).toEqual(times));

it('outside one counts from the day of publication', () => expect(values('On Wednesday the minister said that the bridge would be shut today.')).toEqual(['Wednesday = 2031-03-12', 'today = 2031-03-14']));

it('counts from the day of publication where nobody tells when it was said', () => expect(values('“The bridge was shut today,” the minister said.')).toEqual(['today = 2031-03-14']));
