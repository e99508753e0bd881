import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import { gistOf } from '../link/gist/gist.ts';
import { likenessOf } from '../link/gist/likeness.ts';
import { z } from '../reading/zod.ts';
import { pageOf, paging, question } from './question.ts';
import { shower, statementRow } from './statement.ts';

/** Snapshots of one address that are laid side by side. */
const VERSIONS = 100;
/** The part of its words that a reworded statement keeps. */
const KEPT = 0.5;

/** What one address said before and says now. */
export const changes = question({
  name: 'changes',
  about: 'What changed between the snapshots of one address, statement by statement: added, gone, or told in other words.',
  main: 'url',
  params: z.object({ url: z.string().min(1).describe('the address'), ...paging }),
  row: z.object({ change: z.enum(['added', 'gone', 'reworded']), from: z.string().describe('the earlier snapshot'), to: z.string().describe('the later one'), was: statementRow.optional(), is: statementRow.optional() }),
  ask: async (ledger, { url, ...page }) => {
    const versions = await inOrder(ledger, await ledger.articles({ url, limit: VERSIONS })), show = shower(ledger), rows = [];
    for (const [n, later] of versions.entries()) {
      const earlier = versions[n - 1];
      if (!earlier) continue;
      const [before, after] = [gistOf(earlier).told, gistOf(later).told], same = (a: string, b: string): boolean => a.trim() === b.trim();
      const gone = before.filter((was) => !after.some((is) => same(was.content, is.content))), come = after.filter((is) => !before.some((was) => same(was.content, is.content)));
      for (const is of come) {
        const at = gone.findIndex((was) => likenessOf(was.terms, is.terms).dice >= KEPT), [was] = at < 0 ? [] : gone.splice(at, 1);
        rows.push({ change: was ? 'reworded' as const : 'added' as const, from: earlier.snapshot, to: later.snapshot, ...(was ? { was: await show(was) } : {}), is: await show(is) });
      }
      for (const was of gone) rows.push({ change: 'gone' as const, from: earlier.snapshot, to: later.snapshot, was: await show(was) });
    }
    return pageOf(rows.map((row, n) => ({ ...row, n })), ({ n }) => String(n).padStart(6, '0'), page);
  },
});

/** By when each was fetched, then by their hashes. */
async function inOrder(ledger: Ledger, articles: readonly StoredArticle[]): Promise<StoredArticle[]> {
  const dated = [];
  for (const article of articles) dated.push({ article, at: (await ledger.snapshot(article.snapshot))?.receipts.flatMap(({ fetchedAt }) => fetchedAt ?? []).sort()[0] ?? '' });
  return dated.sort((a, b) => (`${a.at} ${a.article.snapshot}` < `${b.at} ${b.article.snapshot}` ? -1 : 1)).map(({ article }) => article);
}
