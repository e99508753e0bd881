import { changes as question } from '../../ask/changes.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { said, saidIn } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

const row = z.object({ change: z.enum(['added', 'gone', 'reworded']), from: z.string().describe('the earlier snapshot'), to: z.string().describe('the later one'), was: said.optional(), is: said.optional() });

export const listChanges = tool({
  name: 'list_changes', title: 'List changes of a page',
  about: 'What one address said before and says otherwise now, statement by statement: added, gone or reworded between its snapshots in the ledger.',
  input: z.object({ url: z.string().min(1).describe('the address of the page'), ...paging }), output: answerOf(row),
  answer: async (ledger, given) => {
    const { rows, next } = await asked(ledger, question, given);
    return answered(ledger, rows.map(({ change, from, to, was, is }) => ({ change, from, to, ...(was ? { was: saidIn(was) } : {}), ...(is ? { is: saidIn(is) } : {}) })), next, 'Only snapshots that somebody added are compared.');
  },
});
