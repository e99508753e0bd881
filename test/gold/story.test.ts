import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseStory } from '../../gold/story.ts';
import { graph } from '../../src/export/graph.ts';
import { openHearsay } from '../../src/hearsay.ts';
import { snapshotOfText } from '../support/snapshot.ts';

const FAMILIES = 'gold/stories', SCORER = '../shared/score/stories.mjs';

/** As far as the test looks into what the scorer says. */
interface Scores {
  readonly [part: string]: { readonly p: number; readonly r: number; readonly f1: number; readonly recall: number; readonly exact: number; readonly violations: number };
}

const filesOf = (family: string): Map<string, string> => new Map(readdirSync(join(FAMILIES, family)).map((file) => [file, readFileSync(join(FAMILIES, family, file), 'utf8')]));

describe.skipIf(!existsSync(SCORER)).each(readdirSync(FAMILIES))('the story %s, from its pages (needs ../shared)', (family) => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-story-'));
  let scores: Scores;
  beforeAll(async () => {
    const { pages, gold } = parseStory(family, filesOf(family)), hearsay = await openHearsay(join(folder, 'story.db'), { create: true });
    const incoming = pages.map(({ slug, outlet, text }) => ({ snapshot: { ...snapshotOfText(text), input: `${slug}.txt` }, hints: { outlet } }));
    let added = 0;
    for await (const { outcome } of hearsay.add(incoming)) added += outcome === 'added' ? 1 : 0;
    if (added !== pages.length) throw new Error(`${added} of ${pages.length} pages`);
    let out = '';
    for await (const piece of graph(hearsay.ledger)) out += piece;
    await hearsay.close();
    const { score, readExport } = await import(/* @vite-ignore */ pathToFileURL(resolve(SCORER)).href) as { score: (gold: object, ledger: object) => Scores; readExport: (text: string) => object };
    scores = score(gold, readExport(out));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps apart what must be', () => expect(scores['mustNotMerge']?.violations).toBe(0));
  it('is found', () => expect(scores['statements']?.recall).toBeGreaterThanOrEqual(90));
  it('gives its utterances', () => expect(scores['utterances']?.f1).toBeGreaterThanOrEqual(82));
  it('gives its claims', () => expect(scores['claims']?.f1).toBeGreaterThanOrEqual(70));
  it('has its origins counted', () => expect(scores['origins']?.exact).toBeGreaterThanOrEqual(70));
  it('gives its denials', () => expect(scores['answers']?.r).toBeGreaterThanOrEqual(60));
  it('shows what was changed in the telling', () => expect(scores['drift']?.p).toBeGreaterThanOrEqual(80));
});

describe('a story family', () => {
  const page = 'outlet  The Lamp\n1  lind  denies  u1  c1-\n---\n[source:1 Lind] [cue:1 denied] [content:1 any part in it].\n';

  it('gives each row the words that are marked with its number', () =>
    expect(parseStory('x', new Map([['lamp.gold', page]])).gold).toMatchObject({ statements: [{ id: 'lamp#1', cue: { text: 'denied' }, content: [{ text: 'any part in it' }], stance: 'denies', utterance: 'u1' }] }));

  it('counts the origins of a claim, where no range is given', () =>
    expect(parseStory('x', new Map([['lamp.gold', page], ['story', 'claim c1 Lind did it']])).gold).toMatchObject({ originCounts: { c1: { origins: 0, denied: { origins: 1 } } } }));

  it('refuses a row without words', () =>
    expect(() => parseStory('x', new Map([['lamp.gold', page.replaceAll(':1 ', ':2 ')]]))).toThrow('x/lamp.gold: 1 has no content'));
});
