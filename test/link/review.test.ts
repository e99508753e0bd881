import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Hearsay, openHearsay } from '../../src/hearsay.ts';
import { decide, type Decision } from '../../src/link/review.ts';
import { type Part, walkerIn } from '../../src/link/walk.ts';
import { quarrel } from '../support/quarrel.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a decision', () => {
  let hearsay: Hearsay, made = 0, clock = 0;
  beforeEach(async () => {
    hearsay = await openHearsay(join(folder, `${made++}.db`), { create: true });
    for await (const { outcome } of hearsay.add(quarrel.slice(0, 3))) if (outcome !== 'added') throw new Error(outcome);
    return () => hearsay.close();
  });

  const part = (): Promise<Part> => walkerIn(hearsay.ledger).whole();
  const decided = (decision: Omit<Decision, 'author' | 'at'>): ReturnType<typeof decide> => decide(hearsay.ledger, { author: 'Ruun', at: `2031-04-01T09:00:${String(clock++).padStart(2, '0')}.000Z`, ...decision });
  const remark = async (): Promise<number> => Math.max(...(await part()).graph.utterances.filter(({ who }) => who.family === 'branvik' || who.name.startsWith('Jonas')).map(({ accounts }) => accounts.length));
  const tie = async (kind: string): Promise<string> => (await part()).ties.find((one) => one.kind === kind)?.id ?? '';

  it('rejects a tie: two tellings are two utterances again', async () => {
    expect(await remark()).toBe(2);
    await decided({ verb: 'reject', target: await tie('utterance') });
    expect(await remark()).toBe(1);
  });

  it('is undone by another one', async () => {
    const { id } = await decided({ verb: 'reject', target: await tie('utterance') });
    await decided({ verb: 'undo', target: id });
    expect(await remark()).toBe(2);
    expect((await hearsay.ledger.reviews()).map(({ verb }) => verb)).toEqual(['reject', 'undo']);
  });

  it('is not overwritten when more is added', async () => {
    await decided({ verb: 'reject', target: await tie('utterance') });
    for await (const { outcome } of hearsay.add(quarrel.slice(4))) expect(outcome).toBe('added');
    expect(await remark()).toBe(1);
  });

  it('splits a statement off its utterance', async () => {
    const told = (await part()).graph.utterances.find(({ accounts }) => accounts.length === 2)?.accounts[1]?.told[0];
    await decided({ verb: 'split', target: told?.id ?? '' });
    expect(await remark()).toBe(1);
  });

  it('merges two utterances', async () => {
    const { graph } = await part(), [one, two] = graph.utterances.filter(({ counted }) => counted);
    await decided({ verb: 'merge', target: one?.id ?? '', with: two?.id ?? '' });
    expect((await part()).graph.utterances.filter(({ counted }) => counted)).toHaveLength(graph.utterances.filter(({ counted }) => counted).length - 1);
  });

  it('corrects a stance', async () => {
    const told = [...(await part()).graph.told.values()].find(({ stance }) => stance === 'denies');
    await decided({ verb: 'correct', target: told?.id ?? '', field: 'stance', value: 'asserts' });
    expect((await part()).graph.told.get(told?.id ?? '')).toMatchObject({ stance: 'asserts', polarity: 1 });
  });

  it('corrects a speaker', async () => {
    const told = [...(await part()).graph.told.values()].find(({ who }) => who.name !== 'Jonas Brandvik');
    await decided({ verb: 'correct', target: told?.id ?? '', field: 'speaker', value: 'Jonas Brandvik' });
    expect((await part()).graph.told.get(told?.id ?? '')?.who.name).toBe('Jonas Brandvik');
  });

  it.each([
    [{ verb: 'undo', target: 'review:none' }, 'is no review'], [{ verb: 'reject', target: 'statement:none' }, 'is no statement or tie'], [{ verb: 'merge', target: 'claim:none', with: 'claim:other' }, 'is no statement'],
  ] as const)('is refused where it cannot be: %o', async (decision, message) => {
    await expect(decided(decision)).rejects.toThrow(message);
  });

  it('is refused for a stance that is none', async () => {
    const [told] = (await part()).graph.told.values();
    await expect(decided({ verb: 'correct', target: told?.id ?? '', field: 'stance', value: 'shouts' })).rejects.toThrow('shouts is no stance');
  });
});
