import { extname } from 'node:path';
import type { MediaType } from './snapshot.ts';

const BY_ENDING: ReadonlyMap<string, MediaType> = new Map([
  ['.txt', 'text/plain'], ['.text', 'text/plain'], ['.html', 'text/html'], ['.htm', 'text/html'], ['.xhtml', 'text/html'], ['.md', 'text/markdown'], ['.markdown', 'text/markdown'],
]);

/** How much of a file is looked at for a tag, in bytes: a page says early what it is. */
const LOOKED_AT = 1024;

/** What a file's ending says it is; undefined for an ending that no article has. */
export function mediaTypeOfEnding(path: string): MediaType | undefined {
  return BY_ENDING.get(extname(path).toLowerCase());
}

/** What bytes without a telling name are: HTML when they begin like a page, else plain text. */
export function mediaTypeOfBytes(bytes: Uint8Array): MediaType {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)).replaceAll('\0', '').toLowerCase();
  return /<(?:!doctype html|html|head|body|meta|article|title)[\s>]/.test(head) ? 'text/html' : 'text/plain';
}
