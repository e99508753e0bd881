import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './callers.ts';
import { Problem } from './problem.ts';

/** Keys kept in mind, and for how long in milliseconds: a client that tries again does so within a day. */
const KNOWN = 1000, KEPT = 24 * 60 * 60 * 1000;
/** Answers larger than this are not kept; those that change something have a few hundred bytes. */
const LARGEST = 256 * 1024;

interface Done {
  readonly of: string;
  readonly at: number;
  /** Undefined while it is under way. */
  answer?: { readonly status: number; readonly headers: [string, string][]; readonly body: ArrayBuffer };
}

/** A `POST` that carries an `Idempotency-Key` is done once: sent again, it gets the answer of the first time. `now` in milliseconds. */
export function doneOnce(now: () => number): MiddlewareHandler<Env> {
  const done = new Map<string, Done>();
  return async (c, next) => {
    const key = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined;
    if (key === undefined) return next();
    if (key.length > 255 || key === '') throw new Problem(400, 'Wrong Idempotency-Key', 'It has 1 to 255 characters.', 'A random UUID is one.');
    const name = `${c.get('caller')?.counted ?? ''} ${key}`, bytes = new Uint8Array(await c.req.raw.clone().arrayBuffer()), of = createHash('sha256').update(`${c.req.path}\n`).update(bytes).digest('hex');
    for (const [old, { at }] of done) if (now() - at > KEPT || done.size > KNOWN) done.delete(old);
    const before = done.get(name);
    if (before && before.of !== of) throw new Problem(422, 'Idempotency-Key used already', 'It came with another request before.', 'Take a new key for every new request.');
    if (before && !before.answer) throw new Problem(409, 'Still under way', 'The first request with this Idempotency-Key is not answered yet.', 'Ask again later.');
    if (before?.answer) {
      const { status, headers, body } = before.answer;
      return new Response(body, { status, headers: [...headers, ['idempotency-replayed', 'true']] });
    }
    const entry: Done = { of, at: now() };
    done.set(name, entry);
    await next();
    const { status, headers } = c.res, body = status < 500 && Number(headers.get('content-length') ?? 0) <= LARGEST ? await c.res.clone().arrayBuffer() : undefined;
    if (status >= 400 || body === undefined) done.delete(name);
    else entry.answer = { status, headers: [...headers], body };
  };
}
