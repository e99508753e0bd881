import type { Article } from '../../src/article/article.ts';
import { findArticle, type Hints } from '../../src/article/find.ts';
import type { MediaType } from '../../src/snapshot/snapshot.ts';
import { snapshotOfText } from './snapshot.ts';

export function articleOf(text: string | Uint8Array, mediaType: MediaType = 'text/plain', hints: Hints = {}): Article {
  return findArticle(snapshotOfText(text, mediaType), hints);
}

/** The blocks drawn one a line: `headline: Navy chief blames Tavia`. */
export function drawnBlocks({ text, blocks }: Article): string[] {
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end).trim().replace(/\s+/g, ' ')}`);
}

/** The role of the block that holds these words. */
export function roleOf({ text, blocks }: Article, words: string): string | undefined {
  const at = text.indexOf(words);
  return at < 0 ? undefined : blocks.find(({ start, end }) => start <= at && at < end)?.role;
}
