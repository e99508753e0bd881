import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './callers.ts';
import { inUrl } from './loopback.ts';

/** A server that listens. */
export interface Serving {
  /** `http://127.0.0.1:4477/` */
  readonly address: string;
  /** Takes no new requests, lets those under way finish for so many milliseconds, then cuts them off. */
  readonly close: (patience?: number) => Promise<void>;
}

/** How long a client may take to send its headers, and its whole request, in milliseconds: somebody who sends a byte now and then holds nothing up for long. */
const HEADERS_WITHIN = 60_000, REQUEST_WITHIN = 300_000;
/** How long a connection may be silent between two requests, in milliseconds: longer than proxies keep theirs, so that none sends a request into one that is just closed. */
const SILENT = 75_000;
/** Connections that may wait to be taken: a thousand at once, and as many again. */
const WAITING = 2048;

/** Listens on a host and a port; 0 is any free one. Throws where that cannot be, as Node does. */
export async function listen(app: Hono<Env>, host: string, port: number): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { headersTimeout: HEADERS_WITHIN, requestTimeout: REQUEST_WITHIN, keepAliveTimeout: SILENT } }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: WAITING }, () => resolve());
  });
  const { port: at } = server.address() as AddressInfo;
  return { address: `http://${inUrl(host)}:${at}/`, close: (patience = PATIENCE) => closed(server, patience) };
}

/** Longer than any answer but an export takes, in milliseconds. */
const PATIENCE = 5000;

function closed(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
