import type { Hearsay } from '../hearsay.ts';
import type { Network } from '../snapshot/fetch/connector.ts';
import type { Web } from '../snapshot/fetch/fetcher.ts';
import type { Deed } from './audit.ts';
import { type Hooks, hooksIn } from './hooks/hook.ts';
import { type Sender, senderFor, type SenderOptions } from './hooks/send.ts';
import { tellHooks } from './hooks/tell.ts';
import { type Jobs, jobsFor } from './jobs.ts';
import type { Keyring } from './keys.ts';
import type { Line } from './log.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import type { Rate } from './rate.ts';

/** What a server is told when it is opened. */
export interface DeskOptions {
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
  /** The file that webhooks are kept in; without one they are forgotten at the end. */
  readonly hooksFile?: string;
  /** What they may reach beside public addresses: nothing, unless who runs the server says so. */
  readonly hooksTo?: Network;
  /** Milliseconds before each further try to reach one. */
  readonly delays?: SenderOptions['delays'];
  readonly log?: (line: Line) => void;
  /** What answers at `/mcp`. */
  readonly mcp?: (request: Request) => Promise<Response>;
  /** The folder of the built pages. */
  readonly pages?: string;
}

/** What the routes of one server work on. */
export interface Desk extends DeskOptions {
  readonly hearsay: Hearsay;
  readonly jobs: Jobs;
  /** Who is told what additions bring, and what tells them. */
  readonly hooks: { readonly all: Hooks; readonly sender: Sender };
  readonly metrics: Metrics;
  /** Whether it takes nothing new. */
  readonly ending: () => boolean;
  /** Says that it ends; when all that was begun is done. The ledger stays open. */
  readonly end: () => Promise<void>;
}

export interface Limits {
  /** Bytes of a body that is text or JSON, and of one that is files. */
  readonly text: number;
  readonly files: number;
}

/** An article of 20,000 words has 120 kB; a long page with its chrome seldom 1 MB. Sixty-four such pages are a folder. */
export const LIMITS: Limits = { text: 1024 * 1024, files: 64 * 1024 * 1024 };

export function deskFor(hearsay: Hearsay, options: DeskOptions): Desk {
  const { now, log = () => {}, delays, hooksFile, hooksTo } = options, all = hooksIn(hooksFile);
  const sender = senderFor(all, { now, ...(delays === undefined ? {} : { delays }), ...(hooksTo === undefined ? {} : { network: hooksTo }), told: ({ hook, message, status, tries }) => log({ at: now().toISOString(), level: typeof status === 'string' || status >= 300 ? 'warn' : 'info', did: `tell ${hook}`, message, status, tries }) });
  const jobs = jobsFor(hearsay, async (kept) => {
    try {
      for (const { article } of kept) await tellHooks(hearsay.ledger, all, sender, article, now());
    } catch (error) {
      log({ at: now().toISOString(), level: 'error', did: 'tell hooks', error: error instanceof Error ? error.stack ?? error.message : String(error) });
    }
  });
  let ended = false;
  return {
    ...options, hearsay, jobs, hooks: { all, sender }, metrics: metricsOf(), ending: () => ended,
    end: async () => {
      ended = true;
      await jobs.settled();
      await sender.close();
    },
  };
}
