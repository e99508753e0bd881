import { whoSaid as question } from '../../ask/who-said.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { named, said, saidIn } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

/** Tellings shown of one act of speaking. */
const SHOWN = 5;

const row = z.object({
  utterance: z.string().describe('one act of speaking, whoever tells of it'), speaker: z.string().nullable(), days: z.array(z.string()), told_to: z.array(z.string()), articles: z.number().describe('articles that tell of it: pages, not voices'),
  statements: z.array(said).describe('how it is told, the earliest first'), more: z.number().describe('tellings that are not shown'),
});

export const whoSaid = tool({
  name: 'who_said', title: 'Who said it',
  about: 'Who said something about a matter: one row for each act of speaking in the world, with how the articles of the ledger tell of it. For an exact quotation use verify_quote.',
  input: z.object({ words: z.string().min(1).describe('words of what was said, all of which must be there (`min*` is a beginning), or a statement’s id'), ...paging }), output: answerOf(row),
  answer: async (ledger, given) => {
    const { rows, next } = await asked(ledger, question, given);
    return answered(ledger, rows.map(({ utterance, speaker, days, told, articles, statements }) => ({
      utterance, speaker: speaker && named(speaker), days, told_to: told.map(named), articles, statements: statements.slice(0, SHOWN).map(saidIn), more: Math.max(0, statements.length - SHOWN),
    })), next);
  },
});
