import { trace as question } from '../../ask/trace.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { named, quotation, quoted } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

/** Pages shown of one act of speaking. */
const SHOWN = 8;

const page = z.object({ article: z.string(), page: z.string(), outlet: z.string().optional(), published: z.string().optional(), copy_of: z.string().optional().describe('the page it was copied from'), share: z.number().optional(), quote: quoted.optional(), statement: z.string().optional(), reasons: z.array(z.string()).describe('why it is held to tell of this act') });
const row = z.object({ utterance: z.string(), speaker: z.string().nullable(), told_to: z.array(z.string()), days: z.array(z.string()), earliest: z.string().optional().describe('the first day any page of this ledger has it; elsewhere it may be older'), pages: z.array(page), more: z.number() });

export const traceClaim = tool({
  name: 'trace_claim', title: 'Trace a claim',
  about: 'How something said travelled: from the speaker, over the outlet it was said to, to every page that tells of it, the earliest first, and which page copied which.',
  input: z.object({ words: z.string().min(1).describe('words of it, all of which must be there, or the id of a claim, a statement or an utterance'), ...paging }), output: answerOf(row),
  answer: async (ledger, given) => {
    const { rows, next } = await asked(ledger, question, given);
    return answered(ledger, rows.map(({ utterance, speaker, told, days, earliest, pages }) => ({
      utterance, speaker: speaker && named(speaker), told_to: told.map(named), days, ...(earliest === undefined ? {} : { earliest }), more: Math.max(0, pages.length - SHOWN),
      pages: pages.slice(0, SHOWN).map(({ article, page: at, outlet, published, copyOf, share, statements: [first], reasons }) => ({
        article, page: named(at), ...(outlet === undefined ? {} : { outlet: named(outlet) }), ...(published === undefined ? {} : { published }), ...(copyOf === undefined ? {} : { copy_of: named(copyOf) }), ...(share === undefined ? {} : { share }),
        ...(first === undefined ? {} : { quote: quotation(first.content), statement: first.statement }), reasons: reasons.map(named),
      })),
    })), next);
  },
});
