import type { Hints } from '../article/find.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Draft } from './draft.ts';
import type { Filed, Least, Posted } from './filed.ts';
import type { Linked, LinkedQuery, Relinking } from './linked.ts';
import type { Queue } from './queue.ts';
import type { Review } from './review.ts';
import type { Hit, SearchQuery } from './search.ts';
import type { Watched, WatchedQuery } from './watched.ts';

/**
 * Many articles in one place. Two stores keep the same contract: a SQLite file, and a PostgreSQL database that several machines share.
 * Ids are hashes of content, so that adding twice, replaying half a run and merging two ledgers are harmless; the order of adding is
 * nowhere to be seen. Every method either does all it says or throws a `LedgerError` and does nothing.
 */
export interface Ledger {
  /** The path or address as one may show it: without a password. */
  readonly place: string;
  /** What is still to be added, by one machine or by many. */
  readonly queue: Queue;

  /** Keeps articles, all in one transaction: when it returns they are on the disk. What is there already stays as it is. */
  add(additions: readonly Addition[]): Promise<readonly Added[]>;
  /** Those of the article ids that are kept, so that nobody has to read their snapshots again. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;

  article(id: string): Promise<StoredArticle | undefined>;
  /** What is known of articles at a glance, without opening their Readings; in the order of their ids. */
  about(ids: readonly string[]): Promise<readonly Glance[]>;
  /** Every article read from the snapshots of some articles, those themselves too; in the order of their ids. */
  beside(articles: readonly string[]): Promise<readonly Beside[]>;
  snapshot(id: string): Promise<StoredSnapshot | undefined>;
  /** What came in last under an input from the web. */
  received(input: string): Promise<(Receipt & { readonly snapshot: string }) | undefined>;
  /** Articles in the order of their ids, a page at a time: ask again with the last id as `after` until none is left. */
  articles(query: ArticleQuery): Promise<readonly StoredArticle[]>;
  /** All ids of snapshots or of articles in their order, a page at a time. */
  ids(of: 'snapshot' | 'article', after: string, limit: number): Promise<readonly string[]>;
  /** Whole ids that begin with what is written, `limit` at most: for people, who do not type forty characters. */
  complete(beginning: string, limit: number): Promise<readonly string[]>;
  /** Statements by their words and facets, the latest added first. */
  search(query: SearchQuery): Promise<readonly Hit[]>;

  /** What `link` found, replaced in one transaction: first all of `remove` go, then all of `put` are kept. */
  relink(relinking: Relinking): Promise<void>;
  linked(query: LinkedQuery): Promise<readonly Linked[]>;
  /** Files articles under whole numbers, in an index of the given name; one that is filed there already stays as it is. */
  post(index: string, filed: readonly Filed[]): Promise<void>;
  /** The current articles filed under at least so many of the numbers, and this part, 0 to 1, of them; of their own where those are fewer. In the order of their ids. */
  posted(index: string, keys: readonly number[], least: Least): Promise<readonly Posted[]>;
  /** The same for several lists of numbers, in one walk through the index. */
  postedAll(index: string, lists: readonly (readonly number[])[], least: Least): Promise<readonly (readonly Posted[])[]>;

  /** Current articles that are not filed in an index, in the order of their ids; of a list, or of all: which looks through the whole ledger. */
  unfiled(index: string, among: readonly string[] | { readonly limit: number }): Promise<readonly string[]>;
  /** Everything `work` does through the ledger it is given happens in one transaction or not at all; others who write wait meanwhile. */
  together<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>;

  /** Appends what a person decided. Nothing here is ever changed; an undo is a review of its own. */
  review(review: Omit<Review, 'id'>): Promise<Review>;
  /** The reviews of one thing, or all, oldest first. */
  reviews(target?: string): Promise<readonly Review[]>;

  /** Keeps what is followed and when it is due, in place of what was kept of the same addresses. */
  watch(all: readonly Watched[]): Promise<void>;
  watched(query: WatchedQuery): Promise<readonly Watched[]>;

  /** Removes a snapshot and everything read from it, and leaves a tombstone, so that adding it again is refused. */
  forget(snapshot: string, tombstone: Omit<Tombstone, 'snapshot'>): Promise<void>;
  tombstones(): Promise<readonly Tombstone[]>;

  counts(): Promise<Counts>;
  /** What the store itself finds broken, in sentences; empty where all is well. */
  check(): Promise<readonly string[]>;
  /** Settings of the store under which what was added may be lost, in sentences; empty where there are none. */
  dangers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A snapshot to keep, what the user knew of it, and what it says; without the Reading where the article is known to be kept. */
export interface Addition {
  readonly snapshot: Snapshot;
  readonly hints: Hints;
  readonly pipeline: string;
  readonly reading?: Reading;
  /** What of it is written, where that has been worked out already. */
  readonly draft?: Draft;
}

/** What became of an addition. */
export interface Added {
  readonly article: string;
  readonly outcome: 'added' | 'kept' | 'forgotten';
}

/** One article as one version of the program read it. */
export interface StoredArticle {
  readonly id: string;
  readonly snapshot: string;
  /** The version of the program that read it, so that another one can tell what it would read otherwise. */
  readonly pipeline: string;
  readonly hints: Hints;
  /** The charset the transport named, if it named one. */
  readonly charset?: string;
  /** Whether no later version has read the same snapshot with the same hints. */
  readonly current: boolean;
  /** With an empty `input` and without `fetchedAt`: those are the receipts'. */
  readonly reading: Reading;
}

/** An article as it is named in a list. */
export interface Glance {
  readonly id: string;
  readonly snapshot: string;
  /** As it was named when it was added: a path or an address. */
  readonly input?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** One reading of a snapshot. */
export interface Beside {
  readonly id: string;
  readonly snapshot: string;
  readonly current: boolean;
}

export interface StoredSnapshot {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly receipts: readonly Receipt[];
}

/** When and from where a snapshot came in. The same bytes may come from several places. */
export interface Receipt {
  readonly input: string;
  readonly url?: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt?: string;
  /** What its host called this version of it. */
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface ArticleQuery {
  readonly after?: string;
  readonly limit: number;
  /** Of one address: the versions of an article. */
  readonly url?: string;
  readonly snapshot?: string;
  /** Also readings that a later version of the program has replaced. */
  readonly replaced?: boolean;
}

export interface Tombstone {
  readonly snapshot: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly reason: string;
}

export interface Counts {
  readonly snapshots: number;
  readonly articles: number;
  readonly statements: number;
}
