import { type Format, FORMATS } from '../../export/formats.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { noSuch } from '../problem.ts';
import type { Route } from '../route.ts';
import { streamed } from '../rows.ts';

/** Media types and endings by format. */
const TYPES: Readonly<Record<string, readonly [type: string, ending: string]>> = {
  csv: ['text/csv; charset=utf-8', 'csv'], conflict: ['text/csv; charset=utf-8', 'csv'], parquet: ['application/vnd.apache.parquet', 'parquet'], annotation: ['application/ld+json', 'jsonld'], prov: ['application/ld+json', 'jsonld'],
  warc: ['application/warc', 'warc.gz'], 'schema-org': ['application/ld+json', 'jsonld'], 'gdelt-events': ['text/tab-separated-values; charset=utf-8', 'tsv'], 'gdelt-mentions': ['text/tab-separated-values; charset=utf-8', 'tsv'],
};

/** One JSON value a line, which all other formats are. */
const LINES = ['application/x-ndjson; charset=utf-8', 'jsonl'] as const;

const exported: Route = {
  method: 'get', path: '/api/export/:format', about: `The whole ledger as a file for other programs: ${FORMATS.map(({ name }) => name).join(', ')}.`, scope: 'read', answer: { status: 200, mediaType: '*/*' },
  respond: (c, { hearsay }) => {
    const name = c.req.param('format') ?? '', format = FORMATS.find((one) => one.name === name), [type, ending] = TYPES[name] ?? LINES;
    if (!format) throw noSuch('format', name, `There are ${FORMATS.map((one) => one.name).join(', ')}.`);
    return new Response(streamed(gathered(format, hearsay.ledger)), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="hearsay-${name}.${ending}"`, 'cache-control': 'no-store' } });
  },
};

/** Bytes sent at a time: a chunk for every line would be most of the work. */
const PIECE = 64 * 1024;

async function* gathered(format: Format, ledger: Ledger): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  let waiting = '';
  for await (const piece of format.write(ledger)) {
    if (typeof piece === 'string') waiting += piece;
    else yield piece;
    if (waiting.length < PIECE) continue;
    yield text.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield text.encode(waiting);
}

export const exportRoutes: readonly Route[] = [exported];
