import type { Ledger } from '../ledger/ledger.ts';
import type { Linked } from '../ledger/linked.ts';
import type { Claim, Graph } from '../link/graph.ts';
import { z } from '../reading/zod.ts';
import { walkerIn } from '../link/walk.ts';
import { type Page, pageOf, paging, question } from './question.ts';
import { sideOf, sideRow, wordingOf } from './side.ts';
import { LOOKED_AT, partOf, shower, statementRow } from './statement.ts';

const counted = z.object({ articles: z.number(), origins: z.number(), least: z.number(), most: z.number() });

const claimRow = z.object({ claim: z.string(), about: z.enum(['deed', 'saying']).describe('what was done, or that somebody said something'), wording: z.string(), asserted: counted, denied: counted });
type ClaimRow = z.output<typeof claimRow>;

/** What is at issue, with its two sides counted. */
export const claims = question({
  name: 'claims',
  about: 'What is at issue: claims that several statements make or deny, each with its articles and origins on both sides.',
  main: 'words',
  params: z.object({ words: z.string().optional().describe('words of a statement that makes or denies it, or an article’s id; else all'), ...paging }),
  row: claimRow,
  ask: async (ledger, { words, ...page }) => (words === undefined ? allClaims(ledger, page) : pageOf(await rowsOf(ledger, words), ({ claim }) => claim, page)),
});

async function rowsOf(ledger: Ledger, asked: string): Promise<ClaimRow[]> {
  const { graph, ties, asked: statements } = await partOf(ledger, asked, LOOKED_AT);
  return [...new Set(statements.flatMap((id) => graph.claimsOf.get(id) ?? []))].map((one) => rowOf(graph, one, ties));
}

function rowOf(graph: Graph, one: Claim, ties: readonly Linked[]): ClaimRow {
  const side = (of: 'asserted' | 'denied'): z.output<typeof counted> => {
    const { articles, origins: count, least, most } = sideOf(graph, one, of, ties);
    return { articles, origins: count, least, most };
  };
  return { claim: one.id, about: one.matter, wording: wordingOf(one), asserted: side('asserted'), denied: side('denied') };
}

/** Claims in the order of the least tie of each, so that a page costs what it shows, however many there are. */
async function allClaims(ledger: Ledger, { limit, after }: { limit: number; after?: string | undefined }): Promise<Page<ClaimRow>> {
  const rows: ClaimRow[] = [];
  for (let from = after ?? '', more = true; more;) {
    const ties = await ledger.linked({ kind: 'claim', after: from, limit });
    for (const tie of ties) {
      if (rows.length === limit) return { rows, next: from };
      from = tie.id;
      const { graph, ties: around } = await walkerIn(ledger).around([tie.from ?? '']);
      const one = graph.claims.find(({ matter, told }) => matter === tie.body['matter'] && told.some(({ id }) => id === tie.from));
      const members = new Set(one?.told.map(({ id }) => id));
      const first = around.filter(({ kind, body, from: end }) => kind === 'claim' && body['matter'] === one?.matter && members.has(end ?? '')).map(({ id }) => id).sort()[0];
      if (one && first === tie.id) rows.push(rowOf(graph, one, around));
    }
    more = ties.length === limit;
  }
  return { rows };
}

/** One claim with everything that hangs on it. */
export const claim = question({
  name: 'claim',
  about: 'One claim: both sides with their acts of speaking, every statement that carries it, what answers what, and what was changed in the telling.',
  main: 'claim',
  params: z.object({ claim: z.string().min(1).describe('its id, the id of a statement that makes it, or words of one') }),
  row: z.object({
    claim: z.string(), about: z.enum(['deed', 'saying']), wording: z.string(), asserted: sideRow, denied: sideRow, statements: z.array(statementRow.extend({ side: z.enum(['asserted', 'denied']) })),
    answers: z.array(z.object({ from: z.string(), to: z.string(), relation: z.string(), scope: z.string().optional(), rule: z.string(), reasons: z.array(z.string()) })),
    drift: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string(), was: z.string(), is: z.string() })),
    reviews: z.array(z.object({ verb: z.string(), author: z.string(), at: z.string(), target: z.string() })),
  }),
  ask: async (ledger, { claim: asked }) => {
    const { graph, ties, asked: statements, decisions } = await partOf(ledger, asked, LOOKED_AT), show = shower(ledger);
    const all = [...new Set(statements.flatMap((id) => graph.claimsOf.get(id) ?? []))].sort((a, b) => b.told.length - a.told.length || (a.id < b.id ? -1 : 1));
    const one = all.find(({ id }) => id === asked) ?? all[0];
    if (!one) return { rows: [] };
    const members = new Set(one.told.map(({ id }) => id)), shown = [];
    for (const told of one.told) shown.push({ ...await show(told), side: told.polarity === 1 ? 'asserted' as const : 'denied' as const });
    const of = (kind: string): typeof ties => ties.filter((tie) => tie.kind === kind && (members.has(tie.from ?? '') || members.has(tie.to ?? '')));
    return {
      rows: [{
        claim: one.id, about: one.matter, wording: wordingOf(one), asserted: sideOf(graph, one, 'asserted', ties), denied: sideOf(graph, one, 'denied', ties), statements: shown,
        answers: of('answer').map(({ from = '', to = '', body }) => ({ from, to, relation: String(body['relation']), scope: String(body['scope']), rule: String(body['rule']), reasons: (body['reasons'] ?? []) as string[] })),
        drift: of('drift').map(({ from = '', to = '', body }) => ({ from: to, to: from, kind: String(body['kind']), was: String(body['from']), is: String(body['into']) })),
        reviews: [one.id, ...members, ...ties.map(({ id }) => id)].flatMap((id) => decisions.of.get(id) ?? []).map(({ verb, author, at, target }) => ({ verb, author, at, target })),
      }],
    };
  },
});

/** How many voices there really are. */
export const origins = question({
  name: 'origins',
  about: 'How many voices stand behind a claim: articles, texts that are no copies, distinct acts of speaking as a range, speakers; and outlets that have it from each other only.',
  main: 'claim',
  params: z.object({ claim: z.string().min(1).describe('its id, the id of a statement that makes it, or words of one'), ...paging }),
  row: z.object({ claim: z.string(), wording: z.string(), side: z.enum(['asserted', 'denied']) }).extend(sideRow.shape),
  ask: async (ledger, { claim: asked, ...page }) => {
    const { graph, ties, asked: statements } = await partOf(ledger, asked, LOOKED_AT);
    const found = [...new Set(statements.flatMap((id) => graph.claimsOf.get(id) ?? []))], named = found.filter(({ id }) => id === asked);
    const rows = (named.length > 0 ? named : found).flatMap((one) => (['asserted', 'denied'] as const).map((side) => ({ claim: one.id, wording: wordingOf(one), side, ...sideOf(graph, one, side, ties) }))).filter(({ articles }) => articles > 0);
    return pageOf(rows, (row) => `${row.claim} ${row.side}`, page);
  },
});
