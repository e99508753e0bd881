import { speakerKey } from '../link/speaker.ts';
import { z } from '../reading/zod.ts';
import { pageOf, paging, question } from './question.ts';
import { LOOKED_AT, partOf, shower, statementRow } from './statement.ts';

/** Acts of speaking, not pages: who said something, when, to whom, and who tells of it. */
export const whoSaid = question({
  name: 'who-said',
  about: 'Who said something: one row for each act of speaking, with everybody who tells of it, the earliest first.',
  main: 'words',
  params: z.object({ words: z.string().min(1).describe('words of what was said, or the id of a statement'), ...paging }),
  row: z.object({
    utterance: z.string(), speaker: z.string().nullable(), voice: z.string().nullable().describe('one id for a speaker across pages'), days: z.array(z.string()).describe('the days its pages give; several if they disagree'),
    told: z.array(z.string()).describe('outlets it was said to'), articles: z.number(), statements: z.array(statementRow).describe('everything told of it, the earliest first'),
  }),
  ask: async (ledger, { words, ...page }) => {
    const { graph, asked } = await partOf(ledger, words, LOOKED_AT), show = shower(ledger), rows = [];
    for (const utterance of new Set(asked.flatMap((id) => graph.utteranceOf.get(id) ?? []))) {
      const statements = [];
      for (const told of utterance.accounts.flatMap((account) => account.told)) statements.push(await show(told));
      rows.push({
        utterance: utterance.id, speaker: utterance.who.name || null, voice: speakerKey(utterance.who, utterance.id), days: [...utterance.days], told: [...utterance.channels],
        articles: new Set(utterance.accounts.map(({ gist }) => gist.id)).size, statements,
      });
    }
    return pageOf(rows, (row) => `${row.statements[0]?.published ?? '~'} ${row.utterance}`, page);
  },
});
