import type { Hints } from '../article/hints.ts';
import type { Ledger, Receipt } from '../ledger/ledger.ts';
import type { MediaType, Snapshot } from '../snapshot/snapshot.ts';
import { againRecord, type Archived, firstRecord, recordOf } from '../snapshot/warc/write.ts';

/** A snapshot as it is archived, and the other places and times it came from. */
interface Deposit {
  readonly first: Archived;
  readonly again: readonly Pick<Archived, 'url' | 'fetchedAt'>[];
}

/** One record of an archive, with what an index says of it where it is a page. */
export interface ArchivedRecord {
  readonly bytes: Uint8Array;
  readonly page?: Archived;
}

/** Snapshots of a ledger as the records of a WARC file, in the order of their ids: the same ledger gives the same records. */
export async function* recordsOf(ledger: Ledger, ids: AsyncIterable<string> | Iterable<string>): AsyncGenerator<ArchivedRecord> {
  yield { bytes: firstRecord('hearsay') };
  for await (const id of ids) {
    const deposit = await depositOf(ledger, id);
    if (!deposit) continue;
    yield { bytes: recordOf(deposit.first), page: deposit.first };
    for (const again of deposit.again) yield { bytes: againRecord(deposit.first, again) };
  }
}

async function depositOf(ledger: Ledger, id: string): Promise<Deposit | undefined> {
  const stored = await ledger.snapshot(id), [article] = await ledger.articles({ snapshot: id, limit: 1, replaced: true });
  if (!stored || !article) return undefined;
  const [place = {}, ...again] = placesOf(stored.receipts, article.hints);
  const mediaType = article.reading.snapshot.mediaType as MediaType, { charset } = article;
  return { first: { snapshot: { id: id as Snapshot['id'], bytes: stored.bytes, mediaType, ...(charset === undefined ? {} : { charset }) }, ...place }, again };
}

/** Addresses and times of a snapshot, each once, the earliest first. Paths of whoever added it are nobody else’s concern. */
function placesOf(receipts: readonly Receipt[], { url: hinted }: Hints): Pick<Archived, 'url' | 'fetchedAt'>[] {
  const places = new Map(receipts.flatMap(({ url = hinted, fetchedAt }) => (url === undefined ? [] : [[`${fetchedAt ?? ''} ${url}`, { url, ...(fetchedAt === undefined ? {} : { fetchedAt }) }] as const])));
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/** All snapshots of a ledger as one WARC file (ISO 28500), a gzip member for each record. */
export async function* warc(ledger: Ledger): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of recordsOf(ledger, allSnapshots(ledger))) yield bytes;
}

/** Ids asked for at a time. */
const PAGE = 500;

async function* allSnapshots(ledger: Ledger): AsyncGenerator<string> {
  for (let after = '', more = true; more;) {
    const page = await ledger.ids('snapshot', after, PAGE);
    yield* page;
    after = page.at(-1) ?? '';
    more = page.length === PAGE;
  }
}
