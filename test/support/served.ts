import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { type Hearsay, type Incoming, openHearsay } from '../../src/hearsay.ts';
import { serverFor } from '../../src/http/app.ts';
import { type Desk, deskFor, type DeskOptions, LIMITS } from '../../src/http/desk.ts';
import type { Env } from '../../src/http/callers.ts';
import { RATE } from '../../src/http/rate.ts';
import { quarrel } from './quarrel.ts';

/** A server over a ledger of its own, asked without a socket. */
export interface Served {
  readonly app: Hono<Env>;
  readonly desk: Desk;
  readonly hearsay: Hearsay;
  readonly folder: string;
  /** A request as a program on this machine sends it. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly rows: (path: string) => Promise<Record<string, unknown>[]>;
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export async function served({ articles = quarrel, ...more }: { readonly articles?: readonly Incoming[] } & Partial<DeskOptions> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-served-')), hearsay = await openHearsay(join(folder, 'served.db'), { create: true });
  for await (const { outcome } of hearsay.add(articles)) if (outcome !== 'added') throw new Error(outcome);
  const desk = deskFor(hearsay, { now: () => new Date('2031-03-20T12:00:00Z'), limits: LIMITS, rate: RATE, author: 'ruun', ...more });
  const app = serverFor(desk, ['localhost', '127.0.0.1', '[::1]']);
  const ask: Served['ask'] = async (path, init = {}) => app.request(`http://localhost:4477${path}`, { ...init, headers: { host: 'localhost:4477', ...init.headers as Record<string, string> } });
  return {
    app, desk, hearsay, folder, ask,
    rows: async (path) => ((await (await ask(path)).json()) as { rows: Record<string, unknown>[] }).rows,
    post: (path, body, headers = {}) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    close: async () => {
      await desk.end();
      await hearsay.close();
      rmSync(folder, { recursive: true });
    },
  };
}
