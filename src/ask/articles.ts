import { folded } from '../ledger/search.ts';
import { z } from '../reading/zod.ts';
import { censusOf } from './census.ts';
import { pageOf, paging, question } from './question.ts';

/** What there is, the latest published first. */
export const articles = question({
  name: 'articles',
  about: 'The articles of a ledger, the latest published first, those without a day behind them.',
  main: 'title',
  params: z.object({
    title: z.string().optional().describe('words of the title, all of which must be there'), outlet: z.string().optional().describe('words of the outlet’s name'),
    from: z.iso.date().optional().describe('published on this day or later'), to: z.iso.date().optional().describe('published on this day or earlier'), ...paging,
  }),
  row: z.object({ article: z.string(), snapshot: z.string(), page: z.string().describe('as it was named when it was added'), title: z.string().optional(), outlet: z.string().optional(), published: z.string().optional(), url: z.string().optional(), statements: z.number(), speakers: z.number() }),
  ask: async (ledger, { title, outlet, from, to, ...page }) => {
    const all = (await censusOf(ledger)).filter(({ about }) => holds(about.title, title) && holds(about.outlet, outlet) && (from === undefined || (about.published ?? '') >= from) && (to === undefined || (about.published !== undefined && about.published.slice(0, to.length) <= to)));
    const { rows, next } = pageOf(all, ({ id, about: { published = '' } }) => `${descending(published)} ${id}`, page);
    return {
      rows: rows.map(({ id, about, said }) => ({ article: id, ...about, statements: said.length, speakers: new Set(said.flatMap(({ voice }) => voice ?? [])).size })), ...(next === undefined ? {} : { next }),
    };
  },
});

/** Whether all words stand in a text, whatever their case and accents. */
function holds(text: string | undefined, words: string | undefined): boolean {
  if (words === undefined) return true;
  const there = ` ${folded(text ?? '')} `;
  return folded(words).split(' ').every((word) => there.includes(` ${word} `));
}

/** A date as text that sorts the other way round; none sorts last. */
const descending = (date: string): string => (date === '' ? '~' : date.slice(0, 10).replace(/\d/g, (digit) => String(9 - Number(digit))));
