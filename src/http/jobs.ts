import { randomUUID } from 'node:crypto';
import type { Hearsay, Incoming, Kept } from '../hearsay.ts';
import { z } from '../reading/zod.ts';

export const jobRow = z.object({
  id: z.string(), state: z.enum(['waiting', 'running', 'done', 'failed']), at: z.string().describe('when it was asked for, ISO 8601'), inputs: z.number().describe('how many there are to add'), done: z.number(),
  added: z.array(z.object({ input: z.string(), article: z.string(), snapshot: z.string(), outcome: z.enum(['added', 'kept', 'forgotten']), statements: z.number().optional() })),
  problems: z.array(z.object({ input: z.string(), detail: z.string() })).describe('inputs that could not be read'),
});
export type Job = z.output<typeof jobRow>;

/** One thing to add, opened when its turn comes; a sentence instead where it cannot be. */
export type Opening = { readonly input: string; readonly open: () => Promise<Incoming | { readonly problem: string }> };

/** Additions that go on behind the answers that started them, one after the other. */
export interface Jobs {
  readonly start: (inputs: readonly Opening[], at: Date) => Job;
  readonly find: (id: string) => Job | undefined;
  /** The latest first. */
  readonly all: () => readonly Job[];
  /** A job now, and again after each change, to its end. */
  readonly follow: (id: string) => AsyncGenerator<Job>;
  /** When all that was started is done. */
  readonly settled: () => Promise<void>;
}

/** Finished jobs that can still be looked up: more than anybody follows at a time. */
const KEPT = 200;

/** `added` is told what came in, and must not throw: other jobs wait behind it. */
export function jobsFor(hearsay: Hearsay, added: (kept: readonly Kept[]) => Promise<void> = async () => {}): Jobs {
  const jobs = new Map<string, Job>(), waiting = new Map<string, Set<() => void>>();
  let last = Promise.resolve();
  const changed = (id: string, change: Partial<Job>): void => {
    const job = jobs.get(id);
    if (job) jobs.set(id, { ...job, ...change });
    for (const wake of waiting.get(id) ?? []) wake();
    waiting.delete(id);
  };
  const run = async (id: string, inputs: readonly Opening[]): Promise<void> => {
    changed(id, { state: 'running' });
    const problems: Job['problems'] = [], kept: Kept[] = [];
    async function* incoming(): AsyncGenerator<Incoming> {
      for (const { input, open } of inputs) {
        const opened = await open();
        if (!('problem' in opened)) {
          yield opened;
          continue;
        }
        problems.push({ input, detail: opened.problem });
        changed(id, { problems: [...problems], done: kept.length + problems.length });
      }
    }
    try {
      for await (const one of hearsay.add(incoming())) {
        kept.push(one);
        changed(id, { added: [...kept], done: kept.length + problems.length });
      }
      changed(id, { state: kept.length === 0 && problems.length > 0 ? 'failed' : 'done' });
    } catch (error) {
      changed(id, { state: 'failed', problems: [...problems, { input: '', detail: error instanceof Error ? error.message : String(error) }] });
    }
    await added(kept.filter(({ outcome }) => outcome === 'added'));
  };
  return {
    start: (inputs, at) => {
      const job: Job = { id: `job:${randomUUID()}`, state: 'waiting', at: at.toISOString(), inputs: inputs.length, done: 0, added: [], problems: [] };
      jobs.set(job.id, job);
      for (const [id, { state }] of jobs) if (jobs.size > KEPT && (state === 'done' || state === 'failed')) jobs.delete(id);
      last = last.then(() => run(job.id, inputs));
      return job;
    },
    find: (id) => jobs.get(id),
    all: () => [...jobs.values()].reverse(),
    follow: async function* (id) {
      for (let told: Job | undefined; ;) {
        const job = jobs.get(id);
        if (!job) return;
        if (job !== told) yield job;
        told = job;
        if (job.state === 'done' || job.state === 'failed') return;
        if (jobs.get(id) === told) await new Promise<void>((wake) => { waiting.set(id, (waiting.get(id) ?? new Set()).add(wake)); });
      }
    },
    settled: () => last,
  };
}
