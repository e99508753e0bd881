import type { MiddlewareHandler } from 'hono';
import { addressOf, type Env } from './callers.ts';
import { Problem } from './problem.ts';

/** How many requests one caller may send at once, and how many more each second. */
export interface Rate {
  readonly burst: number;
  readonly second: number;
}

/** A page asks a dozen questions; a program that fetches everything, as many as it likes at this pace. */
export const RATE: Rate = { burst: 2000, second: 200 };

/** Callers kept in mind; the longest silent are forgotten. */
const KNOWN = 10_000;

/** A leaking bucket for every caller. `now` in milliseconds. */
export function limitedRate({ burst, second }: Rate, now: () => number): MiddlewareHandler<Env> {
  const buckets = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    const who = c.get('caller')?.counted ?? addressOf(c), at = now(), before = buckets.get(who) ?? { left: burst, at }, left = Math.min(burst, before.left + ((at - before.at) / 1000) * second);
    buckets.delete(who);
    buckets.set(who, { left: Math.max(0, left - 1), at });
    if (buckets.size > KNOWN) buckets.delete(buckets.keys().next().value ?? '');
    if (left < 1) throw new Problem(429, 'Too many requests', `${burst} requests at once and ${second} a second are the most.`, 'Wait as long as Retry-After says.', { 'retry-after': String(Math.ceil((1 - left) / second)) });
    await next();
  };
}
