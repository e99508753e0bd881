import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { Web } from '../../src/snapshot/fetch/fetcher.ts';

/** A made-up host on the loopback port of this test. */
export interface FakeHost {
  readonly port: number;
  /** An address on it. */
  readonly at: (path: string) => string;
  /** The paths asked for so far, robots.txt left out. */
  readonly asked: string[];
  /** What lets a fetcher reach this port and nothing else, with no waiting between pages. */
  readonly web: Web;
  close(): Promise<void>;
}

/** Starts a host that answers as `listener` says, to /robots.txt as well. */
export async function fakeHost(listener: RequestListener): Promise<FakeHost> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    if (request.url !== '/robots.txt') asked.push(request.url ?? '');
    response.on('error', () => {});
    listener(request, response);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    port, asked, at: (path) => `http://127.0.0.1:${port}${path}`,
    web: { allow: (address, at) => address === '127.0.0.1' && at === port, wait: () => Promise.resolve(), lookup: answering('127.0.0.1') },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** A name server that gives every name this address. */
export function answering(...addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_host, { all }, answer) => (all ? answer(null, found) : answer(null, found[0]?.address ?? '', found[0]?.family));
}
