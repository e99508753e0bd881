import type { Beside } from '../opened.ts';
import type { MediaType } from '../snapshot.ts';
import { bytesOf, type ZipPart } from '../zip/read.ts';

/** Where a bundle of Hearsay’s holds what was read from its pages, an article a line. */
export const ARTICLES = 'hearsay/articles.jsonl';

/** Of an article in a bundle, what makes it the same again when it is read anew. */
export interface Bundled {
  readonly snapshot: string;
  readonly mediaType: MediaType;
  readonly charset?: string;
  readonly beside: Beside;
}

/** No bundle says more of its articles. In bytes. */
export const LARGEST = 512 * 2 ** 20;

/** What a bundle says of its articles; nothing of archives that others wrote, and of lines that say it otherwise. */
export function* articlesIn(file: number, part: ZipPart | undefined): Generator<Bundled> {
  const bytes = part ? bytesOf(file, part, LARGEST) : Buffer.alloc(0);
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at), line = bytes.toString('utf8', at, end < 0 ? bytes.length : end);
    const bundled = bundledOf(parsed(line));
    if (bundled) yield bundled;
    at = end < 0 ? bytes.length : end + 1;
  }
}

function bundledOf(line: unknown): Bundled | undefined {
  const { snapshot, charset, hints, reading } = fieldsOf(line), { mediaType } = fieldsOf(fieldsOf(reading)['snapshot']), { published, outlet, url } = fieldsOf(hints);
  if (typeof snapshot !== 'string' || (mediaType !== 'text/html' && mediaType !== 'text/plain' && mediaType !== 'text/markdown')) return undefined;
  return {
    snapshot, mediaType, ...(typeof charset === 'string' ? { charset } : {}),
    beside: { ...(typeof published === 'string' ? { published } : {}), ...(typeof outlet === 'string' ? { outlet } : {}), ...(typeof url === 'string' ? { url } : {}) },
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});
