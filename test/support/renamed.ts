import type { Language } from '../../src/lang/language.ts';

/** A text with its names replaced, and where each place of the old text has gone. */
export interface Renamed {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/** Names by kind; each is replaced by another of its own list. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** Countries, their people, given names, outlets of one word and of two: all that the word lists know. */
export function knownNames(language: Language): Names {
  const states = language.table('states').filter(([name = '', , , adjective = '']) => isWord(name) && isWord(adjective));
  const outlets = language.table('outlets').map(([name = '']) => name);
  return {
    state: states.map(([name = '']) => name),
    capital: states.flatMap(([, , capital = '']) => (isWord(capital) ? [capital] : [])),
    ...byVowel('people', states.map(([, , , adjective = '']) => adjective)),
    peoples: states.flatMap(([, , , adjective, others = '']) => others.split(', ').filter((other) => other === `${adjective}s`)),
    woman: [...language.words('given-names-f')].filter((name) => !language.words('given-names-m').has(name)),
    man: [...language.words('given-names-m')].filter((name) => !language.words('given-names-f').has(name)),
    outlet: outlets.filter((name) => /^The [A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(name)),
    agency: outlets.filter((name) => /^[A-Z][a-z]+ (?:News|Press|Times|Post|Herald|Agency|Tribune)$/.test(name)),
  };
}

const FAMILIES = ['Marsh', 'Brehm', 'Verhoek', 'Corvin', 'Lind', 'Okafor', 'Tanaka', 'Moreau', 'Szabo', 'Ferreira', 'Haddad', 'Novak', 'Ibarra', 'Castell'];

const isWord = (name: string): boolean => /^[A-Z][a-z]+$/.test(name);

/** "an Afghan", "a German": a name begins like the one it stands for. */
function byVowel(kind: string, names: readonly string[]): Names {
  return { [`${kind}-a`]: names.filter((name) => !/^[AEIOU]/.test(name)), [`${kind}-an`]: names.filter((name) => /^[AEIOU]/.test(name)) };
}

/**
 * Replaces every name by another of its kind, the same one everywhere in the text, as the seed will have it. Family names are those that
 * follow a given one. Of a name that is listed under two kinds ("Jordan", "Chad") nothing is changed.
 */
export function renamed(text: string, names: Names, seed: number): Renamed {
  const kindOf = new Map<string, string | undefined>();
  for (const [kind, list] of Object.entries(names)) for (const name of list) kindOf.set(name, kindOf.has(name) && kindOf.get(name) !== kind ? undefined : kind);
  const words = [...text.matchAll(/\p{L}[\p{L}-]*/gu)].map((match) => ({ word: match[0], start: match.index }));
  const families = new Set<string>();
  words.forEach(({ word, start }, i) => {
    const given = words[i - 1];
    const before = given && text.slice(given.start + given.word.length, start) === ' ' ? kindOf.get(given.word) : undefined;
    if ((before === 'man' || before === 'woman') && isWord(word) && word.length > 2 && !kindOf.has(word)) families.add(word);
  });
  const next = random(seed);
  const chosen = new Map<string, string>();
  const replacement = (name: string, list: readonly string[]): string => {
    const others = list.filter((other) => other !== name);
    const known = chosen.get(name) ?? others[Math.floor(next() * others.length)] ?? name;
    chosen.set(name, known);
    return known;
  };
  const moved: { end: number; by: number }[] = [];
  let out = '', at = 0;
  for (let i = 0; i < words.length; i++) {
    for (const length of [3, 2, 1]) {
      const first = words[i], last = words[i + length - 1];
      if (!first || !last || first.start < at) continue;
      const end = last.start + last.word.length;
      const name = text.slice(first.start, end);
      const list = families.has(name) ? FAMILIES : names[kindOf.get(name) ?? ''];
      if (!list || isShortened(text, end)) continue;
      out += text.slice(at, first.start) + replacement(name, list);
      at = end;
      moved.push({ end, by: out.length - at });
      break;
    }
  }
  return { text: out + text.slice(at), at: (offset) => offset + (moved.findLast(({ end }) => end <= offset)?.by ?? 0) };
}

/** "Don't" holds no Don. */
const isShortened = (text: string, end: number): boolean => "'’".includes(text[end] ?? ' ') && text[end + 1] === 't';

/** Mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
