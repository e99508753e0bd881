import type { Hints } from './article/find.ts';
import type { CrewOptions } from './crew/crew.ts';
import { asKnown } from './crew/as-known.ts';
import { inOrder } from './crew/in-order.ts';
import { openReader, type Reader } from './crew/reader.ts';
import { noteLooks } from './ledger/design/design.ts';
import { lookAt } from './ledger/design/look.ts';
import { articleId } from './ledger/ids.ts';
import type { Added, Addition, Ledger, Tombstone } from './ledger/ledger.ts';
import { type OpenOptions, openLedger } from './ledger/open.ts';
import { pipelineVersion } from './ledger/pipeline.ts';
import { faultsOf, type Fault } from './ledger/verify.ts';
import { type Linker, linkerIn } from './link/link.ts';
import type { Seen } from './link/neighbours.ts';
import { read } from './read.ts';
import type { Reading } from './reading/assemble.ts';
import type { ReadPage } from './reading/outcome.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** A ledger with the program that reads for it. */
export interface Hearsay {
  readonly ledger: Ledger;
  /**
   * Reads what is not in the ledger yet and keeps it. Each yield comes after its articles are on the disk, in the order given; what was
   * added before is not read again, so that a run that was cut off goes on where it was.
   */
  add(inputs: Iterable<Incoming> | AsyncIterable<Incoming>): AsyncGenerator<Kept>;
  /** Reads one page and keeps nothing of it, in a thread where there are some; with a problem where it could not be read. */
  readonly read: ReadPage;
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
  /** What was read from it elsewhere, and by which version of the program: it is not read again. */
  readonly before?: { readonly pipeline: string; readonly reading: Reading };
}

/** What became of one input. */
export interface Kept extends Added {
  readonly input: string;
  readonly snapshot: string;
  /** Its statements, where it was read now. */
  readonly statements?: number;
  /** Why it could not be read, where only that is kept of it. */
  readonly problem?: string;
  /** That the pages of its host are read otherwise from about this one on, as when an outlet lays them out anew. */
  readonly remark?: string;
}

export interface HearsayOptions extends OpenOptions {
  /** How many pages are read at a time, each in a thread with bounds on time and memory; without it one, in the program itself. */
  readonly jobs?: number;
  /** Other bounds for the threads, or other threads. */
  readonly crew?: Partial<CrewOptions>;
}

/** Opens the ledger at a path or a `postgres://` address. Throws a `LedgerError` that says what is in the way. */
export async function openHearsay(address: string, options: HearsayOptions = {}): Promise<Hearsay> {
  const ledger = await openLedger(address, options);
  const linker = linkerIn(ledger), { jobs = 0, crew: bounds } = options;
  const reader = await openReader(jobs, bounds);
  return {
    ledger,
    add: async function* (inputs) {
      await linker.linkAll();
      yield* addTo(ledger, linker, inOrder(batchesOf(inputs), (batch) => prepared(ledger, reader, batch), jobs > 0 ? 1 + Math.ceil(2 * jobs / ARTICLES) : 0));
    },
    read: (snapshot, hints) => reader.read(snapshot, hints),
    held: (from) => heldIn(ledger, from),
    forget: async (snapshot, tombstone) => {
      const touching = await linker.touching(snapshot);
      await ledger.forget(snapshot, tombstone);
      await linker.tieAnew(touching);
    },
    verify: () => faultsOf(ledger, pipelineVersion(), (snapshot, hints) => read(snapshot, hints)),
    close: async () => {
      await reader.close();
      await ledger.close();
    },
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

async function* batchesOf(inputs: Iterable<Incoming> | AsyncIterable<Incoming>): AsyncGenerator<readonly Incoming[]> {
  let waiting: Incoming[] = [], bytes = 0;
  for await (const incoming of inputs) {
    waiting.push(incoming);
    bytes += incoming.snapshot.bytes.length;
    if (waiting.length < ARTICLES && bytes < BYTES) continue;
    yield waiting;
    [waiting, bytes] = [[], 0];
  }
  if (waiting.length > 0) yield waiting;
}

type Prepared = Addition & { readonly seen?: Seen; readonly look?: ReturnType<typeof lookAt>; readonly problem?: string };

/** Reads what is not kept yet. */
async function prepared(ledger: Ledger, reader: Reader, incoming: readonly Incoming[]): Promise<readonly Prepared[]> {
  const pipeline = pipelineVersion();
  const asked = incoming.map(({ snapshot, hints, before }): Addition => ({ snapshot, hints: before ? hints : asKnown(snapshot, hints), pipeline, ...before }));
  const known = new Set(await ledger.known(asked.flatMap((one) => (one.reading ? [] : [articleId(one.snapshot, one.hints, pipeline)]))));
  return Promise.all(asked.map(async (one): Promise<Prepared> => {
    const id = articleId(one.snapshot, one.hints, pipeline);
    if (one.reading || known.has(id)) return one;
    known.add(id);
    return { ...one, ...await reader.prepare(one.snapshot, one.hints, pipeline) };
  }));
}

async function* addTo(ledger: Ledger, linker: Linker, batches: AsyncIterable<readonly Prepared[]>): AsyncGenerator<Kept> {
  for await (const additions of batches) {
    const added = await ledger.add(additions);
    await linker.linkNew(added.map(({ article }) => article), additions.flatMap(({ seen }, n) => (seen && added[n]?.outcome === 'added' ? [seen] : [])));
    const looks = added.map(({ outcome }, n) => {
      const { reading, hints, look } = additions[n] as Prepared;
      return outcome === 'added' ? look ?? (reading && lookAt(reading, hints)) : undefined;
    });
    const remarks = await noteLooks(ledger, looks.filter((look) => look !== undefined)), last = new Map(looks.map((look, n) => [look?.host, n]));
    for (const [n, { article, outcome }] of added.entries()) {
      const { snapshot, reading, draft, problem } = additions[n] as Prepared, statements = draft?.statements.length ?? reading?.attributions.length;
      const host = looks[n]?.host ?? '', remark = last.get(host) === n ? remarks.get(host) : undefined;
      yield {
        input: snapshot.input, article, snapshot: snapshot.id, outcome,
        ...(outcome === 'added' && statements !== undefined ? { statements } : {}), ...(problem === undefined ? {} : { problem }), ...(remark === undefined ? {} : { remark }),
      };
    }
  }
}
