import type { Hints } from '../article/find.ts';
import { read } from '../read.ts';
import type { ReadPage } from '../reading/outcome.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Crew, CrewOptions } from './crew.ts';
import { prepare, type Prepared } from './prepare.ts';
import { UNREAD, unread } from './unread.ts';
import { failure, Unreadable } from './unreadable.ts';

/** What came of reading a page for a ledger. */
export interface PreparedOutcome extends Prepared {
  /** The version of the program under which it is kept. */
  readonly pipeline: string;
  readonly problem?: string;
}

/** Something that reads pages. */
export interface Reader {
  readonly read: ReadPage;
  prepare(snapshot: Snapshot, hints: Hints, pipeline: string): Promise<PreparedOutcome>;
  close(): Promise<void>;
}

/** A reader with so many threads; without any the program reads itself. */
export async function openReader(jobs: number, bounds: Partial<CrewOptions> = {}): Promise<Reader> {
  const crew = jobs === 0 ? ALONE : (await import('./crew.ts')).openCrew({ ...bounds, jobs });
  return {
    read: (snapshot, hints) => orElse(async () => ({ reading: await crew.read(snapshot, hints) }), (problem) => ({ reading: unread(snapshot, hints), problem })),
    prepare: (snapshot, hints, pipeline) => orElse(async () => ({ ...await crew.prepare(snapshot, hints, pipeline), pipeline }), (problem) => {
      const { draft, seen } = prepare(snapshot, hints, UNREAD, unread(snapshot, hints));
      return { draft, seen, pipeline: UNREAD, problem };
    }),
    close: () => crew.close(),
  };
}

/** No threads but the one that asks. */
const ALONE: Crew = {
  read: async (snapshot, hints) => reading(() => read(snapshot, hints)),
  prepare: async (snapshot, hints, pipeline) => reading(() => prepare(snapshot, hints, pipeline, read(snapshot, hints))),
  close: async () => {},
};

function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Unreadable(failure(error), { cause: error });
  }
}

async function orElse<T>(work: () => Promise<T>, failed: (problem: string) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return failed(error.message);
  }
}
