import type { Linked } from '../ledger/linked.ts';
import { decided, decisionsOf } from '../link/decisions.ts';
import { tiesIn } from '../link/ties-in.ts';
import { z } from '../reading/zod.ts';
import { censusOf } from './census.ts';
import { question } from './question.ts';

/** How much a ledger holds. */
export const stats = question({
  name: 'stats',
  about: 'How much a ledger holds: articles, statements, the acts of speaking they tell of, the claims several of them make or deny, and named speakers.',
  params: z.object({}),
  row: z.object({ snapshots: z.number(), articles: z.number(), statements: z.number(), utterances: z.number(), claims: z.number(), speakers: z.number(), reviews: z.number().describe('decisions of people') }),
  ask: async (ledger) => {
    const { snapshots } = await ledger.counts(), census = await censusOf(ledger), reviews = await ledger.reviews(), decisions = decisionsOf(reviews), sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
    const ties = async (kind: string): Promise<Linked[]> => {
      const all = decisions.made.filter((tie) => tie.kind === kind);
      for await (const tie of tiesIn(ledger, kind)) all.push(tie);
      return decided(all, decisions);
    };
    const claims = await ties('claim'), heads = (['deed', 'saying'] as const).map((matter) => joined(claims.filter(({ body }) => body['matter'] === matter)));
    return {
      rows: [{
        snapshots, articles: census.length, statements: sum(census.map(({ said }) => said.length)), utterances: sum(census.map(({ accounts }) => accounts)) - joined(await ties('utterance')).joins, claims: sum(heads.map(({ groups }) => groups)),
        speakers: new Set(census.flatMap(({ said }) => said.flatMap(({ voice, kind }) => (voice === null || kind === 'unnamed' ? [] : [voice])))).size, reviews: reviews.length,
      }],
    };
  },
});

/** How many groups ties make, and how many of them joined two that were apart: what is left of so many things is fewer by so many. */
function joined(ties: readonly Linked[]): { readonly groups: number; readonly joins: number } {
  const heads = new Map<string, string>();
  const headOf = (id: string): string => {
    let head = id;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    heads.set(id, head);
    return head;
  };
  let joins = 0;
  for (const { from = '', to = '' } of ties) {
    const [a, b] = [headOf(from), headOf(to)];
    if (a === b) continue;
    heads.set(a, b);
    joins++;
  }
  return { groups: heads.size - joins, joins };
}
