import { articleOfRow, rowsOf } from '../ledger/ids.ts';
import { z } from '../reading/zod.ts';
import { pageShown, shownArticle } from './article.ts';
import { question } from './question.ts';

/** Characters of a page that are given at once, and on each side of what was asked for. */
const MOST = 4000, AROUND = 200;

/** The words of a page, to be checked. */
export const span = question({
  name: 'span',
  about: 'The words of a page at a place, with those around them: of a statement, or of an article from one character to another.',
  main: 'of',
  params: z.object({
    of: z.string().min(1).describe('the id of a statement or an article'), start: z.coerce.number().int().min(0).optional().describe('the first character, for an article'), end: z.coerce.number().int().min(0).optional().describe('the character behind the last'),
    around: z.coerce.number().int().min(0).max(MOST).default(AROUND).describe('characters on each side'),
  }),
  row: z.object({
    article: z.string(), snapshot: z.string(), page: z.string(), outlet: z.string().optional(), published: z.string().optional(), start: z.number(), end: z.number(), before: z.string(), text: z.string(), after: z.string(), length: z.number().describe('characters of the whole page'),
    cut: z.boolean().describe('whether more was asked for than is given at once'), statements: z.array(z.object({ statement: z.string(), speaker: z.string().nullable(), stance: z.string(), start: z.number(), end: z.number() })).describe('statements that touch it'),
  }),
  ask: async (ledger, { of, start, end, around }) => {
    const id = articleOfRow(of) ?? of, stored = await ledger.article(id);
    if (!stored) return { rows: [] };
    const { reading: { article: { text }, attributions, speakers }, snapshot } = stored, rows = rowsOf(id, stored.reading), spans = rows.find((row) => row.id === of)?.spans ?? [];
    if (of !== id && spans.length === 0) return { rows: [] };
    const from = Math.min(start ?? Math.min(...spans.map((one) => one.start), of === id ? 0 : text.length), text.length), wanted = Math.min(end ?? Math.max(...spans.map((one) => one.end), of === id ? text.length : from), text.length), to = Math.max(from, Math.min(wanted, from + MOST));
    const about = await shownArticle(ledger, id), touching = rows.filter(({ kind, spans: own }) => kind === 'statement' && own.some((one) => one.start < to && from < one.end));
    return {
      rows: [{
        article: id, snapshot, page: pageShown(about, id), ...(about?.outlet === undefined ? {} : { outlet: about.outlet }), ...(about?.published === undefined ? {} : { published: about.published }),
        start: from, end: to, before: text.slice(Math.max(0, from - around), from), text: text.slice(from, to), after: text.slice(to, to + around), length: text.length, cut: to < wanted,
        statements: touching.map(({ id: statement, at, spans: own }) => ({
          statement, speaker: speakers.find((one) => one.id === attributions[at]?.speaker)?.name ?? null, stance: attributions[at]?.stance ?? '', start: Math.min(...own.map((one) => one.start)), end: Math.max(...own.map((one) => one.end)),
        })),
      }],
    };
  },
});
