import type { Graph } from '../link/graph.ts';
import type { Told } from '../link/gist/gist.ts';
import type { Part } from '../link/walk.ts';
import { z } from '../reading/zod.ts';
import { pageOf, paging, question } from './question.ts';
import { LOOKED_AT, partOf, shower, statementRow } from './statement.ts';

/** Who denies what, and which copies have lost the denial. */
export const denials = question({
  name: 'denials',
  about: 'Denials, each with exactly what it answers where that is known, with its scope, and the copies of its page that were cut before it.',
  main: 'words',
  params: z.object({ words: z.string().min(1).describe('words of what is denied or of the denial, or the id of a claim, a statement or an article'), ...paging }),
  row: z.object({
    denial: statementRow, answers: statementRow.optional().describe('what it answers; absent where no statement is surely meant'), scope: z.enum(['deed', 'saying']).describe('what was done, or that it was said'),
    rule: z.string().optional(), reasons: z.array(z.string()), claims: z.array(z.string()), lost: z.array(z.string()).describe('copies of its page that do not carry it'),
  }),
  ask: async (ledger, { words, ...page }) => {
    const part = await partOf(ledger, words, LOOKED_AT), { graph, ties, asked } = part, show = shower(ledger), rows = [];
    const about = new Set([...asked, ...asked.flatMap((id) => graph.claimsOf.get(id) ?? []).flatMap(({ told }) => told.map(({ id }) => id))]);
    for (const told of graph.told.values()) {
      const answer = ties.find(({ kind, from }) => kind === 'answer' && from === told.id);
      if (told.polarity !== -1 || !(about.has(told.id) || about.has(answer?.to ?? ''))) continue;
      const to = graph.told.get(answer?.to ?? '');
      rows.push({
        denial: await show(told), ...(to ? { answers: await show(to) } : {}), scope: told.saying === 'denied' ? 'saying' as const : 'deed' as const, ...(answer ? { rule: String(answer.body['rule']) } : {}),
        reasons: (answer?.body['reasons'] ?? []) as string[], claims: (graph.claimsOf.get(told.id) ?? []).map(({ id }) => id), lost: lostIn(part, told),
      });
    }
    return pageOf(rows, ({ denial }) => denial.statement, page);
  },
});

/** Copies of the denial’s page in which nobody tells of that utterance any more. */
function lostIn({ graph, ties }: Part, denial: Told): string[] {
  return ties.filter(({ kind, to }) => kind === 'copy' && to === denial.article).flatMap(({ from = '' }) => (tells(graph, from, denial) ? [] : [from]));
}

function tells({ stories, utteranceOf }: Graph, article: string, denial: Told): boolean {
  return (stories.get(article)?.gist.told ?? []).some((told) => told.polarity === -1 && utteranceOf.get(told.id) === utteranceOf.get(denial.id));
}
