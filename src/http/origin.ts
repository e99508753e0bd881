import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

/**
 * Whoever asks must ask for this server by a name of its own: a page elsewhere whose name was made to lead here (DNS rebinding) does not. And
 * what a browser sends from a page must come from a page of this server.
 */
export function ownHostOnly(names: readonly string[]): MiddlewareHandler {
  const own = new Set(names.map((name) => name.toLowerCase()));
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!own.has(nameIn(host))) throw new Problem(403, 'Foreign host', `${host.slice(0, 200) || 'No host'} is no name of this server.`, `Ask for it as ${names.join(' or ')}; --host names another.`);
    const origin = c.req.header('origin'), site = c.req.header('sec-fetch-site');
    const foreign = origin === undefined ? site === 'cross-site' && c.req.method !== 'GET' : hostIn(origin) !== host.toLowerCase();
    if (foreign) throw new Problem(403, 'Foreign origin', `A page of ${(origin ?? 'another site').slice(0, 200)} asks.`, 'Only its own pages may ask this server from a browser.');
    await next();
  };
}

/** `localhost` of `localhost:4477`, `[::1]` of `[::1]:4477`. */
const nameIn = (host: string): string => host.toLowerCase().replace(/:\d+$/, '');

function hostIn(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
