import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const FOLDER = '../shared/gold/attribution/polnear', SCORER = '../shared/score/attribution.mjs';

interface Figures {
  readonly exact: Record<'source' | 'cue' | 'content', { f1: number }>;
  readonly token: { content: { f1: number } };
  readonly content: Record<'quoted' | 'mixed' | 'indirect', { covered80: number }>;
  readonly falseAttributions: { share: number };
}

describe.skipIf(!existsSync(FOLDER) || !existsSync(SCORER))('on the articles of PolNeAR dev (needs ../shared)', async () => {
  const figures = await scored();

  it.each([['source', 75], ['cue', 68], ['content', 62]] as const)('exact F1 of %ss is at least %d', (role, floor) => expect(figures?.exact[role].f1).toBeGreaterThanOrEqual(floor));
  it.each([['quoted', 97], ['mixed', 90], ['indirect', 70]] as const)('of %s contents at least %d %% are covered', (kind, floor) => expect(figures?.content[kind].covered80).toBeGreaterThanOrEqual(floor));
  it('the F1 of content tokens is at least 88', () => expect(figures?.token.content.f1).toBeGreaterThanOrEqual(88));
  it('at most 10 % of what is credited is nobody’s', () => expect(figures?.falseAttributions.share).toBeLessThanOrEqual(10));
});

/** What the shared scorer makes of whole Readings. */
async function scored(): Promise<Figures | undefined> {
  if (!existsSync(FOLDER) || !existsSync(SCORER)) return undefined;
  const { score } = await import(/* @vite-ignore */ `${process.cwd()}/${SCORER}`) as { score: (pairs: unknown) => Figures };
  const gold = readFileSync(`${FOLDER}/dev.gold.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { file: string });
  return score(gold.map((line) => {
    const reading = read(snapshotOfText(readFileSync(`${FOLDER}/${line.file}`), 'text/plain', line.file));
    return [{ ...line, text: reading.article.text }, reading];
  }));
}
