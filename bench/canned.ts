import { createHash } from 'node:crypto';
import type { Hints } from '../src/article/find.ts';
import type { Addition } from '../src/ledger/ledger.ts';
import { read } from '../src/read.ts';
import type { Reading } from '../src/reading/assemble.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';

/** What a word that differs from article to article stands for in a template: as long as each of them, so that every span stays where it is. */
const SLOT = 'zzzzzzz';

/** Templates that are really read. More of them would only take longer to read. */
const TEMPLATES = 40;
/** Different words in all articles, some common and most rare, as in a language. */
const WORDS = 20_000;
const OUTLETS = 200, DAYS = 3650;

/**
 * Made-up articles of 25 sentences, each different from all others, without reading each: some are read, and their words are then exchanged
 * for others of the same length, in the text and in the Reading alike. The same number gives the same article.
 */
export function cannedArticles(pipeline: string): (n: number) => Addition {
  const templates = Array.from({ length: TEMPLATES }, (_, n) => {
    const text = templateText(n);
    return { text, reading: read(snapshotOf(text)) };
  });
  return (n) => {
    const { text, reading } = templates[n % TEMPLATES] as { text: string; reading: Reading };
    const next = numbers(n + 1);
    const own = text.replaceAll(SLOT, () => word(Math.floor(next() ** 3 * WORDS)));
    const snapshot = snapshotOf(`${own}Report ${n}.\n`);
    const hints: Hints = { outlet: `The ${capital(word(Math.floor(next() * OUTLETS)))} Herald`, published: new Date(Date.UTC(2030, 0, 1 + Math.floor(next() * DAYS))).toISOString().slice(0, 10) };
    return { snapshot, hints, pipeline, reading: { ...respelt(reading, own), snapshot: { id: snapshot.id, mediaType: 'text/plain', bytes: snapshot.bytes.length } } };
  };
}

/** The word of a rank: a seven-letter one that can be spoken. */
export function word(rank: number): string {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
  let left = rank * 7919 % 960_400, spelt = '';
  for (const letters of [consonants, vowels, consonants, vowels, consonants, vowels]) {
    spelt += letters[left % letters.length] ?? '';
    left = Math.floor(left / letters.length);
  }
  return `${spelt}n`;
}

const capital = (lower: string): string => lower.slice(0, 1).toUpperCase() + lower.slice(1);

const PEOPLE = ['Gen. Ilka Lind', 'Mayor Orrin Vask', 'The harbour office', 'Rear Admiral Petra Ruun', 'Tavia’s defence ministry', 'Dr. Mara Tol', 'The ferry union', 'Judge Anselm Brehm'];
const SENTENCES: readonly ((who: string, other: string) => string)[] = [
  (who) => `${who} said that the ${SLOT} had reached the ${SLOT} by noon.`,
  (who, other) => `“The ${SLOT} is as ${SLOT} as it was,” ${who} told Radio Brennick, which ${other} owns.`,
  (who) => `${who} denied that the ${SLOT} had struck the ${SLOT}.`,
  () => `The ${SLOT} lies two hours north of the ${SLOT}, beyond the ${SLOT} road.`,
  (who) => `According to ${who}, four ${SLOT} boats crossed the ${SLOT} lane at night.`,
  (who) => `${who} did not answer questions about the ${SLOT}.`,
  (who, other) => `${who} called on ${other} to open the ${SLOT} before the ${SLOT} comes.`,
  () => `Nobody lived in the ${SLOT} after the ${SLOT} of that winter, and the ${SLOT} stood empty.`,
];

function templateText(n: number): string {
  const sentences = Array.from({ length: 24 }, (_, m) => {
    const at = (n * 5 + m * 3) % PEOPLE.length;
    return (SENTENCES[(n + m * 5) % SENTENCES.length] as (typeof SENTENCES)[number])(PEOPLE[at] ?? '', PEOPLE[(at + 3) % PEOPLE.length] ?? '');
  });
  return `${Array.from({ length: 8 }, (_, p) => sentences.slice(p * 3, p * 3 + 3).join(' ')).join('\n\n')}\n\n`;
}

/** The Reading with every piece of text as it now stands in its place. */
function respelt(reading: Reading, text: string): Reading {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const within = Object.fromEntries(Object.entries(value).map(([name, held]) => [name, visit(held)]));
    return typeof within['text'] === 'string' && typeof within['start'] === 'number' ? { ...within, text: text.slice(within['start'], Number(within['end'])) } : within;
  };
  return { ...visit(reading) as Reading, article: { ...visit(reading.article) as Reading['article'], text } };
}

function snapshotOf(text: string): Snapshot {
  const bytes = Buffer.from(text);
  return { input: 'canned.txt', id: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes, mediaType: 'text/plain', remarks: [] };
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
