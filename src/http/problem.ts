import type { Context } from 'hono';
import { z } from '../reading/zod.ts';

/** What went wrong, as RFC 9457 has it: for a program the status, for a person what it is and what would help. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly hint: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, title: string, detail: string, hint: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.hint = hint;
    this.headers = headers;
  }
}

export const problemRow = z.object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string(), hint: z.string() }).describe('A problem as RFC 9457 has it, with a hint.');

const MEDIA_TYPE = 'application/problem+json';

/** A problem as an answer. It is never kept by anybody on the way. */
export function problemAnswer({ status, title, message, hint, headers }: Problem): Response {
  const body: z.output<typeof problemRow> = { type: 'about:blank', title, status, detail: message, hint };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': MEDIA_TYPE, 'cache-control': 'no-store', ...headers } });
}

/** Nothing is at an address. */
export const nothingAt = (c: Context): Problem => new Problem(404, 'Nothing here', `${c.req.method} ${c.req.path.slice(0, 200)} leads nowhere.`, 'GET /openapi.json lists every address.');

/** Nothing has an id. */
export const noSuch = (kind: string, id: string, hint: string): Problem => new Problem(404, `No such ${kind}`, `Nothing in this ledger has the id ${id.slice(0, 200)}.`, hint);
