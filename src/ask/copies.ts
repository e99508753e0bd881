import type { Ledger } from '../ledger/ledger.ts';
import { COPY } from '../link/copies/link.ts';
import { z } from '../reading/zod.ts';
import { pageShown, shownArticle } from './article.ts';
import { paging, question } from './question.ts';

/** Which articles were taken over from which. */
export const copies = question({
  name: 'copies',
  about: 'Which articles were taken over from others, word for word: the lead, the share of the copy’s own words that stand in it, whole, cut, rewritten or merged, and how it is known which was first.',
  main: 'of',
  params: z.object({ of: z.string().optional().describe('an article: its copies and what it was copied from; else all'), ...paging }),
  row: z.object({
    article: z.string().describe('the copy, as it was named when it was added'), of: z.string().describe('the lead'),
    share: z.number().describe('the part of the copy’s own words that stand in the lead'), kept: z.number().describe('the part of the lead’s words that the copy kept'),
    kind: z.enum(['verbatim', 'cut', 'rewritten', 'merged']), articleId: z.string(), ofId: z.string(), tie: z.string(), rule: z.string(), certainty: z.string(),
  }),
  ask: async (ledger, { of, limit, after }) => {
    const ties = of === undefined ? await ledger.linked({ kind: COPY, limit: limit + 1, ...(after === undefined ? {} : { after }) }) : await around(ledger, of, after);
    const rows = [];
    for (const { id, from = '', to = '', body } of ties.slice(0, limit)) {
      const [copy, lead] = [await shownArticle(ledger, from), await shownArticle(ledger, to)];
      rows.push({
        article: pageShown(copy, from), of: pageShown(lead, to), share: Number(body['share']), kept: Number(body['kept']), kind: String(body['kind']) as 'cut',
        articleId: from, ofId: to, tie: id, rule: String(body['rule']), certainty: String(body['certainty']),
      });
    }
    const last = rows.at(-1);
    return ties.length > limit && last ? { rows, next: last.tie } : { rows };
  },
});

async function around(ledger: Ledger, article: string, after = ''): ReturnType<Ledger['linked']> {
  const ties = [...await ledger.linked({ kind: COPY, from: [article] }), ...await ledger.linked({ kind: COPY, to: [article] })];
  return ties.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
}
