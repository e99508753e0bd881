import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../support/events.ts';

interface Coded { readonly code: string; readonly text: string }

const SENTENCES = readFileSync('training/events/sentences.tsv', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line): Coded => {
  const [code = '', , , text = ''] = line.split('\t');
  return { code, text };
});

/** The root of the event a sentence tells first, of what the writer tells before what somebody says; NONE where it tells none. */
function firstRoot(text: string): string {
  const { events } = eventsOf(text);
  return (events.find(({ status }) => status === 'narrated') ?? events[0])?.code ?? 'NONE';
}

describe('our own sentences', () => {
  const read = SENTENCES.map(({ code, text }) => ({ code, found: firstRoot(text) }));
  const told = read.filter(({ code }) => code !== 'NONE'), idle = read.filter(({ code }) => code === 'NONE');
  const share = (part: number, of: number): number => (100 * part) / of;

  it('are coded right in at least 90 of 100', () => expect(share(told.filter(({ code, found }) => code === found).length, told.length)).toBeGreaterThanOrEqual(90));
  it('are found to tell something in at least 93 of 100', () => expect(share(told.filter(({ found }) => found !== 'NONE').length, told.length)).toBeGreaterThanOrEqual(93));
  it('tell nothing where they tell nothing', () => expect(idle.filter(({ found }) => found !== 'NONE').length).toBeLessThanOrEqual(1));
});
