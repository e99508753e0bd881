import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import type { CopyText } from './copies/copy.ts';
import { copyTextOf } from './copies/text-of.ts';
import { gistOf } from './gist/gist.ts';
import { type StoryKeys, storyKeys, topicsOf } from './story/keys.ts';
import { type Story, storyOf } from './story/story.ts';
import { type Strangers, strangersIn } from './strangers.ts';

/** One article as `link` sees it: a function of what is stored of it, and plain enough to be sent from thread to thread. */
export interface Seen {
  readonly text: CopyText;
  readonly story: Story;
  /** What it is filed by, to be found by others that speak of the same. */
  readonly topics: Uint32Array;
}

export function seenOf(article: StoredArticle): Seen {
  const story = storyOf(gistOf(article));
  return { text: copyTextOf(article), story, topics: topicsOf(story.gist) };
}

/** Articles as `link` sees them, each made once: what is near a new article was near the one before. Ids are hashes of content, so that nothing here grows stale. */
export interface Neighbours {
  readonly copyText: (id: string) => Promise<CopyText | undefined>;
  readonly story: (id: string) => Promise<Story | undefined>;
  readonly keys: (id: string) => Promise<StoryKeys | undefined>;
  /** Pairs that were laid beside each other and have nothing to do with each other. */
  readonly strangers: Strangers;
  /** Keeps what was made elsewhere. */
  readonly learn: (seen: Seen) => void;
}

/** Articles kept at a time, those asked for last: some dozens of megabytes. */
const KEPT = 1000;

export function neighboursIn(ledger: () => Ledger): Neighbours {
  const kept = new Map<string, Seen>();
  const keep = (id: string, seen: Seen): void => {
    kept.delete(id);
    kept.set(id, seen);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '');
  };
  const seen = async (id: string): Promise<Seen | undefined> => {
    const before = kept.get(id), article = before ? undefined : await ledger().article(id), one = before ?? (article && seenOf(article));
    if (one) keep(id, one);
    return one;
  };
  return { strangers: strangersIn(), copyText: async (id) => (await seen(id))?.text, story: async (id) => (await seen(id))?.story, keys: async (id) => keysOf(await seen(id)), learn: (one) => keep(one.text.id, one) };
}

const keysOf = (seen: Seen | undefined): StoryKeys | undefined => seen && storyKeys(seen.story.gist, seen.topics);
