import { folded } from '../ledger/search.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Told } from '../link/gist/gist.ts';
import { walkerIn } from '../link/walk.ts';
import { z } from '../reading/zod.ts';
import { pageShown, shownArticle } from './article.ts';
import { paging, question } from './question.ts';
import { candidatesFor } from './quotation/candidates.ts';
import { standingIn } from './quotation/verify.ts';
import { toldOf } from './statement.ts';

/** Articles a quotation is laid along. */
const LOOKED_AT = 40;
/** Characters of the longest quotation: a page of a book. */
const LONGEST = 2000;

const row = z.object({
  verdict: z.enum(['verbatim', 'altered', 'not-found']).describe('whether the words stand there as they are, changed, or nowhere in the ledger'),
  share: z.number().describe('the part of the quotation’s words that stand there in their order, 0 to 1'),
  diff: z.array(z.object({ kind: z.enum(['same', 'added', 'left-out']).describe('both have it, only the quotation, only the page'), words: z.string() })),
  found: z.string().optional().describe('the words of the page'), start: z.number().optional(), end: z.number().optional(),
  by: z.array(z.object({ statement: z.string(), speaker: z.string().nullable(), stance: z.string(), quoted: z.enum(['direct', 'indirect', 'mixed']).describe('whether the page has it between quotation marks') })).describe('who the page says it is of, the innermost first; nobody where it is the outlet’s own word'),
  speakerFits: z.boolean().nullable().describe('whether the page has it of the speaker that was asked about; null where none was, or where nobody is named'),
  article: z.string().optional(), page: z.string().optional(), snapshot: z.string().optional(), outlet: z.string().optional(), published: z.string().optional(),
});
type Row = z.output<typeof row>;

const NOWHERE: Row = { verdict: 'not-found', share: 0, diff: [], by: [], speakerFits: null };

/** Whether somebody said that, in those words. */
export const quote = question({
  name: 'quote',
  about: 'Whether a quotation stands in the ledger word for word, altered (with what was changed), or not at all, and who said it; the pages that have it word for word first.',
  main: 'quote',
  params: z.object({
    quote: z.string().min(1).max(LONGEST).describe('the words; gaps in it as … or [ ]'), speaker: z.string().optional().describe('who is said to have said it'), article: z.string().optional().describe('an article’s id: whether it stands in that one'), ...paging,
  }),
  row,
  ask: async (ledger, { quote: words, speaker, article, limit, after }) => {
    const rows: Row[] = [];
    for (const id of article === undefined ? await candidatesFor(ledger, words, LOOKED_AT) : [article]) {
      const found = await rowIn(ledger, id, words, speaker);
      if (found) rows.push(found);
    }
    if (rows.length === 0) return { rows: [NOWHERE] };
    const sorted = rows.sort((a, b) => b.share - a.share || Number(b.by.length > 0) - Number(a.by.length > 0) || ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1)), from = Number(after ?? 0), shown = sorted.slice(from, from + limit);
    return sorted.length > from + limit ? { rows: shown, next: String(from + limit) } : { rows: shown };
  },
});

async function rowIn(ledger: Ledger, id: string, words: string, speaker: string | undefined): Promise<Row | undefined> {
  const stored = await ledger.article(id), standing = stored?.current === true ? standingIn(words, stored.reading.article.text) : undefined;
  if (!stored || !standing) return undefined;
  const { verdict, share, diff, start, end } = standing, told = (await walkerIn(ledger).story(id))?.gist.told ?? [], by: Row['by'] = [], about = await shownArticle(ledger, id);
  for (const one of holding(told, start, end)) {
    const now = await toldOf(ledger, one.id) ?? one;
    by.push({ statement: one.id, speaker: now.who.name || null, stance: now.stance, quoted: one.mode });
  }
  const named = by.flatMap((one) => one.speaker ?? []);
  return {
    verdict, share, diff: [...diff], found: stored.reading.article.text.slice(start, end), start, end, by, speakerFits: speaker === undefined || named.length === 0 ? null : named.some((name) => isOneName(name, speaker)),
    article: id, page: pageShown(about, id), snapshot: stored.snapshot, ...(about?.outlet === undefined ? {} : { outlet: about.outlet }), ...(about?.published === undefined ? {} : { published: about.published }),
  };
}

/** Statements whose content shares words with a place, the shortest first: what is said within what is said is whose it is. */
function holding(told: readonly Told[], start: number, end: number): Told[] {
  return told.filter(({ spans }) => spans.some((span) => span.start < end && start < span.end)).sort((a, b) => a.content.length - b.content.length);
}

/** Whether one of two names stands whole in the other: "Ruun" and "Rear Admiral Petra Ruun". */
function isOneName(a: string, b: string): boolean {
  const [one, two] = [` ${folded(a)} `, ` ${folded(b)} `];
  return one.includes(two) || two.includes(one) || one.trim().split(' ').at(-1) === two.trim().split(' ').at(-1);
}
