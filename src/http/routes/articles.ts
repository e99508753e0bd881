import { jsonAnswer } from '../json.ts';
import { noSuch } from '../problem.ts';
import type { Route } from '../route.ts';
import { questionCalled } from './questions.ts';

const article = questionCalled('article');

const oneArticle: Route = {
  method: 'get', path: '/api/articles/:id', about: article.about, scope: 'read', answer: { status: 200, row: article.row },
  respond: async (c, { hearsay }) => {
    const id = c.req.param('id') ?? '', { rows: [row] } = await article.run(hearsay.ledger, { article: id });
    if (row === undefined) throw noSuch('article', id, 'GET /api/articles lists them; the beginning of an id is enough where no other begins so.');
    return jsonAnswer(c, row);
  },
};

/** A year, as long as a browser keeps anything. In seconds. */
const FOR_EVER = 31_536_000;

const snapshot: Route = {
  method: 'get', path: '/api/snapshots/:sha256', about: 'The bytes of a snapshot as they were received, as a download that no browser runs.', scope: 'read', answer: { status: 200, mediaType: 'application/octet-stream' },
  respond: async (c, { hearsay }) => {
    const hash = c.req.param('sha256') ?? '', id = hash.startsWith('sha256:') ? hash : `sha256:${hash}`, stored = await hearsay.ledger.snapshot(id);
    if (!stored) throw noSuch('snapshot', hash, 'The id of a snapshot is its whole SHA-256, in hex; every statement names one.');
    const digits = id.slice('sha256:'.length), tag = `"${digits}"`;
    const headers = { etag: tag, 'cache-control': `private, max-age=${FOR_EVER}, immutable` };
    if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
    return new Response(Uint8Array.from(stored.bytes), {
      headers: {
        ...headers, 'content-type': isText(stored.bytes) ? 'text/plain; charset=utf-8' : 'application/octet-stream', 'content-security-policy': 'sandbox', 'content-disposition': `attachment; filename="${digits.slice(0, NAME)}"`,
        'content-length': String(stored.bytes.length),
      },
    });
  },
};

/** Digits of a hash that name a download. */
const NAME = 20;

/** Whether bytes are UTF-8 without control characters that no text has. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export const articleRoutes: readonly Route[] = [oneArticle, snapshot];
