import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { LedgerError } from '../ledger/trouble.ts';
import { z } from '../reading/zod.ts';
import { audited } from './audit.ts';
import { boundedBodies } from './body.ts';
import { demand, type Env, knownCallers } from './callers.ts';
import type { Desk } from './desk.ts';
import { safeHeaders } from './headers.ts';
import { doneOnce } from './idempotent.ts';
import { openApi } from './openapi.ts';
import { ownHostOnly } from './origin.ts';
import { assetAnswer, pageAnswer } from './pages.ts';
import { tagged } from './json.ts';
import { watched } from './log.ts';
import { nothingAt, Problem, problemAnswer } from './problem.ts';
import { limitedRate } from './rate.ts';
import { ROUTES } from './routes/routes.ts';

/** A server over one ledger, as a function from requests to answers. `names` are the hosts it may be asked for by. */
export function serverFor(desk: Desk, names: readonly string[]): Hono<Env> {
  const app = new Hono<Env>(), { now, limits, rate, keyring, author, audit, metrics, log = () => {} } = desk;
  app.onError((error) => problemAnswer(problemOf(error)));
  app.use(watched(metrics, log, now), safeHeaders, ownHostOnly(names), knownCallers(keyring, author), limitedRate(rate, () => now().getTime()), compress());
  app.use(boundedBodies(limits), doneOnce(() => now().getTime()));
  if (audit) app.use(audited(audit, now));
  for (const { method, path, scope, respond } of ROUTES) {
    app[method](path, (c: Context<Env>) => {
      demand(c, scope);
      return respond(c, desk);
    });
  }
  const { mcp } = desk;
  if (mcp) {
    app.all('/mcp', (c) => {
      demand(c, 'read');
      return mcp(c.req.raw);
    });
  }
  let described: string | undefined;
  app.get('/openapi.json', (c) => tagged(c, described ??= JSON.stringify(openApi(ROUTES)), { 'content-type': 'application/json; charset=utf-8' }));
  app.get('/assets/*', (c) => assetAnswer(c, desk));
  app.get('*', (c) => (c.req.path.startsWith('/api/') ? problemAnswer(nothingAt(c)) : pageAnswer(c, desk)));
  app.notFound((c) => problemAnswer(nothingAt(c)));
  return app;
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError || error instanceof RangeError) return new Problem(400, 'Wrong parameters', error.message.slice(0, 1000), 'GET /openapi.json shows what may be asked.');
  if (error instanceof LedgerError) return new Problem(503, 'The ledger cannot be used', error.message, 'hearsay verify says what is wrong with it.');
  return new Problem(500, 'A bug', 'Something went wrong here that should not.', 'The log of the server says what; please report it.');
}
