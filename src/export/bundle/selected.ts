import { articleOfRow, rowsOf } from '../../ledger/ids.ts';
import type { Ledger, StoredArticle } from '../../ledger/ledger.ts';
import type { Linked } from '../../ledger/linked.ts';
import type { Claim, Utterance } from '../../link/graph.ts';
import { type Part, walkerIn } from '../../link/walk.ts';

/** What is put into a bundle. */
export interface Selected {
  /** In the order of their ids. */
  readonly articles: readonly StoredArticle[];
  readonly statements: ReadonlySet<string>;
  readonly claims: readonly Claim[];
  readonly utterances: readonly Utterance[];
  /** What ties these articles and statements to each other. */
  readonly ties: readonly Linked[];
}

/** What of a ledger belongs to claims, utterances, statements and articles, by their whole ids; or the first id that nothing has. */
export async function selectedIn(ledger: Ledger, ids: readonly string[]): Promise<Selected | { readonly missing: string }> {
  const statements = new Set<string>(), claims = new Map<string, Claim>(), utterances = new Map<string, Utterance>(), ties = new Map<string, Linked>();
  for (const id of ids) {
    const members = await membersOf(ledger, id), part = await walkerIn(ledger).around(members ?? []), { graph } = part;
    const of = /^(?:claim|utterance):/.test(id) ? named(part, id) : members;
    if (!of) return { missing: id };
    for (const one of of) statements.add(one);
    for (const claim of graph.claims) if (claim.told.some((told) => statements.has(told.id))) claims.set(claim.id, claim);
    for (const one of of) if (graph.utteranceOf.has(one)) utterances.set(graph.utteranceOf.get(one)?.id ?? '', graph.utteranceOf.get(one) as Utterance);
    for (const tie of part.ties) ties.set(tie.id, tie);
  }
  const articles: StoredArticle[] = [];
  for (const id of new Set([...ids.filter((one) => one.startsWith('article:')), ...[...statements].map((one) => articleOfRow(one) ?? '')])) {
    const article = await ledger.article(id);
    if (article) articles.push(article);
  }
  const within = new Set([...statements, ...articles.map(({ id }) => id)]), byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return {
    articles: articles.sort(byId), statements, claims: [...claims.values()].sort(byId), utterances: [...utterances.values()].sort(byId),
    ties: [...ties.values()].filter(({ from = '', to = '' }) => within.has(from) && within.has(to)).sort(byId),
  };
}

/** The statements of an article, a statement itself, or the first one of a claim or an utterance, after which those are named; undefined where there is none. */
async function membersOf(ledger: Ledger, id: string): Promise<string[] | undefined> {
  const [kind = '', digits = ''] = id.split(':'), statement = `statement:${digits.replace(/s$/, '')}`;
  const holder = kind === 'article' ? id : articleOfRow(statement), article = holder === undefined ? undefined : await ledger.article(holder);
  const rows = article && rowsOf(article.id, article.reading).flatMap((row) => (row.kind === 'statement' ? [row.id] : []));
  return kind === 'article' ? rows : rows?.includes(statement) ? [statement] : undefined;
}

/** The statements of a claim or an utterance. */
function named({ graph }: Part, id: string): string[] | undefined {
  const claim = graph.claims.find((one) => one.id === id), utterance = graph.utterances.find((one) => one.id === id);
  return claim?.told.map((told) => told.id) ?? utterance?.accounts.flatMap(({ told }) => told.map((one) => one.id));
}
