import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../src/read.ts';
import type { Reading } from '../src/reading/assemble.ts';
import { randomFrom, renamed, renamingOf, type Renaming } from './support/rename.ts';
import { snapshotOfText } from './support/snapshot.ts';

const SEED = '../shared/gold/seed';

interface Gold {
  readonly blocks: Readonly<Record<string, readonly string[]>>;
  readonly photo: { readonly filePhoto: boolean; readonly credit: string; readonly agency: string };
  readonly speakers: Readonly<Record<string, readonly string[]>>;
  readonly statements: readonly { readonly id: string; readonly speaker: string; readonly content: string; readonly via?: string; readonly stance?: string }[];
  readonly denials: readonly (readonly [string, string])[];
}

/** The article as it is, then with every person, outlet, state, capital and people replaced by another of its kind. */
const RENAMINGS = [0, 1, 2, 3, 4];

describe.skipIf(!existsSync(SEED)).each(RENAMINGS)('a report scraped with its page, names replaced %i times (needs ../shared)', (seed) => {
  if (!existsSync(SEED)) return void it('is read as a careful reader would', () => expect.unreachable());
  const { reading, gold } = seedWith(seed);
  const { article, attributions, speakers, answers } = reading;
  const { blocks, photo, statements, denials, speakers: people } = gold;
  const roleOf = (words: string): string | undefined => article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(words))?.role;
  const speakerOf = (who: string): string | undefined => mostNamed(reading, people[who] ?? []);
  const found = statements.map((statement) => ({ ...statement, as: attributions.map((a) => ({ a, f1: wordF1(a.content.map(({ text }) => text).join(' '), statement.content) })).sort((x, y) => y.f1 - x.f1)[0] }));
  const isRight = ({ speaker, as }: (typeof found)[number]): boolean => as !== undefined && as.f1 >= 0.8 && as.a.speaker !== null && as.a.speaker === speakerOf(speaker);

  it('has the right role for every block', () => {
    const wrong = Object.entries(blocks).flatMap(([role, texts]) => texts.filter((words) => !(words === 'Source' ? article.blocks.some((b) => b.role === role && article.text.slice(b.start, b.end).trim() === words) : roleOf(words) === role)).map((words) => `${words}: ${roleOf(words)}`));
    expect(wrong).toEqual([]);
  });

  it('has its photo with credit, agency and file-photo flag', () => expect(article.photos).toMatchObject([photo]));

  it('has both promos as related', () => expect(article.related?.map(({ title }) => title)).toEqual(blocks['promo']));

  it('gives at least 10 of 11 statements with their content and the right speaker', () => {
    const missing = found.filter((one) => !isRight(one)).map(({ id, as }) => `${id}: content ${as?.f1.toFixed(2)}, speaker ${speakers.find((s) => s.id === as?.a.speaker)?.name}`);
    expect(missing.slice(0, -1)).toEqual([]);
  });

  it('makes one speaker of at least 7 names of the one who speaks most', () => {
    const { 0: [who, names] = ['', []] } = Object.entries(people).sort(([, a], [, b]) => b.length - a.length);
    const speaker = speakers.find(({ id }) => id === speakerOf(who));
    expect(names.filter((name) => speaker?.mentions.some(({ text }) => text.includes(name))).length).toBeGreaterThanOrEqual(Math.min(7, names.length));
  });

  it('gives the interviewer as relay in at least 4 statements', () => {
    const via = statements.find((statement) => statement.via !== undefined)?.via;
    expect(attributions.filter(({ relays }) => relays.some((relay) => speakers.find(({ id }) => id === relay.speaker)?.name.includes(via ?? '?'))).length).toBeGreaterThanOrEqual(4);
  });

  it('takes no statement out of promo or chrome', () => {
    const spans = attributions.flatMap(({ source, cue, content }) => [...content, ...[source, cue].filter((span) => span !== null)]);
    const told = new Set(['headline', 'standfirst', 'body']);
    expect(spans.filter(({ start, end }) => article.blocks.some((block) => !told.has(block.role) && block.start < end && start < block.end && article.text.slice(Math.max(block.start, start), Math.min(block.end, end)).trim() !== '')).map(({ text }) => text)).toEqual([]);
  });

  it('links the denial to a claim it denies, and to no other', () => {
    const id = (name: string): string | undefined => found.find((one) => one.id === name)?.as?.a.id;
    const allowed = new Set(denials.map(([from, to]) => `${id(from)} ${id(to)}`));
    const links = answers.filter(({ relation }) => relation === 'denies').map(({ from, to }) => `${from} ${to}`);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !allowed.has(link))).toEqual([]);
  });

  it('keeps a state and unnamed officials in its capital apart', () => {
    const [a, b] = Object.entries(people).flatMap(([, names]) => (names.length === 1 && !names[0]?.includes(',') ? [names[0] ?? ''] : []));
    const one = speakers.find(({ mentions }) => mentions.some(({ text }) => text === a)), other = speakers.find(({ mentions }) => mentions.some(({ text }) => text === b));
    expect(one && other && one.id !== other.id).toBe(true);
  });
});

function seedWith(seed: number): { reading: Reading; gold: Gold } {
  const text = readFileSync(`${SEED}/article.txt`, 'utf8'), gold = readFileSync(`${SEED}/gold.json`, 'utf8');
  const { speakers, statements, photo } = JSON.parse(gold) as Gold;
  const names = Object.values(speakers).flat().filter((name) => /^\p{Lu}\S+$/u.test(name) || name.split(' ').length > 3).flatMap((name) => name.match(/\p{Lu}\p{Ll}+/gu) ?? []);
  const people = [...names.filter((name) => !ORDINARY.has(name)), ...photo.credit.split(' '), ...statements.flatMap(({ via }) => via ?? [])];
  const renaming: Renaming = seed === 0 ? [] : renamingOf(text, people, randomFrom(seed));
  return { reading: read(snapshotOfText(renamed(text, renaming))), gold: JSON.parse(renamed(gold, renaming)) as Gold };
}

/** Words of rank and office that are no names, though they have a capital. */
const ORDINARY = new Set(['Brigadier', 'General', 'Air', 'Force']);

/** The speaker who has most of the names. */
function mostNamed({ speakers }: Reading, names: readonly string[]): string | undefined {
  const counts = speakers.map(({ id, mentions }) => ({ id, count: names.filter((name) => mentions.some(({ text }) => text === name || text.endsWith(name))).length }));
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.id;
}

/** Harmonic mean of precision and recall over words, each counted as often as it stands there. */
function wordF1(a: string, b: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const one = words(a), other = words(b), left = [...other];
  const shared = one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
