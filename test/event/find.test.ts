import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { drawnEvents, eventsOf } from '../support/events.ts';
import { snapshotOfText } from '../support/snapshot.ts';

describe('events', () => {
  it('are the word of whoever tells them', () => {
    const { events } = eventsOf('The ministry said Tarn had bombed the port.');
    expect(events.map(({ toldIn, status }) => [toldIn, status])).toEqual([['a1', 'claimed']]);
  });

  it('that somebody says did not happen are denied', () => expect(drawnEvents('The ministry said its planes did not bomb the port.')[0]).toMatch(/^ASSAULT denied/));

  it.each(['Tarn may bomb the port.', 'If Tarn bombed the port, ships would wait.', 'Tarn did not bomb the port.', 'Orne spoke of a plan to bomb the port.'])('"%s" tells none', (text) => expect(drawnEvents(text)).toEqual([]));

  it.each([
    ['Tarn will bomb the port.', 'THREATEN'],
    ['Tarn will free the sailors.', 'AGREE'],
    ['Tarn will not free the sailors.', 'REJECT'],
  ])('to come are an act of today: "%s" is %s', (text, code) => expect(drawnEvents(text)[0]?.split(' ')[0]).toBe(code));

  it('have the time nearest to them', () => {
    const { events } = eventsOf('Tarn expelled two diplomats on 3 May 2030 after Brennick had bombed the port on 1 May 2030.');
    expect(events.map(({ code, when }) => [code, when])).toEqual([['SANCTION', 'w1'], ['ASSAULT', 'w2']]);
  });
});

describe.skipIf(!existsSync('../shared/gold/seed'))('the first article (needs ../shared)', () => {
  it('tells its four events, each as the word of whoever tells it', () => {
    const { article: { text, blocks }, events } = read(snapshotOfText(readFileSync('../shared/gold/seed/article.txt')));
    const at = (words: string): string => events.filter(({ start, end }) => text.slice(start, end).includes(words)).map(({ code, status }) => `${code} ${status}`).join();
    expect(['ambush', 'cut diplomatic', 'filed a complaint', 'severing defense ties'].map(at)).toEqual(['ASSAULT claimed', 'SANCTION narrated', 'ACCUSE narrated', 'SANCTION narrated']);
    const promo = blocks.filter(({ role }) => role === 'promo' || role === 'chrome');
    expect(events.filter(({ start }) => promo.some((block) => start >= block.start && start < block.end))).toEqual([]);
  });
});
