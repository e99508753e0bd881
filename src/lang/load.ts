import { existsSync, readFileSync } from 'node:fs';
import { parseCue } from './cue.ts';
import type { LanguageFiles } from './files.ts';
import { PACKED, readLanguageFiles } from './files.ts';
import type { Language } from './language.ts';

/** The languages this package ships. */
export const LANGUAGES = ['en'] as const;

const loaded = new Map<string, Language>();

/** Loads a language from its folder beside this file, once. Throws `RangeError` for one that is not shipped. */
export function loadLanguage(code: string): Language {
  if (!LANGUAGES.some((known) => known === code)) throw new RangeError(`No language "${code}" here; there is ${LANGUAGES.join(', ')}`);
  const before = loaded.get(code);
  if (before) return before;
  const language = read(code);
  loaded.set(code, language);
  return language;
}

function read(code: string): Language {
  const files = filesOf(code);
  const cues = Object.entries(files.cues).map(([lemma, file]) => parseCue(lemma, file));
  const tables = new Map<string, string[][]>();
  const table = (list: string): string[][] => {
    let lines = tables.get(list);
    if (!lines) {
      const file = files.words[list];
      if (file === undefined) throw new RangeError(`No word list "${list}"`);
      lines = linesOf(file).map((line) => line.split(/\t+| {2,}/));
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

const linesOf = (file: string): string[] => file.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));

/** The files of a language from its folder; or, as a build packs them, from the one file that stands for the folder, since opening five hundred takes longer than reading an article. */
function filesOf(code: string): LanguageFiles {
  const folder = new URL(`../lang/${code}/`, import.meta.url), packed = new URL(PACKED, folder);
  return existsSync(packed) ? JSON.parse(readFileSync(packed, 'utf8')) as LanguageFiles : readLanguageFiles(folder);
}
