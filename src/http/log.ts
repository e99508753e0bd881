import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from './callers.ts';
import type { Metrics } from './metrics.ts';

/** One line of the log: flat, so that every tool reads it. */
export type Line = Readonly<Record<string, string | number>>;

/** Counts every request and writes it down: who asked for what, and what became of it; never what stands behind `?` or in a body. */
export function watched(metrics: Metrics, log: (line: Line) => void, now: () => Date): MiddlewareHandler<Env> {
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const seconds = (performance.now() - begun) / 1000, { status } = c.res, route = routePath(c);
    metrics.answered(c.req.method, route, status, seconds);
    const fault = c.error !== undefined && status >= 500 ? { error: (c.error.stack ?? c.error.message).slice(0, LONGEST) } : {};
    log({ at: now().toISOString(), level: status >= 500 ? 'error' : 'info', did: `${c.req.method} ${c.req.path.slice(0, LONGEST)}`, status, ms: Math.round(seconds * 1000), who: c.get('caller')?.name ?? '', ...fault });
  };
}

/** Characters of the longest text in a line. */
const LONGEST = 2000;
