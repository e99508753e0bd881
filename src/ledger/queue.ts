/** What is to be added, once, by whichever of many machines comes first. */
export interface Job {
  /** A hash of its inputs: the same job put in twice is one. */
  readonly id: string;
  /** Archives, shards, files or web addresses. */
  readonly inputs: readonly string[];
}

/** A job somebody works on. Whoever holds the token may end it, nobody else: one who was thought dead and comes back has an older one. */
export interface Lease extends Job {
  readonly token: number;
}

export type JobState = 'waiting' | 'running' | 'done' | 'parked';

/** A job as it is looked at. Times in milliseconds since 1970, by the clock of the ledger. */
export interface JobGlance extends Job {
  readonly state: JobState;
  /** How often somebody began it, and how often that ended with an error. */
  readonly begun: number;
  readonly failed: number;
  readonly worker?: string;
  readonly error?: string;
  readonly endedAt?: number;
  readonly articles?: number;
}

/** How a queue fares. */
export interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  readonly done: number;
  readonly parked: number;
  /** Articles of all jobs that are done. */
  readonly articles: number;
  /** Jobs ended in the last minute and in the last hour. */
  readonly lastMinute: number;
  readonly lastHour: number;
}

/**
 * Jobs in a ledger. A job is leased for a time and taken by somebody else when that is over; whoever works on it renews the lease. It ends in the transaction in which its end is noted, together
 * with whatever else is written there, or not at all. Leases are timed by the clock of the ledger's own server, so that no worker's clock matters.
 */
export interface Queue {
  /** Puts jobs in; those that are in already stay as they are. Gives the number of new ones. */
  put(jobs: readonly Job[]): Promise<number>;
  /** Takes the job that is due the longest for so many milliseconds; undefined where none is. */
  lease(worker: string, time: number): Promise<Lease | undefined>;
  /** Whether the lease still holds, for so many milliseconds from now. */
  renew(lease: Lease, time: number): Promise<boolean>;
  /** Ends a job; false, and nothing is changed, where somebody else has the lease. */
  done(lease: Lease, articles: number): Promise<boolean>;
  /** Gives a job back with what went wrong, to be tried again later; the third time it is parked. */
  failed(lease: Lease, error: string): Promise<boolean>;
  /** Gives a job back as if nobody had taken it. */
  release(lease: Lease): Promise<boolean>;
  /** Parked jobs wait again. Gives their number. */
  retry(): Promise<number>;
  counts(): Promise<QueueCounts>;
  /** Jobs in a state, those that changed last first. */
  jobs(state: JobState, limit: number): Promise<readonly JobGlance[]>;
}
