import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { Hints } from '../article/find.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { places } from './places.ts';
import type { Prepared } from './prepare.ts';
import { failure, Unreadable } from './unreadable.ts';

/** Worker threads that read. */
export interface Crew {
  /** Reads one page in a thread of its own memory. Throws `Unreadable` when that takes too long or too much, or fails; other pages are none the worse. */
  read(snapshot: Snapshot, hints: Hints): Promise<Reading>;
  /** The same, for a ledger. */
  prepare(snapshot: Snapshot, hints: Hints, pipeline: string): Promise<Prepared>;
  close(): Promise<void>;
}

export interface CrewOptions {
  /** Pages read at a time. */
  readonly jobs: number;
  /** How long one page may take, in milliseconds. */
  readonly time?: number;
  /** What one thread may keep in memory beside bytes, in MB. */
  readonly memory?: number;
  /** What runs in each thread. */
  readonly worker?: URL;
}

/** A page of 32 MB, the largest that is fetched, is read in half a minute on an old machine; what takes four times as long is stuck. In milliseconds. */
const TIME = 120_000;
/** Reading such a page takes a third of it. In MB. */
const MEMORY = 1536;

/**
 * How the engine collects what is not needed any more; it asks at every collection, so that it may be told while it runs.
 *
 * Each thread collects what dies young by itself: where each core reads already, helpers get in the way. And nothing is laid among what lives long because much of its kind was still
 * alive at a collection: that is the page just being read, all of it dead a moment later, and not collected for long. Every collection of the old also forgets the compiled code of
 * functions within functions, which is then compiled again: that was half of all compiling.
 */
const COLLECTING = ['--no-parallel-scavenge', '--no-allocation-site-pretenuring'];
/** Pages are read out of memory that dies young: with more of it less is copied. In MB. */
const YOUNG = 48;

/** Starts a crew. Threads that die are replaced. */
export function openCrew({ jobs, time = TIME, memory = MEMORY, worker = new URL('./worker.js', import.meta.url) }: CrewOptions): Crew {
  const pool = new Piscina({ filename: worker.href, minThreads: jobs, maxThreads: jobs, concurrentTasksPerWorker: 1, resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG }, atomics: 'disabled' });
  // A thread that dies with nothing to do is replaced; with something to do, whoever waits for it is told.
  pool.on('error', () => {});
  const inPlace = places(jobs);
  // The time counts from when a thread is free, and not from when somebody asks.
  const run = (name: 'readPage' | 'preparePage', snapshot: Snapshot, more: object): Promise<unknown> => inPlace(async () => {
    const stop = new AbortController(), timer = setTimeout(() => stop.abort(), time);
    const bytes = new Uint8Array(snapshot.bytes);
    try {
      const result: unknown = await pool.run({ snapshot: { ...snapshot, bytes }, ...more }, { name, signal: stop.signal, transferList: [bytes.buffer] });
      // Not before a thread has started: what the engine compiled on an earlier day it takes under the same settings only.
      for (const setting of COLLECTING) setFlagsFromString(setting);
      return result;
    } catch (error) {
      throw new Unreadable(stop.signal.aborted ? `reading it took longer than ${time / 1000} seconds` : sentenceOf(error, memory), { cause: error });
    } finally {
      clearTimeout(timer);
    }
  });
  return {
    read: (snapshot, hints) => run('readPage', snapshot, { hints }) as Promise<Reading>,
    prepare: (snapshot, hints, pipeline) => run('preparePage', snapshot, { hints, pipeline }) as Promise<Prepared>,
    close: () => pool.destroy(),
  };
}

function sentenceOf(error: unknown, memory: number): string {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `reading it took more than ${memory} MB of memory` : failure(error);
}
