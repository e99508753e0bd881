import { fstatSync } from 'node:fs';
import { fromFile } from '../open-file.ts';
import type { Opened } from '../opened.ts';
import { problemOf } from '../problem.ts';
import { pagesIn } from '../warc/open.ts';
import { type Window, windowOn, windowOver } from '../warc/window.ts';
import { bytesOf, partsOf, type ZipPart, ZipTrouble } from '../zip/read.ts';
import { articlesIn, ARTICLES, type Bundled } from './bundled.ts';

/** Whether a path is named like a WACZ file. */
export const isWacz = (path: string): boolean => /\.wacz$/i.test(path);

/** A packed archive in a zip is unpacked to memory; one that is stored, as it should be, is read a megabyte at a time. In bytes. */
const LARGEST = 512 * 2 ** 20;

/**
 * Reads a WACZ file (https://specs.webrecorder.net/wacz/1.1.1/): the pages of the archives in it, as of WARC files. One that Hearsay wrote says of each page as what it was read, and
 * what was known of it, so that it is the same article again.
 */
export const openWacz = (path: string): Generator<Opened> => fromFile(path, (file) => pagesOf(file, path), (error) => (error instanceof ZipTrouble ? error.message : problemOf(error)));

function* pagesOf(file: number, path: string): Generator<Opened> {
  const parts = partsOf(file, fstatSync(file).size), archives = [...parts.values()].filter((part) => isArchive(part.path));
  if (archives.length === 0) yield { input: path, problem: 'holds no archive of pages' };
  const known = new Map<string, Bundled[]>();
  for (const one of articlesIn(file, parts.get(ARTICLES))) known.set(one.snapshot, [...known.get(one.snapshot) ?? [], one]);
  for (const archive of archives) for (const opened of pagesIn(windowIn(file, archive), path)) yield* 'problem' in opened ? [opened] : asBundled(opened, known.get(opened.snapshot.id));
}

export const isArchive = (path: string): boolean => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(path);

/** Looks through an archive in a zip. */
export function windowIn(file: number, part: ZipPart): Window {
  return part.packed === 'stored' ? windowOn(file, part) : windowOver(bytesOf(file, part, LARGEST));
}

type Page = Extract<Opened, { readonly snapshot: unknown }>;

/** A page as each of the articles that were read from it. */
function asBundled(page: Page, articles: readonly Bundled[] = []): readonly Page[] {
  if (articles.length === 0) return [page];
  return articles.map(({ mediaType, charset, beside }) => {
    const { charset: _, url, ...snapshot } = page.snapshot;
    // An article that was kept without an address would be another with one.
    return { input: page.input, beside, snapshot: { ...snapshot, mediaType, ...(charset === undefined ? {} : { charset }), ...(beside.url === undefined || url === undefined ? {} : { url }) } };
  });
}
