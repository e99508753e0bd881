import { span as question } from '../../ask/span.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { named, quotation, quoted } from '../quoted.ts';
import { tool } from '../tool.ts';

/** Characters that are given at once, and on either side. */
const MOST = 4000, AROUND = 200;

const row = z.object({
  article: z.string(), snapshot: z.string(), page: z.string(), outlet: z.string().optional(), published: z.string().optional(), start: z.number(), end: z.number(), before: quoted, text: quoted, after: quoted, length: z.number(), cut: z.boolean(),
  statements: z.array(z.object({ statement: z.string(), speaker: z.string().nullable(), stance: z.string(), start: z.number(), end: z.number() })),
});

export const getSpan = tool({
  name: 'get_span', title: 'Get a span',
  about: 'The exact words of a page at a place, with those around them and the statements that touch them: to check what another tool answered, or to read on.',
  input: z.object({ of: z.string().min(1).describe('the id of a statement or an article'), start: z.int().min(0).optional().describe('the first character, for an article'), end: z.int().min(0).optional().describe('the character behind the last'), around: z.int().min(0).max(MOST).default(AROUND).describe('characters on each side') }),
  output: answerOf(row),
  answer: async (ledger, given) => {
    const { rows } = await asked(ledger, question, given);
    return answered(ledger, rows.map(({ page, outlet, before, text, after, statements, ...one }) => ({
      ...one, page: named(page), ...(outlet === undefined ? {} : { outlet: named(outlet) }), before: quotation(before, MOST), text: quotation(text, MOST), after: quotation(after, MOST), statements: statements.map(({ speaker, ...rest }) => ({ ...rest, speaker: speaker && named(speaker) })),
    })), undefined);
  },
});
