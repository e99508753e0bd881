import type { Hints } from './article/find.ts';
import { articleId } from './ledger/ids.ts';
import type { Added, Addition, Ledger, Tombstone } from './ledger/ledger.ts';
import { type OpenOptions, openLedger } from './ledger/open.ts';
import { pipelineVersion } from './ledger/pipeline.ts';
import { faultsOf, type Fault } from './ledger/verify.ts';
import { type Linker, linkerIn } from './link/link.ts';
import { read } from './read.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** A ledger with the program that reads for it. */
export interface Hearsay {
  readonly ledger: Ledger;
  /**
   * Reads what is not in the ledger yet and keeps it. Each yield comes after its articles are on the disk, in the order given; what was
   * added before is not read again, so that a run that was cut off goes on where it was.
   */
  add(inputs: Iterable<Incoming> | AsyncIterable<Incoming>): AsyncGenerator<Kept>;
  /** The latest snapshot kept of an address, if its host gave it a name or a date by which it can be asked for changes. */
  held(address: string): Promise<Snapshot | undefined>;
  /** Removes a snapshot and all that was read from it, and ties anew what was tied to it. */
  forget(snapshot: string, tombstone: Omit<Tombstone, 'snapshot'>): Promise<void>;
  /** Reads every snapshot again and yields everything in which the ledger and its snapshots disagree. */
  verify(): AsyncGenerator<Fault>;
  close(): Promise<void>;
}

export interface Incoming {
  readonly snapshot: Snapshot;
  readonly hints: Hints;
}

/** What became of one input. */
export interface Kept extends Added {
  readonly input: string;
  readonly snapshot: string;
  /** Its statements, where it was read now. */
  readonly statements?: number;
}

/** Opens the ledger at a path or a `postgres://` address. Throws a `LedgerError` that says what is in the way. */
export async function openHearsay(address: string, options: OpenOptions = {}): Promise<Hearsay> {
  const ledger = await openLedger(address, options);
  const linker = linkerIn(ledger);
  return {
    ledger,
    add: async function* (inputs) {
      await linker.linkNew();
      yield* addTo(ledger, pipelineVersion(), inputs, linker);
    },
    held: (address) => heldIn(ledger, address),
    forget: async (snapshot, tombstone) => {
      const touching = await linker.touching(snapshot);
      await ledger.forget(snapshot, tombstone);
      await linker.tieAnew(touching);
    },
    verify: () => faultsOf(ledger, pipelineVersion(), (snapshot, hints) => read(snapshot, hints)),
    close: () => ledger.close(),
  };
}

async function heldIn(ledger: Ledger, address: string): Promise<Snapshot | undefined> {
  const receipt = await ledger.received(address);
  if (receipt?.etag === undefined && receipt?.lastModified === undefined) return undefined;
  const { snapshot: id, ...received } = receipt;
  const stored = await ledger.snapshot(id), [article] = await ledger.articles({ snapshot: id, limit: 1 });
  if (!stored || !article) return undefined;
  const { bytes } = stored, { charset, reading } = article;
  return { id: id as Snapshot['id'], ...received, bytes, mediaType: reading.snapshot.mediaType as Snapshot['mediaType'], ...(charset === undefined ? {} : { charset }), remarks: [] };
}

/** Articles, and bytes, in one transaction: enough that waiting for the disk is a small part, few enough that little is lost with one. */
const ARTICLES = 16, BYTES = 8 * 1024 * 1024;

async function* addTo(ledger: Ledger, pipeline: string, inputs: Iterable<Incoming> | AsyncIterable<Incoming>, linker: Linker): AsyncGenerator<Kept> {
  let waiting: Incoming[] = [], bytes = 0;
  for await (const incoming of inputs) {
    waiting.push(incoming);
    bytes += incoming.snapshot.bytes.length;
    if (waiting.length < ARTICLES && bytes < BYTES) continue;
    yield* addTogether(ledger, pipeline, waiting, linker);
    [waiting, bytes] = [[], 0];
  }
  if (waiting.length > 0) yield* addTogether(ledger, pipeline, waiting, linker);
}

async function* addTogether(ledger: Ledger, pipeline: string, incoming: readonly Incoming[], linker: Linker): AsyncGenerator<Kept> {
  const asked = incoming.map(({ snapshot, hints }) => ({ snapshot, hints: snapshot.url === undefined ? hints : { url: snapshot.url, ...hints }, pipeline }));
  const known = new Set(await ledger.known(asked.map(({ snapshot, hints }) => articleId(snapshot, hints, pipeline))));
  const additions = asked.map((one): Addition => {
    const id = articleId(one.snapshot, one.hints, pipeline);
    if (known.has(id)) return one;
    known.add(id);
    return { ...one, reading: read(one.snapshot, one.hints) };
  });
  const added = await ledger.add(additions);
  await linker.linkNew();
  for (const [n, { article, outcome }] of added.entries()) {
    const { snapshot, reading } = additions[n] as Addition;
    yield { input: snapshot.input, article, snapshot: snapshot.id, outcome, ...(outcome === 'added' && reading ? { statements: reading.attributions.length } : {}) };
  }
}
