import { readdirSync, readFileSync } from 'node:fs';

/** The files of a language as they stand: those of its cues by lemma, and its word lists by name, both in the order of their names. */
export interface LanguageFiles {
  readonly cues: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** The file in a language's folder that holds all others, as JSON; a build makes it. */
export const PACKED = 'packed.txt';

/** Reads the folders `cues` and `words` in a language's folder. */
export function readLanguageFiles(folder: URL): LanguageFiles {
  const files = (within: string, ending: string): Record<string, string> => Object.fromEntries(readdirSync(new URL(within, folder)).filter((name) => name.endsWith(ending)).sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(new URL(`${within}${name}`, folder), 'utf8')]));
  return { cues: files('cues/', '.cue'), words: files('words/', '.txt') };
}
