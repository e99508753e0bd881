import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Bytes of a hash that tell one answer from the next: two of one address that differ never share 96 bits. */
const TAG_BYTES = 12;

/** A value as JSON. What is asked for again with the tag of the last answer is not sent twice. */
export function jsonAnswer(c: Context, value: unknown, { status = 200, headers = {} }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {}): Response {
  const body = JSON.stringify(value), common = { 'content-type': 'application/json; charset=utf-8', ...headers };
  if (c.req.method !== 'GET') return new Response(body, { status, headers: { ...common, 'cache-control': 'no-store' } });
  return tagged(c, body, common);
}

/** An answer that a browser keeps and asks about before it shows it again. */
export function tagged(c: Context, body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, TAG_BYTES / 3 * 4)}"`, common = { 'cache-control': 'private, no-cache', etag: tag, ...headers };
  if (matches(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers: { etag: tag, 'cache-control': common['cache-control'] } });
  return new Response(body, { status: 200, headers: common });
}

/** Whether one of the tags in `If-None-Match` is this one, weak or strong. */
function matches(given: string | undefined, tag: string): boolean {
  return (given ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''));
}
