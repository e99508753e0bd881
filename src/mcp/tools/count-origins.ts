import { origins as question } from '../../ask/claims.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { named, quotation, quoted } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

/** Acts of speaking shown of one side. */
const SHOWN = 10;

const row = z.object({
  claim: z.string(), wording: quoted, side: z.enum(['asserted', 'denied']), articles: z.number().describe('pages that carry it'), texts: z.number().describe('those that are no copies of each other'), origins: z.number().describe('distinct acts of speaking behind them: this is the number of sources'),
  least: z.number(), most: z.number(), voices: z.number().describe('distinct speakers'), utterances: z.array(z.object({ utterance: z.string(), speaker: z.string().nullable(), days: z.array(z.string()), articles: z.number() })),
  circle: z.array(z.object({ from: z.string(), to: z.string() })).describe('outlets that have it from each other only'),
});

export const countOrigins = tool({
  name: 'count_origins', title: 'Count origins',
  about: 'How many independent voices stand behind a claim, on both sides: articles are counted apart from the acts of speaking they go back to. Eleven articles may be one origin.',
  input: z.object({ claim: z.string().min(1).describe('words of it, all of which must be there, or the id of a claim or of a statement that makes it'), ...paging }), output: answerOf(row),
  answer: async (ledger, given) => {
    const { rows, next } = await asked(ledger, question, given);
    return answered(ledger, rows.map(({ wording, utterances, ...counts }) => ({ ...counts, wording: quotation(wording), utterances: utterances.slice(0, SHOWN).map(({ speaker, ...one }) => ({ ...one, speaker: speaker && named(speaker) })) })), next);
  },
});
