import { TOLD, type BlockRole } from '../article/article.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Reading } from '../reading/assemble.ts';
import { unattributedShare } from '../reading/share.ts';
import { z } from '../reading/zod.ts';
import { pageShown, shownArticle } from './article.ts';
import { paging, question } from './question.ts';

/** What outlets say on nobody’s word but their own. */
export const unattributed = question({
  name: 'unattributed',
  about: 'What articles say on nobody’s word but the outlet’s own: the share of what is told, and the blocks in which nobody is credited.',
  main: 'article',
  params: z.object({ article: z.string().optional().describe('an article’s id; else all'), ...paging }),
  row: z.object({ page: z.string(), article: z.string(), share: z.number().describe('of headline, standfirst and body, 0 to 1'), blocks: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })) }),
  ask: async (ledger, { article: asked, limit, after = '' }) => {
    const ids = asked === undefined ? await ledger.ids('article', after, limit + 1) : [asked], rows = [];
    for (const id of ids.slice(0, limit)) {
      const row = await rowOf(ledger, id);
      if (row) rows.push(row);
    }
    const last = ids.at(limit - 1);
    return ids.length > limit && last !== undefined ? { rows, next: last } : { rows };
  },
});

async function rowOf(ledger: Ledger, id: string): Promise<{ page: string; article: string; share: number; blocks: { start: number; end: number; text: string }[] } | undefined> {
  const article = await ledger.article(id), share = article && unattributedShare(article.reading);
  if (!article?.current || share === undefined) return undefined;
  return { page: pageShown(await shownArticle(ledger, id), id), article: id, share: Math.round(share * EXACT) / EXACT, blocks: onNobodysWord(article.reading) };
}

/** Digits after the point that a share is told with. */
const EXACT = 1000;

/** Blocks of what is told that no source and no content touches. */
export function onNobodysWord({ article: { text, blocks }, attributions }: Pick<Reading, 'article' | 'attributions'>): { start: number; end: number; text: string }[] {
  const credited = attributions.flatMap(({ source, content }) => [...(source ? [source] : []), ...content]);
  return blocks.filter(({ role, start, end }) => TOLD.has(role as BlockRole) && !credited.some((span) => span.start < end && start < span.end) && text.slice(start, end).trim() !== '')
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).trim() }));
}
