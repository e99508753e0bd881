import { existsSync, readFileSync } from 'node:fs';
import type { LanguageFiles } from './files.ts';
import { PACKED, readLanguageFiles, unpacked } from './files.ts';
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
  const { cues, words: lists } = filesOf(code);
  const lines = (list: string): string => {
    const text = lists[list];
    if (text === undefined) throw new RangeError(`No word list "${list}"`);
    return text;
  };
  const linesOf = (list: string): string[] => (lines(list) === '' ? [] : lines(list).split('\n'));
  const tables = new Map<string, string[][]>(), sets = new Map<string, Set<string>>();
  return {
    code, cues, lines,
    table: (list) => kept(tables, list, () => linesOf(list).map((line) => line.split('\t'))),
    words: (list) => kept(sets, list, () => new Set(linesOf(list).map((line) => (line.includes('\t') ? line.slice(0, line.indexOf('\t')) : line)))),
  };
}

/** What was made for a list before, or what `make` makes. */
function kept<T>(made: Map<string, T>, list: string, make: () => T): T {
  const before = made.get(list);
  if (before !== undefined) return before;
  const value = make();
  made.set(list, value);
  return value;
}

/** The files of a language from its folder; or, as a build packs them, from the one file that stands for the folder, since opening and parsing five hundred takes longer than reading an article. */
function filesOf(code: string): LanguageFiles {
  const folder = new URL(`../lang/${code}/`, import.meta.url), packed = new URL(PACKED, folder);
  return existsSync(packed) ? unpacked(readFileSync(packed, 'utf8')) : readLanguageFiles(folder);
}
