import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../src/attribution/attribution.ts';
import { loadLanguage } from '../src/lang/load.ts';
import { read } from '../src/read.ts';
import { knownNames, renamed, type Names } from './support/renamed.ts';
import { snapshotOfText } from './support/snapshot.ts';

/** Names that only our own texts have, each list beside those that the word lists know. */
const OURS: Names = {
  state: ['Tavia', 'Orlenia'],
  'people-a': ['Tavian'],
  'people-an': ['Orlenian'],
  woman: ['Petra', 'Elin', 'Marit'],
  man: ['Janek', 'Tomas', 'Ove'],
  family: ['Ruun', 'Orlo', 'Lerwick', 'Wray', 'Storvik', 'Tangen', 'Marsh', 'Corvin', 'Brehm'],
  agency: ['Radio Brennick', 'Ostra Press', 'Hillcrest Wire'],
};

const known = knownNames(loadLanguage('en'));
const NAMES: Names = Object.fromEntries([...new Set([...Object.keys(known), ...Object.keys(OURS)])].map((kind) => [kind, [...known[kind] ?? [], ...OURS[kind] ?? []]]));
/** Of what is credited, so much may change with the names: a tagger sees them. */
const EVEN = 0.99;
const SEEDS = [1, 2, 3];

/** Which attributions stay when the names change: same source, cue and content, stance and framing. */
function kept(texts: readonly string[], seeds: readonly number[]): { of: number; same: number; lost: string[] } {
  const count = { of: 0, same: 0, lost: [] as string[] };
  for (const text of texts) {
    const before = read(snapshotOfText(text)).attributions;
    for (const seed of seeds) {
      const { text: other, at } = renamed(text, NAMES, seed);
      const after = new Set(read(snapshotOfText(other)).attributions.map((found) => keyOf(found, (offset) => offset)));
      for (const found of before) {
        count.of++;
        if (after.has(keyOf(found, at))) count.same++;
        else count.lost.push(`${seed}: ${text.slice(found.source?.start ?? found.content[0]?.start, found.content.at(-1)?.end)}`);
      }
    }
  }
  return count;
}

function keyOf({ source, cue, content, stance, framing }: Pick<Attribution, 'source' | 'cue' | 'content' | 'stance' | 'framing'>, at: (offset: number) => number): string {
  return JSON.stringify([[source, cue, ...content].map((span) => span && [at(span.start), at(span.end)]), stance, framing]);
}

describe('names of states, people and outlets', () => {
  it('are really replaced', () => {
    const { text, at } = renamed('Petra Ruun told Radio Brennick that Tavia had lied.', NAMES, 1);
    expect(text).not.toMatch(/Petra|Ruun|Brennick|Tavia/);
    expect(text.slice(at(11), at(15))).toBe('told');
  });

  it('stand in no shortened verb', () => {
    expect(renamed("Don't say that Don lied.", NAMES, 1).text).toMatch(/^Don't say that (?!Don )/);
  });

  it('do not change what is credited in our own articles', () => {
    const folders = ['examples', ...(existsSync('gold') ? readdirSync('gold', { recursive: true, encoding: 'utf8' }).map((name) => join('gold', name)) : [])];
    const files = folders.flatMap((path) => (path === 'examples' ? readdirSync(path).map((name) => join(path, name)) : [path])).filter((path) => path.endsWith('.txt'));
    const { of, same, lost } = kept(files.map((file) => readFileSync(file, 'utf8')), SEEDS);
    expect(same >= EVEN * of ? [] : lost).toEqual([]);
  });
});

const DEV = '../shared/gold/attribution/polnear/dev';
/** Every so many articles: a sample that takes a few seconds. */
const STEP = 6;

describe.skipIf(!existsSync(DEV))('names in news articles (needs ../shared)', () => {
  it('do not change what is credited', () => {
    const files = readdirSync(DEV).filter((name) => name.endsWith('.txt')).sort().filter((_, n) => n % STEP === 0);
    const { of, same, lost } = kept(files.map((name) => readFileSync(join(DEV, name), 'utf8')), SEEDS);
    expect(same >= EVEN * of ? [] : lost).toEqual([]);
  }, 120_000);
});
