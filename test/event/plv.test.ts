import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/read.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const FOLDER = '../shared/gold/events', SCORER = '../shared/score/events.mjs';

interface Figures { readonly rootAccuracy: number; readonly quadAccuracy: number; readonly silent: number }

describe.skipIf(!existsSync(SCORER) || !existsSync(FOLDER))('events in annotated sentences (needs ../shared)', () => {
  let figures: Figures;

  beforeAll(async () => {
    const { score } = await import(new URL(`../../${SCORER}`, import.meta.url).href) as { score: (pairs: unknown) => Figures };
    figures = score(readFileSync(`${FOLDER}/dev.gold.jsonl`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { file: string }).map((gold) => {
      const reading = read(snapshotOfText(readFileSync(`${FOLDER}/${gold.file}`)));
      return [{ ...gold, text: reading.article.text }, reading];
    }));
  }, 60_000);

  it('have the right root in at least 62 of 100', () => expect(figures.rootAccuracy).toBeGreaterThanOrEqual(62));
  it('have the right kind of root in at least 75 of 100', () => expect(figures.quadAccuracy).toBeGreaterThanOrEqual(75));
  it('are missed in at most 10 of 100', () => expect(figures.silent).toBeLessThanOrEqual(10));
});
