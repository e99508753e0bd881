import { closeSync, openSync, writeSync } from 'node:fs';
import { laidOut, packedPage } from '../test/support/warc.ts';
import { cannedArticles } from './canned.ts';

/** Writes a made-up archive of so many pages from one number on, as outlets lay them out; the same numbers give the same pages. The member of a number that is named is damaged. Gives its path. */
export function writeArchive(path: string, from: number, pages: number, damaged?: number): string {
  const canned = cannedArticles('0.0.0+bench'), file = openSync(path, 'w');
  for (let n = from; n < from + pages; n++) {
    const { snapshot, hints } = canned(n), [title = '', ...paragraphs] = new TextDecoder().decode(snapshot.bytes).split('\n').filter((line) => line !== '');
    const member = packedPage(`https://outlet${n % 200}.example/${n}`, laidOut(title, paragraphs, hints.outlet ?? '', hints.published ?? ''));
    if (n === damaged) member.fill(0xff, 100, 120);
    writeSync(file, member);
  }
  closeSync(file);
  return path;
}
