import type { Ledger } from '../ledger/ledger.ts';
import type { Told } from '../link/gist/gist.ts';
import type { Part } from '../link/walk.ts';
import { z } from '../reading/zod.ts';
import { pageShown, shownArticle } from './article.ts';
import { pageOf, paging, question } from './question.ts';
import { LOOKED_AT, partOf, shower, statementRow } from './statement.ts';

const pageRow = z.object({
  page: z.string(), article: z.string(), outlet: z.string().optional(), published: z.string().optional(), statements: z.array(statementRow),
  copyOf: z.string().optional().describe('the page it was copied from'), share: z.number().optional(), joined: z.string().optional().describe('the rule by which it is known to tell of this act'), reasons: z.array(z.string()),
});

/** From mouth to page to copies. */
export const trace = question({
  name: 'trace',
  about: 'The way of an utterance from mouth to page to copies: the speaker, the outlet it was said to, every page that tells of it, the earliest first, and whom each copied.',
  main: 'words',
  params: z.object({ words: z.string().min(1).describe('words of it, or the id of a statement or an utterance'), ...paging }),
  row: z.object({ utterance: z.string(), speaker: z.string().nullable(), told: z.array(z.string()), days: z.array(z.string()), earliest: z.string().optional().describe('the first day any page here has it'), pages: z.array(pageRow) }),
  ask: async (ledger, { words, ...page }) => {
    const part = await partOf(ledger, words, LOOKED_AT), { graph, asked } = part, rows = [];
    for (const { id, who, channels, days, accounts } of new Set(asked.flatMap((statement) => graph.utteranceOf.get(statement) ?? []))) {
      const pages = [];
      for (const { gist, told, id: account } of accounts) pages.push(await pageIn(ledger, part, gist.id, told, account));
      const [earliest] = pages.flatMap(({ published }) => published ?? []).sort();
      rows.push({ utterance: id, speaker: who.name || null, told: [...channels], days: [...days], ...(earliest === undefined ? {} : { earliest }), pages });
    }
    return pageOf(rows, (row) => `${row.earliest ?? '~'} ${row.utterance}`, page);
  },
});

async function pageIn(ledger: Ledger, { ties }: Part, id: string, told: readonly Told[], account: string): Promise<z.output<typeof pageRow>> {
  const article = await shownArticle(ledger, id), show = shower(ledger), statements = [];
  for (const one of told) statements.push(await show(one));
  const copy = ties.filter(({ kind, from }) => kind === 'copy' && from === id).sort((a, b) => Number(b.body['share']) - Number(a.body['share']))[0], tie = ties.find(({ kind, from }) => kind === 'utterance' && from === account);
  return {
    page: pageShown(article, id), article: id, ...(article?.outlet === undefined ? {} : { outlet: article.outlet }), ...(article?.published === undefined ? {} : { published: article.published }), statements,
    ...(copy?.to === undefined ? {} : { copyOf: pageShown(await shownArticle(ledger, copy.to), copy.to), share: Number(copy.body['share']) }),
    ...(tie ? { joined: String(tie.body['rule']) } : {}), reasons: (tie?.body['reasons'] ?? []) as string[],
  };
}
