import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Whether nobody but this machine reaches a host. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The names a server may be asked for by that listens on a host; of one that listens on every address of this machine, all of them. */
export function namesOf(host: string, more: readonly string[] = []): string[] {
  if (isLoopback(host)) return ['localhost', '127.0.0.1', '[::1]', inUrl(host), ...more];
  if (host !== '0.0.0.0' && host !== '::') return [inUrl(host), ...more];
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => inUrl(address)) ?? []);
  return ['localhost', hostname(), ...own, ...more];
}

/** An address of version 6 stands in brackets in a URL. */
export const inUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);
