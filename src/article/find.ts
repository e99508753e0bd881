import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Article, Block } from './article.ts';

/** What the user knows of an article that its page may not say. */
export interface Hints {
  /** ISO date. */
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** Turns bytes into an article. Never throws for what stands in the bytes. */
export function findArticle(snapshot: Snapshot, _hints: Hints = {}): Article {
  const text = new TextDecoder().decode(snapshot.bytes);
  const blocks: Block[] = [];
  for (const piece of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*\n*/g)) {
    blocks.push({ start: piece.index, end: piece.index + piece[0].length, role: 'body', rule: 'plain', certainty: 'inferred' });
  }
  return { text, language: 'en', blocks, photos: [], related: [], upstream: [], remarks: [], bytesOf: (span) => span };
}
