import type { Hints } from '../article/find.ts';
import { read } from '../read.ts';
import type { Reading } from '../reading/assemble.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CrewOptions } from './crew.ts';
import { unread } from './unread.ts';
import { Unreadable } from './unreadable.ts';

/** What came of reading a page; with a problem where the Reading only stands for one that could not be read. */
export interface Outcome {
  readonly reading: Reading;
  readonly problem?: string;
}

/** Something that reads pages. */
export interface Reader {
  read(snapshot: Snapshot, hints: Hints): Promise<Outcome>;
  close(): Promise<void>;
}

/** A reader with so many threads; without any the program reads itself. */
export async function openReader(jobs: number, bounds: Partial<CrewOptions> = {}): Promise<Reader> {
  if (jobs === 0) return { read: async (snapshot, hints) => ({ reading: read(snapshot, hints) }), close: async () => {} };
  const crew = (await import('./crew.ts')).openCrew({ ...bounds, jobs });
  return {
    read: async (snapshot, hints) => {
      try {
        return { reading: await crew.read(snapshot, hints) };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        return { reading: unread(snapshot, hints), problem: error.message };
      }
    },
    close: () => crew.close(),
  };
}
