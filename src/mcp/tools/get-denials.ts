import { denials as question } from '../../ask/denials.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { said, saidIn } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

const row = z.object({
  denial: said, answers: said.optional().describe('exactly what it denies; absent where no statement is surely meant'), scope: z.enum(['deed', 'saying']).describe('deed: that it was done; saying: that it was said'), rule: z.string().optional(), claims: z.array(z.string()),
  lost_in: z.array(z.string()).describe('copies of its page that were cut before it'),
});

export const getDenials = tool({
  name: 'get_denials', title: 'Get denials',
  about: 'Who denies something, what exactly each denial answers, and which copies of the page have lost the denial. Use it before repeating an accusation.',
  input: z.object({ words: z.string().min(1).describe('words of what is denied or of the denial, all of which must be there, or the id of a claim, a statement or an article'), ...paging }), output: answerOf(row),
  answer: async (ledger, given) => {
    const { rows, next } = await asked(ledger, question, given);
    return answered(ledger, rows.map(({ denial, answers, scope, rule, claims, lost }) => ({ denial: saidIn(denial), ...(answers ? { answers: saidIn(answers) } : {}), scope, ...(rule === undefined ? {} : { rule }), claims, lost_in: lost })), next);
  },
});
