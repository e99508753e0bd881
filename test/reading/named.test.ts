import { describe, expect, it } from 'vitest';
import type { Name, NameKind } from '../../src/name/name.ts';
import { addNamed } from '../../src/reading/named.ts';
import type { Speaker, SpeakerKind } from '../../src/speaker/speaker.ts';

const TEXT = 'Ada Lind said so. Lind met Petra Ruun of Orlo Steel in Tavia. Tavia was quiet.';

const at = (words: string, from = 0): { start: number; end: number } => ({ start: TEXT.indexOf(words, from), end: TEXT.indexOf(words, from) + words.length });
const name = (words: string, kind: NameKind, from = 0): Name => ({ ...at(words, from), kind, rule: 'test', certainty: 'inferred' });
const speaker = (id: string, words: string, kind: SpeakerKind): Speaker => ({ id, name: words, kind, mentions: [at(words)] });

/** Each as "s1 person Ada Lind: 0, 18". */
const drawn = (speakers: readonly Speaker[], speaking: readonly string[], names: readonly Name[]): string[] =>
  addNamed(TEXT, speakers, new Set(speaking), names).map(({ id, kind, name: words, mentions }) => `${id} ${kind} ${words}: ${mentions.map(({ start }) => start).join(', ')}`);

describe('whom an article names', () => {
  it('are the speakers, with the names of theirs elsewhere', () =>
    expect(drawn([speaker('s1', 'Ada Lind', 'person')], ['s1'], [name('Ada Lind', 'person'), name('Lind', 'person', 17)])).toEqual(['s1 person Ada Lind: 0, 18']));
  it('are those who are only named, behind them', () =>
    expect(drawn([speaker('s1', 'Ada Lind', 'person')], ['s1'], [name('Orlo Steel', 'organisation'), name('Petra Ruun', 'person')])).toEqual(['s1 person Ada Lind: 0', 's2 person Petra Ruun: 27', 's3 group Orlo Steel: 41']));
  it('are no places', () => expect(drawn([], [], [name('Tavia', 'place')])).toEqual([]));
  it('are persons, when they act and are named like one', () => expect(drawn([speaker('s1', 'Petra Ruun', 'group')], [], [name('Petra Ruun', 'person')])).toEqual(['s1 person Petra Ruun: 27']));
  it('are states, when they act and are named like a place', () => expect(drawn([speaker('s1', 'Tavia', 'group')], [], [name('Tavia', 'place')])).toEqual(['s1 state Tavia: 55']));
  it('stay what they are, when they speak', () => expect(drawn([speaker('s1', 'Tavia', 'group')], ['s1'], [name('Tavia', 'place')])).toEqual(['s1 group Tavia: 55']));
});
