import { readdirSync, readFileSync } from 'node:fs';
import { parseCue } from './cue.ts';
import type { Language } from './language.ts';

/** The languages this package ships. */
export const LANGUAGES = ['en'] as const;

const loaded = new Map<string, Language>();

/** Loads a language from its folder beside this file, once. Throws `RangeError` for one that is not shipped. */
export function loadLanguage(code: string): Language {
  if (!LANGUAGES.some((known) => known === code)) throw new RangeError(`No language "${code}" here; there is ${LANGUAGES.join(', ')}`);
  const before = loaded.get(code);
  if (before) return before;
  const language = read(new URL(`./${code}/`, import.meta.url), code);
  loaded.set(code, language);
  return language;
}

function read(folder: URL, code: string): Language {
  const cuesFolder = new URL('cues/', folder);
  const files = readdirSync(cuesFolder).filter((name) => name.endsWith('.cue')).sort();
  const cues = files.map((name) => parseCue(name.slice(0, -4), readFileSync(new URL(name, cuesFolder), 'utf8')));
  const tables = new Map<string, string[][]>();
  const table = (list: string): string[][] => {
    let lines = tables.get(list);
    if (!lines) {
      lines = linesOf(new URL(`words/${list}.txt`, folder), list).map((line) => line.split(/\t+| {2,}/));
      tables.set(list, lines);
    }
    return lines;
  };
  const sets = new Map<string, Set<string>>();
  const words = (list: string): Set<string> => {
    let set = sets.get(list);
    if (!set) {
      set = new Set(table(list).map(([word]) => word as string));
      sets.set(list, set);
    }
    return set;
  };
  return { code, cues, words, table };
}

function linesOf(file: URL, list: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  } catch (cause) {
    throw new RangeError(`No word list "${list}"`, { cause });
  }
}
