import { articleOfRow, placeOf, rowsOf, type Row } from './ids.ts';
import type { Ledger, Receipt, StoredArticle } from './ledger.ts';
import type { Linked } from './linked.ts';
import type { Review } from './review.ts';

/** Anything in a ledger that has an id, with what hangs on it. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly snapshot?: string;
  /** Of an article. */
  readonly article?: StoredArticle;
  readonly inputs?: readonly string[];
  /** The rows of an article by their ids within its Reading: `a3`. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Of a row: the article it stands in, where it stands whichever version reads it, and the row itself with ids of the ledger. */
  readonly in?: string;
  readonly at?: string;
  readonly row?: unknown;
  /** Of a snapshot. */
  readonly bytes?: number;
  readonly receipts?: readonly Receipt[];
  readonly articles?: readonly string[];
  readonly linked?: Linked;
  /** Ties from and to it. */
  readonly ties?: readonly Linked[];
  readonly reviews?: readonly Review[];
}

/** Looks up a whole id. Undefined where nothing has it. */
export async function found(ledger: Ledger, id: string): Promise<Found | undefined> {
  const one = await itself(ledger, id);
  if (!one) return undefined;
  const ties = [...await ledger.linked({ from: [id] }), ...await ledger.linked({ to: [id] })];
  const reviews = await ledger.reviews(id);
  return { ...one, ...(ties.length > 0 ? { ties } : {}), ...(reviews.length > 0 ? { reviews } : {}) };
}

async function itself(ledger: Ledger, id: string): Promise<Found | undefined> {
  const kind = id.split(':')[0] ?? '', holder = articleOfRow(id);
  if (holder !== undefined) return rowIn(await ledger.article(holder), id);
  if (kind === 'article') {
    const article = await ledger.article(id);
    if (!article) return undefined;
    const inputs = (await ledger.snapshot(article.snapshot))?.receipts.map(({ input }) => input) ?? [];
    return { kind, id, snapshot: article.snapshot, article, inputs, rows: Object.fromEntries(localIds(article)) };
  }
  if (kind === 'sha256') {
    const snapshot = await ledger.snapshot(id);
    if (!snapshot) return undefined;
    const articles = await ledger.articles({ snapshot: id, limit: 1000, replaced: true });
    return { kind: 'snapshot', id, snapshot: id, bytes: snapshot.bytes.length, receipts: snapshot.receipts, articles: articles.map((article) => article.id) };
  }
  const [linked] = await ledger.linked({ ids: [id] });
  if (linked) return { kind: linked.kind, id, linked };
  const review = kind === 'review' ? (await ledger.reviews()).find((one) => one.id === id) : undefined;
  return review ? { kind, id, reviews: [review] } : undefined;
}

function rowIn(article: StoredArticle | undefined, id: string): Found | undefined {
  const rows = article && rowsOf(article.id, article.reading), row = rows?.find((one) => one.id === id);
  if (!rows || !row) return undefined;
  return { kind: row.kind, id, in: article.id, snapshot: article.snapshot, at: placeOf(article.snapshot, row.kind, row.spans), row: rowWithIds(article, row, localOf(rows)) };
}

/** Ids within the Reading and the ids of the ledger they stand for. */
export function localIds(article: StoredArticle): ReadonlyMap<string, string> {
  return localOf(rowsOf(article.id, article.reading));
}

const localOf = (rows: readonly Row[]): ReadonlyMap<string, string> => new Map(rows.flatMap(({ local, id }) => (local === undefined ? [] : [[local, id] as const])));

const REFERENCES: ReadonlySet<string> = new Set(['id', 'speaker', 'within', 'continues', 'said', 'speaksFor', 'members', 'when', 'toldIn', 'actors', 'recipients', 'from', 'to']);

/** A row of a Reading with every `a3` and `s1` in it replaced by the ledger's id. */
export function rowWithIds(article: StoredArticle, row: Row, ids: ReadonlyMap<string, string> = localIds(article)): unknown {
  const { attributions, speakers, whens, places, events, answers, remarks } = article.reading;
  const lists: Record<Row['kind'], readonly unknown[]> = { statement: attributions, speaker: speakers, when: whens, place: places, event: events, answer: answers, remark: remarks };
  const exchanged = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return REFERENCES.has(name) ? ids.get(value) ?? value : value;
    if (Array.isArray(value)) return value.map((one) => exchanged(one, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([within, one]) => [within, exchanged(one, within)]));
  };
  return exchanged(lists[row.kind][row.at], '');
}
