import { quote as question } from '../../ask/quote.ts';
import { z } from '../../reading/zod.ts';
import { asked } from '../asked.ts';
import { answered, answerOf } from '../coverage.ts';
import { named, quotation, quoted } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

const VERDICTS = ['verbatim', 'altered', 'not-found'] as const;

const row = z.object({
  verdict: z.enum(VERDICTS), share: z.number().describe('the part of the words that stand there in their order, 0 to 1'), diff: z.array(z.object({ kind: z.enum(['same', 'added', 'left-out']).describe('both have it; only the quotation; only the page'), words: quoted })),
  found: quoted.optional().describe('the words of the page'), start: z.number().optional(), end: z.number().optional(), by: z.array(z.object({ statement: z.string(), speaker: z.string().nullable(), stance: z.string(), quoted: z.string().describe('direct: the page has it between quotation marks') })).describe('of whom the page has it; empty: the outlet’s own words'),
  speaker_fits: z.boolean().nullable(), article: z.string().optional(), page: z.string().optional(), snapshot: z.string().optional(), outlet: z.string().optional(), published: z.string().optional(),
});

export const verifyQuote = tool({
  name: 'verify_quote', title: 'Verify a quotation',
  about: 'Whether words between quotation marks stand in the ledger word for word, altered (with exactly what was changed), or not at all, and who said them. Use it before repeating any quotation. It says nothing about whether what was said is true.',
  input: z.object({ quote: z.string().min(1).max(2000).describe('the words, without quotation marks; gaps as …'), speaker: z.string().optional().describe('who is said to have said it'), article: z.string().optional().describe('an article’s id, to look in that one only'), ...paging }),
  output: answerOf(row).extend({ verdict: z.enum(VERDICTS).describe('of the best row'), summary: z.string() }),
  answer: async (ledger, given) => {
    const page = await asked(ledger, question, given);
    const rows = page.rows.map(({ verdict, share, diff, found, start, end, by, speakerFits, article, page: at, snapshot, outlet, published }): z.output<typeof row> => ({
      verdict, share, diff: diff.map(({ kind, words }) => ({ kind, words: quotation(words) })), ...(found === undefined ? {} : { found: quotation(found) }), ...(start === undefined || end === undefined ? {} : { start, end }),
      by: by.map(({ speaker, ...one }) => ({ ...one, speaker: speaker && named(speaker) })), speaker_fits: speakerFits, ...(article === undefined ? {} : { article }), ...(at === undefined ? {} : { page: named(at) }), ...(snapshot === undefined ? {} : { snapshot }),
      ...(outlet === undefined ? {} : { outlet: named(outlet) }), ...(published === undefined ? {} : { published }),
    })), verdict = rows[0]?.verdict ?? 'not-found', found = rows.filter((one) => one.verdict !== 'not-found');
    return { ...await answered(ledger, found, page.next, 'Looked for in the articles that share the most words with it.'), verdict, summary: summaryOf(rows[0]) };
  },
});

function summaryOf(best: z.output<typeof row> | undefined): string {
  if (!best || best.verdict === 'not-found') return 'No article of this ledger has these words, nor most of them in their order. Do not repeat them as a quotation on its word.';
  const who = [...new Set(best.by.flatMap(({ speaker }) => speaker ?? []))].join(', within what is said by ') || 'nobody named', where = best.outlet ?? best.page ?? '', misfit = best.speaker_fits === false ? ' It is not of the speaker asked about.' : '';
  if (best.verdict === 'verbatim') return `Word for word in ${where}, of ${who}.${misfit}`;
  const changed = (kind: string): string => best.diff.filter((piece) => piece.kind === kind).map(({ words }) => `“${words.untrusted_quotation}”`).join(', ');
  const parts = [changed('added') === '' ? '' : `has ${changed('added')}, which the page has not`, changed('left-out') === '' ? '' : `leaves out ${changed('left-out')}`].filter((part) => part !== '');
  return `Altered: the quotation ${parts.join(' and ')}. Closest in ${where}, of ${who}.${misfit}`;
}
