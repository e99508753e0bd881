import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Keyring } from './keys.ts';
import { Problem } from './problem.ts';
import type { Scope } from './scope.ts';

/** Who asks. */
export interface Caller {
  /** The name of the key; the user of this machine where none is needed. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** By what requests are counted: the key, or the address they come from. */
  readonly counted: string;
}

/** What one request carries with it from one layer to the next. */
export type Env = { Variables: { caller: Caller | undefined; made: string } };

/** The cookie a browser keeps its key in; scripts do not see it. */
export const COOKIE = 'hearsay_key';

/** Finds out who asks: by a bearer key, by a key as the password of a feed reader, by the cookie of a browser. A wrong key is nobody. */
export function knownCallers(keyring: Keyring | undefined, author: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const address = addressOf(c);
    if (!keyring?.needed()) c.set('caller', { name: author, scopes: ['admin'], counted: address });
    else {
      const secret = secretOf(c), key = secret === undefined ? undefined : keyring.find(secret);
      c.set('caller', key && { name: key.name, scopes: key.scopes, counted: `key ${key.name}` });
    }
    await next();
  };
}

/** Throws the problem of whoever may not do this. */
export function demand(c: Context<Env>, scope: Scope | 'open'): Caller | undefined {
  const caller = c.get('caller');
  if (scope === 'open') return caller;
  if (!caller) throw new Problem(401, 'No key', 'This server answers only those who send a key it knows.', 'Send a header Authorization: Bearer …; hearsay serve keys add makes a key.', { 'www-authenticate': 'Bearer realm="hearsay", Basic realm="hearsay"' });
  if (!caller.scopes.includes(scope) && !caller.scopes.includes('admin')) throw new Problem(403, 'Missing scope', `The key ${caller.name} may ${caller.scopes.join(', ') || 'nothing'}, and this needs ${scope}.`, `hearsay serve keys add NAME --scope ${scope} makes a key that may.`);
  return caller;
}

export function secretOf(c: Context): string | undefined {
  const [, kind = '', value = ''] = /^(Bearer|Basic) (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (kind.toLowerCase() === 'bearer') return value;
  if (kind.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString().split(':').slice(1).join(':');
  return getCookie(c, COOKIE);
}

/** The address a request comes from; one name for all where there is no socket. */
export function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'within';
}
