import { readFileSync } from 'node:fs';

/** Words and what stands in their place, longest first. */
export type Renaming = readonly (readonly [from: string, to: string])[];

/** A text with every word of a renaming replaced where it stands as a word of its own. */
export function renamed(text: string, renaming: Renaming): string {
  let out = '';
  for (let i = 0; i < text.length;) {
    const found = isLetter(text[i - 1]) ? undefined : renaming.find(([from]) => text.startsWith(from, i) && !isLetter(text[i + from.length]));
    out += found ? found[1] : text[i];
    i += found ? found[0].length : 1;
  }
  return out;
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /\p{L}/u.test(c);

/** Numbers from 0 to 1 from a seed, the same everywhere (Park and Miller's generator). */
export function randomFrom(seed: number): () => number {
  let state = (seed * 7919 + 17) % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Other names of their kind for the names given: a state's become another state's, column by column; all others are made up. */
export function renamingOf(text: string, people: readonly string[], random: () => number): Renaming {
  const renaming = new Map<string, string>();
  const pool = states.filter((row) => row.plain && !row.words.some((word) => text.includes(word)));
  for (const row of states) {
    if (!row.words.some((word) => renamed(text, [[word, '']]) !== text)) continue;
    const [other] = pool.splice(Math.floor(random() * pool.length), 1);
    if (other) row.words.forEach((word, n) => renaming.set(word, other.words[n < 3 ? n : 1] as string));
  }
  for (const name of people) if (!renaming.has(name)) renaming.set(name, name === name.toUpperCase() ? madeUp(random).toUpperCase().slice(0, name.length) : madeUp(random));
  return [...renaming].sort(([a], [b]) => b.length - a.length);
}

/** Each state as its name, capital and adjective, then other names that are no people; `plain` when all of the first three are one word. */
const states = readFileSync('src/lang/en/words/states.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
  const [name = '', , capital = '', adjective = '', others = ''] = line.split('\t');
  const seats = others.split(',').map((word) => word.trim()).filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !word.endsWith('s'));
  const words = [name, capital, adjective];
  return { words: [...words, ...seats], plain: words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)) && new Set(words).size === 3 };
});

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'dr', 'kr', 'st'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];

/** A name nobody has: "Brelosta". */
function madeUp(random: () => number): string {
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const word = `${one(ONSETS)}${one(VOWELS)}${one(ONSETS)}${one(VOWELS)}${one(ONSETS)}${one(VOWELS)}`;
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
