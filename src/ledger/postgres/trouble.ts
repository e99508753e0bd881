import { LedgerError, type Trouble } from '../trouble.ts';

/** Codes of the network and of PostgreSQL (appendix A of its manual), and what they say to whoever named the address. */
const TROUBLES: ReadonlyMap<string, readonly [Trouble, string]> = new Map([
  ['ECONNREFUSED', ['unreachable', 'no server answers there']],
  ['ENOTFOUND', ['unreachable', 'there is no such host']],
  ['EAI_AGAIN', ['unreachable', 'the host’s name cannot be looked up now']],
  ['ETIMEDOUT', ['unreachable', 'the server does not answer in time']],
  ['EHOSTUNREACH', ['unreachable', 'there is no way to the host']],
  ['ECONNRESET', ['unreachable', 'the server broke the connection off']],
  ['57P01', ['unreachable', 'the server is shutting down']],
  ['57P02', ['unreachable', 'the server has crashed and restarts']],
  ['25P03', ['unreachable', 'the server heard nothing from us for too long, and has let go']],
  ['EPIPE', ['unreachable', 'the server broke the connection off']],
  ['57P03', ['unreachable', 'the server is not ready yet; try again in a moment']],
  ['53300', ['unreachable', 'the server has no connection left']],
  ['28P01', ['refused', 'the server does not accept this user and password']],
  ['28000', ['refused', 'the server does not let this user in']],
  ['3D000', ['missing', 'the server has no database of this name']],
  ['42501', ['refused', 'this user may not do that in this database']],
  ['25006', ['read-only', 'the server takes no changes: it is read-only or a copy']],
  ['53100', ['full', 'the server’s disk is full; what was added before is safe']],
  ['55P03', ['locked', 'another program holds it locked; try again when that is done']],
  ['XX001', ['damaged', 'the server finds its data damaged']],
  ['XX002', ['damaged', 'the server finds an index damaged']],
]);

/** What an error of `pg` means; an error that is none of the world's is a bug, and given back as it is. */
export function troubleOf(place: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const known = TROUBLES.get('code' in error ? String(error.code) : '') ?? spoken(error.message);
  return known ? new LedgerError(known[0], `${place}: ${known[1]}`, error) : error;
}

/** Troubles that `pg` tells in words only. */
function spoken(message: string): readonly [Trouble, string] | undefined {
  if (/^Connection terminated|timeout exceeded when trying to connect|^timeout expired|^Query read timeout|^Client has encountered a connection error/.test(message)) return TROUBLES.get('ETIMEDOUT');
  if (/password must be a string|no password supplied/.test(message)) return ['refused', 'the server wants a password, and none was given'];
  return undefined;
}
