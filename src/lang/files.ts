import { readdirSync, readFileSync } from 'node:fs';
import type { Cue, Frame } from './cue.ts';
import { parseCue } from './cue.ts';

/** The files of a language: its cues, and its word lists by name, without comments, a tab between columns, both in the order of their names. */
export interface LanguageFiles {
  readonly cues: readonly Cue[];
  readonly words: Readonly<Record<string, string>>;
}

/** The file in a language's folder that holds all others; a build makes it. */
export const PACKED = 'packed.txt';

/** Reads the folders `cues` and `words` in a language's folder. Throws `SyntaxError` for a cue that is not as it should be. */
export function readLanguageFiles(folder: URL): LanguageFiles {
  const files = (within: string, ending: string): (readonly [string, string])[] => readdirSync(new URL(within, folder)).filter((name) => name.endsWith(ending)).sort()
    .map((name) => [name.slice(0, -ending.length), readFileSync(new URL(`${within}${name}`, folder), 'utf8')]);
  return {
    cues: files('cues/', '.cue').map(([lemma, file]) => parseCue(lemma, file)),
    words: Object.fromEntries(files('words/', '.txt').map(([list, file]) => [list, plainLines(file)])),
  };
}

const plainLines = (file: string): string =>
  file.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/\t+| {2,}/).join('\t')).join('\n');

/** All files of a language as one text. */
export const packed = ({ cues, words }: LanguageFiles): string => JSON.stringify({ cues: cues.map((cue) => ({ ...cue, takes: [...cue.takes] })), words });

/** The files that `packed` made a text of. */
export function unpacked(text: string): LanguageFiles {
  const { cues, words } = JSON.parse(text) as { cues: (Omit<Cue, 'takes'> & { takes: Frame[] })[]; words: Record<string, string> };
  return { cues: cues.map((cue) => ({ ...cue, takes: new Set(cue.takes) })), words };
}
