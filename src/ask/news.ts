import type { Told } from '../link/gist/gist.ts';
import type { Claim, Graph } from '../link/graph.ts';
import { walkerIn } from '../link/walk.ts';
import { z } from '../reading/zod.ts';
import { wordingOf } from './side.ts';
import { pageOf, paging, question } from './question.ts';
import { shower, statementRow } from './statement.ts';

const KINDS = ['new-origin', 'first-denial', 'new-denial', 'quote-altered', 'hedge-dropped', 'cue-strengthened', 'negation', 'number', 'headline-stronger', 'reworded'] as const;

/** What an article brought that was not known. */
export const news = question({
  name: 'news',
  about: 'What an article brought that the ledger did not have: a new act of speaking behind a claim, a denial of one, words that were changed in the telling. Another copy is no news.',
  main: 'article',
  params: z.object({ article: z.string().min(1).describe('an article’s id'), kind: z.enum(KINDS).optional().describe('one kind only'), ...paging }),
  row: z.object({
    kind: z.enum(KINDS), claim: z.string().optional(), wording: z.string().optional().describe('what is at issue'), was: z.string().optional(), is: z.string().optional(), statement: statementRow,
    origins: z.number().optional().describe('acts of speaking that assert the claim now'), denials: z.number().optional().describe('acts of speaking that deny it now'),
  }),
  ask: async (ledger, { article, kind, ...page }) => {
    const own = (await walkerIn(ledger).story(article))?.gist.told ?? [], { graph, ties } = await walkerIn(ledger).around(own.map(({ id }) => id)), show = shower(ledger), rows = [];
    for (const told of own) {
      for (const claim of graph.claimsOf.get(told.id) ?? []) {
        const is = isNew(graph, claim, told);
        if (is) rows.push({ kind: is, claim: claim.id, wording: wordingOf(claim), statement: await show(told), origins: claim.asserted.length, denials: claim.denied.length });
      }
      for (const tie of ties) if (tie.kind === 'drift' && tie.from === told.id) rows.push({ kind: tie.body['kind'] as (typeof KINDS)[number], was: String(tie.body['from']), is: String(tie.body['into']), statement: await show(told) });
    }
    return pageOf(rows.filter((row) => kind === undefined || row.kind === kind).map((row, n) => ({ ...row, n })), ({ n }) => String(n).padStart(DIGITS, '0'), page);
  },
});

/** Digits of the number of a row, so that numbers sort as text. */
const DIGITS = 6;

/** Whether a statement is the first of a new act of speaking on its side of a claim that others speak of too. */
function isNew(graph: Graph, claim: Claim, told: Told): 'new-origin' | 'first-denial' | 'new-denial' | undefined {
  const utterance = graph.utteranceOf.get(told.id), elsewhere = claim.told.some(({ article }) => article !== told.article);
  if (!utterance?.counted || !elsewhere || utterance.accounts.some(({ gist }) => gist.id !== told.article)) return undefined;
  const first = claim.told.find((one) => graph.utteranceOf.get(one.id) === utterance && one.polarity === told.polarity);
  if (first?.id !== told.id) return undefined;
  if (told.polarity === 1) return 'new-origin';
  return told.polarity === -1 ? (claim.denied.length === 1 ? 'first-denial' : 'new-denial') : undefined;
}
