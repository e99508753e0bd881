import { appendFile } from 'node:fs/promises';
import type { MiddlewareHandler } from 'hono';
import { addressOf, type Env } from './callers.ts';

/** One thing somebody did or tried to do. */
export interface Deed {
  readonly at: string;
  readonly who: string | null;
  readonly from: string;
  readonly did: string;
  readonly status: number;
  /** The id of what came of it. */
  readonly made?: string;
}

/** Appends deeds to a file, one line of JSON each, in their order. Nothing in it is ever changed. */
export function auditIn(path: string): (deed: Deed) => Promise<void> {
  let last = Promise.resolve();
  return (deed) => {
    last = last.catch(() => {}).then(() => appendFile(path, `${JSON.stringify(deed)}\n`, { mode: 0o600 }));
    return last;
  };
}

/** Writes down every request that changes something, before it is answered: what cannot be written down is not answered as done. */
export function audited(write: (deed: Deed) => Promise<void>, now: () => Date): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (c.req.method !== 'POST' || c.req.path === '/mcp') return;
    const made = c.get('made');
    await write({ at: now().toISOString(), who: c.get('caller')?.name ?? null, from: addressOf(c), did: `${c.req.method} ${c.req.path.slice(0, 300)}`, status: c.res.status, ...(made === undefined ? {} : { made }) });
  };
}
