import type { Route } from '../route.ts';

const text = (body: string, status = 200): Response => new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });

const alive: Route = { method: 'get', path: '/healthz', about: 'Whether the server runs.', scope: 'open', answer: { status: 200, mediaType: 'text/plain' }, respond: () => text('ok\n') };

const ready: Route = {
  method: 'get', path: '/readyz', about: 'Whether it can answer: 503 while its ledger cannot be read, or when it is about to end.', scope: 'open', answer: { status: 200, mediaType: 'text/plain' },
  respond: async (_, { hearsay, ending }) => {
    if (ending()) return text('ending\n', 503);
    await hearsay.ledger.counts();
    return text('ok\n');
  },
};

const counted: Route = {
  method: 'get', path: '/metrics', about: 'What the server counts about itself, in Prometheus’ text format.', scope: 'read', answer: { status: 200, mediaType: 'text/plain' },
  respond: async (_, { hearsay, jobs, metrics }) => {
    const { snapshots, articles, statements } = await hearsay.ledger.counts(), open = jobs.all().filter(({ state }) => state === 'waiting' || state === 'running').length;
    return text(metrics.text({ snapshots, articles, statements, jobs_open: open, resident_memory_bytes: process.memoryUsage.rss() }));
  },
};

export const healthRoutes: readonly Route[] = [alive, ready, counted];
