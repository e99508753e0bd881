import { setCookie } from 'hono/cookie';
import { z } from '../../reading/zod.ts';
import { jsonBody } from '../body.ts';
import { COOKIE } from '../callers.ts';
import { jsonAnswer } from '../json.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { SCOPES } from '../scope.ts';

const who = z.object({ name: z.string().nullable().describe('whose key it is; null without one'), scopes: z.array(z.enum(SCOPES)), needed: z.boolean().describe('whether this server asks for a key') });
const given = z.strictObject({ key: z.string().max(200).describe('an API key; empty to sign out') });

/** How long a browser stays signed in, in seconds: a working day. */
const STAYS = 12 * 60 * 60;

const ask: Route = {
  method: 'get', path: '/api/session', about: 'Whether this server asks for a key, and what the one that was sent may do.', scope: 'open', answer: { status: 200, row: who },
  respond: (c, { keyring }) => {
    const caller = c.get('caller');
    return jsonAnswer(c, { name: caller?.name ?? null, scopes: caller?.scopes ?? [], needed: keyring?.needed() ?? false });
  },
};

const begin: Route = {
  method: 'post', path: '/api/session', about: 'Signs a browser in with a key, which it keeps where no script sees it; an empty key signs it out.', scope: 'open', body: given, answer: { status: 200, row: who },
  respond: async (c, { keyring }) => {
    const { key } = await jsonBody(c, given), found = key === '' ? undefined : keyring?.find(key);
    if (key !== '' && !found) throw new Problem(401, 'Unknown key', 'No key of this server has this secret.', 'hearsay serve keys add makes one.');
    setCookie(c, COOKIE, key, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: key === '' ? 0 : STAYS, secure: new URL(c.req.url).protocol === 'https:' });
    return c.json({ name: found?.name ?? null, scopes: found?.scopes ?? [], needed: keyring?.needed() ?? false }, 200, { 'cache-control': 'no-store' });
  },
};

export const sessionRoutes: readonly Route[] = [ask, begin];
