import { z } from '../reading/zod.ts';
import { paging, question } from './question.ts';
import { LOOKED_AT, meant, shower, statementRow, toldOf } from './statement.ts';

/** What was changed in the telling. */
export const drift = question({
  name: 'drift',
  about: 'What was changed in the telling: words within quotation marks, dropped hedges, stronger cues, numbers, negations, headlines that say more than their page.',
  main: 'words',
  params: z.object({
    words: z.string().optional().describe('words of a statement, or the id of one, of an utterance or an article; else all'),
    kind: z.enum(['quote-altered', 'hedge-dropped', 'cue-strengthened', 'negation', 'number', 'headline-stronger', 'reworded']).optional().describe('one kind of change only'), ...paging,
  }),
  row: z.object({ kind: z.string(), was: z.string(), is: z.string(), earlier: statementRow, later: statementRow, tie: z.string(), rule: z.string() }),
  ask: async (ledger, { words, kind, limit, after = '' }) => {
    const from = words === undefined ? undefined : await meant(ledger, words, LOOKED_AT), show = shower(ledger), rows = [];
    for (let last = after, more = true; more;) {
      const ties = from === undefined ? await ledger.linked({ kind: 'drift', after: last, limit }) : (await ledger.linked({ kind: 'drift', from })).filter(({ id }) => id > last);
      for (const tie of ties) {
        const [earlier, later] = [await toldOf(ledger, tie.to ?? ''), await toldOf(ledger, tie.from ?? '')];
        if (rows.length === limit) return { rows, next: last };
        last = tie.id;
        if (!earlier || !later || (kind !== undefined && tie.body['kind'] !== kind)) continue;
        rows.push({ kind: String(tie.body['kind']), was: String(tie.body['from']), is: String(tie.body['into']), earlier: await show(earlier), later: await show(later), tie: tie.id, rule: String(tie.body['rule']) });
      }
      more = from === undefined && ties.length === limit;
    }
    return { rows };
  },
});
