import type { Engine, Tuple, Value } from '../engine.ts';
import type { JobGlance, JobState, Lease, Queue, QueueCounts } from '../queue.ts';

/** Errors after which a job is parked, and leases that ran out: whoever brings down ten programs is poison, and a machine that is taken away ten times in a row is rare. */
const ERRORS = 3, LEASES = 10;
/** Before a job that failed is tried again, times four each time. In milliseconds. */
const PAUSE = 15_000;
/** An error is a sentence. In characters. */
const LONGEST_ERROR = 1000;

/** The queue of a ledger in any database that has an engine. */
export function queueIn(engine: Engine): Queue {
  const now = engine.clock;
  /** Changes a job its lease still holds; the whole of fencing is in this condition. */
  const change = async ({ id, token }: Lease, set: string, values: readonly Value[]): Promise<boolean> =>
    (await engine.write((inside) => inside.all(`update job set ${set}, changed = ${now} where id = ? and token = ? and state = 'running' returning id`, [...values, id, token]))).length > 0;
  return {
    put: async (jobs) => (await engine.write((inside) => inside.insert('job', ['id', 'inputs', 'state', 'due', 'token', 'begun', 'failed', 'changed'], jobs.map(({ id, inputs }): Value[] => [id, JSON.stringify(inputs), 'waiting', 0, 0, 0, 0, 0]), 'id'))).length,
    lease: (worker, time) => engine.write((inside) => leased(inside, worker, time)),
    renew: (lease, time) => change(lease, `due = ${now} + ?`, [time]),
    done: (lease, articles) => change(lease, 'state = \'done\', error = null, articles = ?', [articles]),
    failed: (lease, error) => change(lease, `failed = failed + 1, error = ?, state = case when failed + 1 >= ${ERRORS} then 'parked' else 'waiting' end, due = ${now} + ${PAUSE} * (1 + 3 * failed)`, [error.slice(0, LONGEST_ERROR)]),
    release: (lease) => change(lease, `state = 'waiting', begun = begun - 1, due = 0`, []),
    retry: async () => (await engine.write((inside) => inside.all(`update job set state = 'waiting', due = 0, begun = 0, failed = 0, changed = ${now} where state = 'parked' returning id`))).length,
    counts: () => countsOf(engine),
    jobs: async (state, limit) => (await engine.all('select * from job where state = ? order by changed desc, id limit ?', [state, limit])).map(glance),
  };
}

async function leased(engine: Engine, worker: string, time: number): Promise<Lease | undefined> {
  for (;;) {
    const [job] = await engine.all(`select id, inputs, token, begun from job where state in ('waiting', 'running') and due <= ${engine.clock} order by due, id limit 1`);
    if (!job) return undefined;
    const id = String(job['id']), token = Number(job['token']) + 1;
    if (Number(job['begun']) >= LEASES) {
      await engine.all(`update job set state = 'parked', token = ?, changed = ${engine.clock}, error = ? where id = ?`, [token, `whoever worked on it died or fell silent, ${LEASES} times`, id]);
      continue;
    }
    await engine.all(`update job set state = 'running', token = ?, begun = begun + 1, worker = ?, due = ${engine.clock} + ?, changed = ${engine.clock} where id = ?`, [token, worker, time, id]);
    return { id, inputs: JSON.parse(String(job['inputs'])) as string[], token };
  }
}

async function countsOf(engine: Engine): Promise<QueueCounts> {
  const states = new Map((await engine.all('select state, count(*) as jobs, coalesce(sum(articles), 0) as articles from job group by state')).map((row) => [String(row['state']), row]));
  const jobs = (state: JobState): number => Number(states.get(state)?.['jobs'] ?? 0);
  const [ended] = await engine.all(`select coalesce(sum(case when changed > ${engine.clock} - 60000 then 1 else 0 end), 0) as minute, count(*) as hour from job where state = 'done' and changed > ${engine.clock} - 3600000`);
  return { waiting: jobs('waiting'), running: jobs('running'), done: jobs('done'), parked: jobs('parked'), articles: Number(states.get('done')?.['articles'] ?? 0), lastMinute: Number(ended?.['minute']), lastHour: Number(ended?.['hour']) };
}

function glance({ id, inputs, state, begun, failed, worker, error, changed, articles }: Tuple): JobGlance {
  return {
    id: String(id), inputs: JSON.parse(String(inputs)) as string[], state: String(state) as JobState, begun: Number(begun), failed: Number(failed),
    ...(worker === null ? {} : { worker: String(worker) }), ...(error === null ? {} : { error: String(error) }),
    ...(state === 'done' || state === 'parked' ? { endedAt: Number(changed) } : {}), ...(articles === null ? {} : { articles: Number(articles) }),
  };
}
