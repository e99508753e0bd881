import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMail, openMail } from './mail/open.ts';
import { mediaTypeOfEnding } from './media-type.ts';
import type { Opened } from './opened.ts';
import { problemOf } from './problem.ts';
import { snapshotOf } from './take.ts';
import { isWacz, openWacz } from './wacz/open.ts';
import { isWarc, openWarc } from './warc/open.ts';

/** No article is larger; reading on would only fill the memory. In bytes. */
export const LARGEST = 256 * 1024 * 1024;

/**
 * Reads files, folders, WARC and WACZ files, letters, saved pages and standard input (`-`) one after the other, when asked for the next. A folder's articles come in the order of
 * their names, folders within it as well; files whose ending is no article's, and hidden ones, are passed over there.
 */
export function* openInputs(inputs: readonly string[]): Generator<Opened> {
  for (const input of inputs) {
    if (input === '-' || !isFolder(input)) {
      if (isWarc(input)) yield* openWarc(input);
      else if (isWacz(input)) yield* openWacz(input);
      else if (isMail(input)) yield* openMail(input);
      else yield openFile(input);
      continue;
    }
    let articles = 0;
    for (const opened of openFolder(input, new Set())) {
      articles++;
      yield opened;
    }
    if (articles === 0) yield { input, problem: 'no articles in this folder (looked for .txt, .html, .htm, .xhtml, .md, .warc, .warc.gz, .wacz, .eml, .mbox, .mht, .mhtml)' };
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** `seen` holds the folders on the way, so that a link to one of them ends there. */
function* openFolder(folder: string, seen: ReadonlySet<string>): Generator<Opened> {
  let names: string[], here: string;
  try {
    here = realpathSync(folder);
    names = readdirSync(folder).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    yield { input: folder, problem: problemOf(error) };
    return;
  }
  if (seen.has(here)) return;
  for (const name of names) {
    const path = join(folder, name);
    if (isFolder(path)) yield* openFolder(path, new Set([...seen, here]));
    else if (isWarc(path)) yield* openWarc(path);
    else if (isWacz(path)) yield* openWacz(path);
    else if (isMail(path)) yield* openMail(path);
    else if (mediaTypeOfEnding(path) !== undefined) yield openFile(path);
  }
}

function openFile(input: string): Opened {
  try {
    if (input !== '-') {
      const { size } = statSync(input);
      if (size > LARGEST) return { input, problem: `too large: ${Math.round(size / 2 ** 20)} MB, and no article has more than ${LARGEST / 2 ** 20}` };
    }
    return { input, snapshot: snapshotOf(readFileSync(input === '-' ? 0 : input), input) };
  } catch (error) {
    return { input, problem: problemOf(error) };
  }
}
