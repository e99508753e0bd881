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
const OUTLETS = 200;
/** Days on which as many articles are published as in ten years of which there are a hundred thousand, so that a small bench is as dense as a large one. */
const DAYS = 3650, OF = 100_000;
/** Articles of one story: of the same people and things, a day apart; the last is half copied from the one before. */
const STORY = 6;
/** Names in a template, as long as those they are exchanged for, and the words that a story has of its own. */
const NAMES = ['Qaaaaan', 'Qbbbban', 'Qccccan', 'Qddddan'], OWN = 60;

/**
 * Made-up articles of 25 sentences, each different from all others, without reading each: some are read, and their words and names are then
 * exchanged for others of the same length, in the text and in the Reading alike. The same number gives the same article.
 */
export function cannedArticles(pipeline: string, articles = OF): (n: number) => Addition {
  const days = Math.ceil((articles * DAYS) / OF);
  const templates = Array.from({ length: TEMPLATES }, (_, n) => {
    const text = templateText(n), reading = read(snapshotOf(text));
    return { text, reading: JSON.stringify(reading) };
  });
  return (n) => {
    const story = Math.floor(n / STORY), ofStory = numbers(story + 1), copies = n % STORY === STORY - 1;
    const { text, reading } = templates[story % TEMPLATES] as { text: string; reading: string };
    const names = NAMES.map(() => capital(word(Math.floor(ofStory() * WORDS)))), own = Array.from({ length: OWN }, () => word(Math.floor(ofStory() ** 3 * WORDS)));
    const published = new Date(Date.UTC(2030, 0, 1 + Math.floor(ofStory() * days) + n % STORY)).toISOString().slice(0, 10);
    const named = (of: string): string => NAMES.reduce((now, name, at) => now.replaceAll(name, names[at] ?? ''), of);
    const [mine, before] = [numbers(n + 1), numbers(n)], half = text.length / 2;
    const spelt = named(text).replaceAll(SLOT, (_, at: number) => {
      const [here, there] = [mine(), before()], value = copies && at < half ? there : here;
      return value < 0.5 ? own[Math.floor(value * 2 * OWN)] ?? '' : word(Math.floor((value * 2 - 1) ** 3 * WORDS));
    });
    const snapshot = snapshotOf(`${spelt}Report ${n}.\n`);
    const hints: Hints = { outlet: `The ${capital(word(Math.floor(mine() * OUTLETS)))} Herald`, published };
    return { snapshot, hints, pipeline, reading: { ...respelt(JSON.parse(named(reading)) as Reading, spelt), snapshot: { id: snapshot.id, mediaType: 'text/plain', bytes: snapshot.bytes.length } } };
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

const PEOPLE = ['Gen. Ilka Qaaaaan', 'Mayor Orrin Qbbbban', 'The Qddddan harbour office', 'Rear Admiral Petra Qccccan', 'Qddddan’s defence ministry', 'Dr. Mara Qaaaaan', 'The Qddddan ferry union', 'Judge Anselm Qbbbban'];
const SENTENCES: readonly ((who: string, other: string) => string)[] = [
  (who) => `${who} said that the ${SLOT} had ${SLOT} the ${SLOT} by ${SLOT}.`,
  (who, other) => `“The ${SLOT} is as ${SLOT} as it was,” ${who} told Radio Qddddan, which ${other} owns.`,
  (who) => `${who} denied that the ${SLOT} had ${SLOT} the ${SLOT}.`,
  () => `The ${SLOT} ${SLOT} two ${SLOT} north of the ${SLOT}, beyond the ${SLOT} ${SLOT}.`,
  (who) => `According to ${who}, four ${SLOT} ${SLOT} had ${SLOT} the ${SLOT} ${SLOT} at ${SLOT}.`,
  (who) => `${who} did not answer questions about the ${SLOT}.`,
  (who, other) => `${who} called on ${other} to ${SLOT} the ${SLOT} before the ${SLOT} ${SLOT}.`,
  () => `Nobody ${SLOT} in the ${SLOT} after the ${SLOT} of that ${SLOT}, and the ${SLOT} ${SLOT} ${SLOT}.`,
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
