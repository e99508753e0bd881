import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { decidedIn } from '../../web/pages/article/decisions.ts';
import { type Stretch, stretchesOf } from '../../web/pages/article/rows.ts';
import type { Review } from '../../web/api/rows.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const answer = { reading: read(snapshotOfText(readFileSync('examples/harbour.txt', 'utf8'))) }, stretches = stretchesOf(answer);
const told = stretches.flatMap((one) => (one.kind === 'told' ? [one.row] : []));

it('shows every statement beside exactly one block', () => {
  const cards = told.flatMap((row) => row.cards);
  expect(cards.toSorted((a, b) => a - b)).toEqual(answer.reading.attributions.map((_, n) => n));
});

it('leaves out no letter of the article', () => {
  const rowsOf = (one: Stretch) => (one.kind === 'told' ? [one.row] : one.rows);
  const shown = stretches.flatMap(rowsOf).map(({ text, pieces }) => pieces.map(({ start, end }) => text.slice(start, end)).join('')).join('');
  expect(shown.replaceAll(/\s/g, '')).toBe(answer.reading.article.text.replaceAll(/\s/g, ''));
});

it('folds what is only around the article', () => expect(stretches.filter(({ kind }) => kind === 'folded')).toHaveLength(1));
it('has one heading', () => expect(told.filter(({ title }) => title).map(({ block, text }) => text.slice(block.start, block.end).trim())).toEqual(['Tavia mined our ferry lane, not the storm – Orlenia navy chief']));
it('tells the paragraphs that are the outlet’s own voice', () => expect(told.filter(({ ownVoice, paragraph }) => ownVoice && paragraph !== undefined).map(({ paragraph }) => paragraph)).toEqual([5]));

const review = (id: string, verb: Review['verb'], target: string, body: Review['body'] = {}): Review => ({ id, verb, target, author: 'ruun', at: '2031-03-20T12:00:00Z', body });

it('counts the later of two verdicts', () => expect(decidedIn([review('r1', 'accept', 's1'), review('r2', 'reject', 's1')]).get('s1')?.verdict).toBe('reject'));
it('knows a corrected speaker until it is undone', () => {
  const corrected = [review('r1', 'correct', 's1', { field: 'speaker', value: 'Odd Lerwick' })];
  expect(decidedIn(corrected).get('s1')?.speaker).toBe('Odd Lerwick');
  expect(decidedIn([...corrected, review('r2', 'undo', 'r1')]).get('s1')).toBeUndefined();
});
