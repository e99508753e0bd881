import type { Hearsay } from '../hearsay.ts';
import type { Web } from '../snapshot/fetch/fetcher.ts';
import type { Deed } from './audit.ts';
import type { Jobs } from './jobs.ts';
import type { Keyring } from './keys.ts';
import type { Rate } from './rate.ts';

/** What the routes of one server work on. */
export interface Desk {
  readonly hearsay: Hearsay;
  readonly jobs: Jobs;
  /** What stands for the web in tests. */
  readonly web?: Web;
  readonly now: () => Date;
  readonly limits: Limits;
  readonly rate: Rate;
  /** Whose decisions they are where no key is needed. */
  readonly author: string;
  /** Keys that open it; without any, everybody who reaches it may do everything. */
  readonly keyring?: Keyring;
  /** Where what was done is written down. */
  readonly audit?: (deed: Deed) => Promise<void>;
  /** What answers at `/mcp`. */
  readonly mcp?: (request: Request) => Promise<Response>;
  /** The folder of the built pages. */
  readonly pages?: string;
}

export interface Limits {
  /** Bytes of a body that is text or JSON, and of one that is files. */
  readonly text: number;
  readonly files: number;
}

/** An article of 20,000 words has 120 kB; a long page with its chrome seldom 1 MB. Sixty-four such pages are a folder. */
export const LIMITS: Limits = { text: 1024 * 1024, files: 64 * 1024 * 1024 };
