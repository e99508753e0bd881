import { z } from '../reading/zod.ts';
import { paging, question } from './question.ts';
import { shower, statementRow, toldOf } from './statement.ts';

/** Statements by their words and facets. */
export const search = question({
  name: 'search',
  about: 'Statements by their words, speaker, outlet, stance and day of publication; the latest added first.',
  main: 'words',
  params: z.object({
    words: z.string().optional().describe('words of source, cue and content, all of which must be there; `min*` is a beginning'), speaker: z.string().optional().describe('words of the speaker’s name'),
    outlet: z.string().optional().describe('words of the outlet’s name'), stance: z.enum(['asserts', 'denies', 'questions', 'demands', 'withholds']).optional().describe('the speaker’s stance'),
    from: z.iso.date().optional().describe('published on this day or later'), to: z.iso.date().optional().describe('published on this day or earlier'), ...paging,
  }),
  row: statementRow,
  ask: async (ledger, { limit, after, ...query }) => {
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)), show = shower(ledger);
    const hits = await ledger.search({ ...given, limit: limit + 1, ...(after === undefined ? {} : { before: Number(after) }) }), rows = [];
    for (const { statement } of hits.slice(0, limit)) {
      const told = await toldOf(ledger, statement);
      if (told) rows.push(await show(told));
    }
    const last = hits.at(limit - 1);
    return hits.length > limit && last ? { rows, next: String(last.cursor) } : { rows };
  },
});
