import type { Context } from 'hono';
import { claim as claimQuestion } from '../../ask/claims.ts';
import { search as searchQuestion } from '../../ask/search.ts';
import { speaker as speakerQuestion } from '../../ask/speaker.ts';
import type { StatementRow } from '../../ask/statement.ts';
import { z } from '../../reading/zod.ts';
import type { Desk } from '../desk.ts';
import { atomOf } from '../feeds/atom.ts';
import { entryOf, type Feed } from '../feeds/feed.ts';
import { jsonFeedOf } from '../feeds/json-feed.ts';
import { tagged } from '../json.ts';
import { noSuch, Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { checked } from '../rows.ts';

/** Entries of a feed: what a reader that asks once an hour may have missed. */
const ENTRIES = 50;

const asked = searchQuestion.params.omit({ limit: true, after: true });

const jsonFeed = z.object({
  version: z.string(), title: z.string(), home_page_url: z.string(), feed_url: z.string(),
  items: z.array(z.object({ id: z.string(), url: z.string(), title: z.string(), content_text: z.string(), date_published: z.string(), authors: z.array(z.object({ name: z.string() })).optional() })),
});

const ABOUT = { atom: 'as an Atom feed', json: 'as a JSON Feed' } as const, ATOM = 'application/atom+xml';

/** The latest statements of a search. */
function searchFeed(kind: 'atom' | 'json'): Route {
  return {
    method: 'get', path: `/feeds/search.${kind}`, about: `Any search ${ABOUT[kind]}: the statements added last.`, scope: 'read', query: asked, answer: kind === 'json' ? { status: 200, row: jsonFeed } : { status: 200, mediaType: ATOM },
    respond: async (c, { hearsay }) => {
      const given = checked(asked, c.req.query()), { rows } = await searchQuestion.run(hearsay.ledger, { ...given, limit: ENTRIES });
      return written(c, kind, `Hearsay: ${Object.values(given).join(', ') || 'everything'}`, `/search${new URL(c.req.url).search}`, rows);
    },
  };
}

interface Followed {
  readonly path: string;
  readonly what: string;
  readonly find: (desk: Desk, name: string) => Promise<{ readonly title: string; readonly page: string; readonly rows: readonly StatementRow[] } | undefined>;
}

const FOLLOWED: readonly Followed[] = [
  {
    path: '/feeds/claims/:feed', what: 'A claim', find: async ({ hearsay }, id) => {
      const [row] = (await claimQuestion.run(hearsay.ledger, { claim: id })).rows;
      return row && { title: `Who says and who denies: ${row.wording}`, page: `/claims/${row.claim}`, rows: [...row.statements].reverse() };
    },
  },
  {
    path: '/feeds/speakers/:feed', what: 'A speaker', find: async ({ hearsay }, name) => {
      const [row] = (await speakerQuestion.run(hearsay.ledger, { name, limit: 1 })).rows;
      return row && { title: `What ${row.names[0] ?? name} says`, page: `/speakers/${row.voice}`, rows: row.latest };
    },
  },
  {
    path: '/feeds/outlets/:feed', what: 'An outlet', find: async ({ hearsay }, outlet) => {
      const { rows } = await searchQuestion.run(hearsay.ledger, { outlet, limit: ENTRIES });
      return rows.length === 0 ? undefined : { title: `What ${outlet} reports`, page: `/search?${new URLSearchParams({ outlet }).toString()}`, rows };
    },
  },
];

function followed({ path, what, find }: Followed): Route {
  return {
    method: 'get', path, about: `${what} as a feed: the id or name with .atom or .json (JSON Feed 1.1) behind it.`, scope: 'read', answer: { status: 200, mediaType: ATOM },
    respond: async (c, desk) => {
      const [, name = '', kind] = /^(.*)\.(atom|json)$/s.exec(c.req.param('feed') ?? '') ?? [];
      if (kind !== 'atom' && kind !== 'json') throw new Problem(404, 'No such feed', 'Feeds end in .atom or .json.', 'Put one of them behind the id.');
      const found = await find(desk, name);
      if (!found) throw noSuch(what.split(' ')[1] ?? '', name, 'GET /api/claims and /api/speakers list what there is.');
      return written(c, kind, found.title, found.page, found.rows);
    },
  };
}

function written(c: Context, kind: 'atom' | 'json', title: string, page: string, rows: readonly StatementRow[]): Response {
  const { origin, href } = new URL(c.req.url), feed: Feed = { title, page: `${origin}${page}`, self: href, entries: rows.map((row) => entryOf(row, origin)) };
  return kind === 'atom' ? tagged(c, atomOf(feed), { 'content-type': `${ATOM}; charset=utf-8` }) : tagged(c, JSON.stringify(jsonFeedOf(feed)), { 'content-type': 'application/feed+json; charset=utf-8' });
}

export const feedRoutes: readonly Route[] = [searchFeed('atom'), searchFeed('json'), ...FOLLOWED.map(followed)];
