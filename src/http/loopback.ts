import { isIP } from 'node:net';

/** Whether nobody but this machine reaches a host. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** The names one may ask a server by that listens on a host. */
export const namesOf = (host: string): string[] => (isLoopback(host) ? ['localhost', '127.0.0.1', '[::1]', ...(isIP(host) === 4 ? [host] : [])] : [host.includes(':') ? `[${host}]` : host]);
