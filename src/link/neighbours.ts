import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import type { CopyText } from './copies/copy.ts';
import { copyTextOf } from './copies/text-of.ts';
import { gistOf } from './gist/gist.ts';
import { type Story, storyOf } from './story/ties.ts';

/** Articles as `link` sees them, each made once: what is near a new article was near the one before. Ids are hashes of content, so that nothing here grows stale. */
export interface Neighbours {
  readonly copyText: (id: string) => Promise<CopyText | undefined>;
  readonly story: (id: string) => Promise<Story | undefined>;
}

/** Articles kept at a time: some megabytes. */
const KEPT = 1000;

export function neighboursIn(ledger: () => Ledger): Neighbours {
  const articles = remembered(async (id) => ledger().article(id), 16);
  const texts = remembered(async (id) => made(await articles(id), copyTextOf), KEPT);
  const stories = remembered(async (id) => made(await articles(id), (article) => storyOf(gistOf(article))), KEPT);
  return { copyText: texts, story: stories };
}

function made<T>(article: StoredArticle | undefined, make: (article: StoredArticle) => T): T | undefined {
  return article && make(article);
}

function remembered<T>(make: (id: string) => Promise<T | undefined>, most: number): (id: string) => Promise<T | undefined> {
  const kept = new Map<string, T>();
  return async (id) => {
    const before = kept.get(id);
    if (before !== undefined) return before;
    const one = await make(id);
    if (one === undefined) return undefined;
    if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
    kept.set(id, one);
    return one;
  };
}
