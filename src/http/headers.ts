import type { MiddlewareHandler } from 'hono';

/** Nothing but what this server itself sends is loaded, run or framed, and no form goes anywhere else. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "font-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['content-security-policy', POLICY], ['x-content-type-options', 'nosniff'], ['referrer-policy', 'no-referrer'], ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'], ['x-frame-options', 'DENY'], ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
];

/** On every answer, whatever it is; an answer that says more strictly what it may do keeps its own. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of HEADERS) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};
