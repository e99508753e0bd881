import type { Hearsay, Incoming } from '../../hearsay.ts';
import type { Lease } from '../../ledger/queue.ts';
import type { Web } from '../../snapshot/fetch/fetcher.ts';
import { openAll } from '../../snapshot/inputs.ts';
import { shelvedIn } from '../merge/shelved.ts';

/** What became of a job: done, given back with an error or because we were asked to stop, or taken from us. */
export interface Ended {
  readonly ended: 'done' | 'failed' | 'given back' | 'taken away';
  readonly articles: number;
  /** The first few, in sentences. */
  readonly problems: readonly string[];
}

/** Problems told of one job; a damaged archive has thousands of one kind. */
const TOLD = 20;

/**
 * Adds what a job names while its lease is renewed, and ends it. What was added stays whatever becomes of the job: whoever does it again finds it there. A job of which nothing could be read is a
 * failure, since the disk may not be there; one with some damage is done.
 */
export async function addJob(hearsay: Hearsay, lease: Lease, time: number, stop: AbortSignal, web: Web | undefined): Promise<Ended> {
  const { queue } = hearsay.ledger, problems: string[] = [];
  const left = { taken: false };
  const renew = async (): Promise<void> => { left.taken = !await queue.renew(lease, time); };
  // A ledger that is away for a moment is no reason to stop: the lease may hold when it is back.
  const renewing = setInterval(() => void renew().catch(() => {}), time / 3);
  let articles = 0;
  try {
    for await (const kept of hearsay.add(incoming(hearsay, lease, web, () => left.taken || stop.aborted, (problem) => void (problems.length < TOLD && problems.push(problem))))) {
      if (kept.problem !== undefined && problems.length < TOLD) problems.push(`${kept.input}: ${kept.problem}`);
      if (kept.remark !== undefined && problems.length < TOLD) problems.push(kept.remark);
      articles++;
    }
    if (left.taken) return { ended: 'taken away', articles, problems };
    if (stop.aborted) return { ended: await queue.release(lease) ? 'given back' : 'taken away', articles, problems };
    const ended = articles === 0 && problems.length > 0 ? 'failed' : 'done';
    const ours = ended === 'failed' ? await queue.failed(lease, problems.join('; ')) : await queue.done(lease, articles);
    return { ended: ours ? ended : 'taken away', articles, problems };
  } finally {
    clearInterval(renewing);
  }
}

async function* incoming({ held }: Hearsay, { inputs }: Lease, web: Web | undefined, isOver: () => boolean, tell: (problem: string) => void): AsyncGenerator<Incoming> {
  for (const input of inputs) {
    for await (const one of input.endsWith('.shard') ? shelvedIn(input) : openAll([input], web, held)) {
      if (isOver()) return;
      if ('problem' in one) tell(`${'input' in one ? one.input : input}: ${one.problem}`);
      else yield 'hints' in one ? one : { snapshot: one.snapshot, hints: one.beside ?? {} };
    }
  }
}
