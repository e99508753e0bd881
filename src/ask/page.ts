import { localIds } from '../ledger/found.ts';
import type { Ledger, StoredArticle } from '../ledger/ledger.ts';
import { COPY } from '../link/copies/link.ts';
import { walkerIn } from '../link/walk.ts';
import { readingSchema } from '../reading/schema.ts';
import { unattributedShare } from '../reading/share.ts';
import { z } from '../reading/zod.ts';
import { question } from './question.ts';
import { reviewRow } from './review.ts';

const about = z.object({
  id: z.string(), snapshot: z.string(), pipeline: z.string().describe('the version of the program that read it'), current: z.boolean().describe('whether no later version has read it'), page: z.string().describe('as it was named when it was added'),
  title: z.string().optional(), outlet: z.string().optional(), published: z.string().optional(), url: z.string().optional(), fetched: z.array(z.string()).describe('when its bytes were received, where that is known'),
});

const statement = z.object({
  id: z.string(), at: z.number().describe('its place in `reading.attributions`'), utterance: z.string().optional().describe('the act of speaking it tells of'), claims: z.array(z.string()).describe('what it asserts or denies'),
  speaker: z.string().nullable().describe('as people corrected it, where somebody did'), stance: z.string(),
  answers: z.array(z.object({ to: z.string(), relation: z.string(), rule: z.string() })).describe('statements it denies, confirms or disputes, on this page or another'),
  answeredBy: z.array(z.object({ from: z.string(), relation: z.string(), rule: z.string() })),
});

const row = z.object({
  article: about, unattributed: z.number().nullable().describe('the share of headline, standfirst and body on nobody’s word but the outlet’s own, 0 to 1; null where nothing is told'), reading: readingSchema, statements: z.array(statement),
  copies: z.array(z.object({ tie: z.string(), article: z.string(), of: z.string(), share: z.number(), kind: z.string() })).describe('articles taken over from it, and those it was taken over from'),
  reviews: z.array(reviewRow),
});
type Row = z.output<typeof row>;

/** One article with its whole Reading and what ties it to others. */
export const article = question({
  name: 'article',
  about: 'One article: what is known of it, its whole Reading, what each statement is tied to, its copies, and what people decided about it.',
  main: 'article',
  params: z.object({ article: z.string().min(1).describe('its id, or the beginning of it') }),
  row,
  ask: async (ledger, { article: asked }) => {
    const stored = await ledger.article(await wholeId(ledger, asked));
    return { rows: stored ? [await rowOf(ledger, stored)] : [] };
  },
});

async function wholeId(ledger: Ledger, asked: string): Promise<string> {
  const [first, second] = await ledger.complete(asked.includes(':') ? asked : `article:${asked}`, 2);
  return first !== undefined && second === undefined ? first : asked;
}

async function rowOf(ledger: Ledger, stored: StoredArticle): Promise<Row> {
  const { id, snapshot, pipeline, current, reading, hints } = stored, receipts = (await ledger.snapshot(snapshot))?.receipts ?? [], glance = (await ledger.about([id]))[0];
  const ids = localIds(stored), told = (await walkerIn(ledger).story(id))?.gist.told ?? [], { graph, decisions } = await walkerIn(ledger).around(told.map((one) => one.id));
  const own = new Set(told.map((one) => one.id)), mine = [...own];
  const answers = [...await ledger.linked({ kind: 'answer', from: mine }), ...await ledger.linked({ kind: 'answer', to: mine })].filter((tie) => !decisions.rejected.has(tie.id));
  const within = reading.answers.map(({ from, to, relation, rule }) => ({ from: ids.get(from) ?? from, to: ids.get(to) ?? to, relation: String(relation), rule }));
  const across = answers.map(({ from = '', to = '', body }) => ({ from, to, relation: String(body['relation']), rule: String(body['rule']) }));
  const all = [...within, ...across.filter((one) => !within.some(({ from, to }) => from === one.from && to === one.to))];
  const copies = [...await ledger.linked({ kind: COPY, from: [id] }), ...await ledger.linked({ kind: COPY, to: [id] })].filter((tie) => !decisions.rejected.has(tie.id));
  const { headline: title, outlet = hints.outlet, canonicalUrl } = reading.article, published = reading.article.published?.value ?? hints.published, url = hints.url ?? canonicalUrl;
  return {
    article: {
      id, snapshot, pipeline, current, page: glance?.input ?? url ?? id, ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }), ...(url === undefined ? {} : { url }),
      fetched: receipts.flatMap(({ fetchedAt }) => fetchedAt ?? []),
    },
    unattributed: unattributedShare(reading) ?? null,
    reading: reading as z.output<typeof readingSchema>,
    statements: told.map((one) => {
      const now = graph.told.get(one.id) ?? one, utterance = graph.utteranceOf.get(one.id)?.id;
      return {
        id: one.id, at: one.at, ...(utterance === undefined ? {} : { utterance }), claims: (graph.claimsOf.get(one.id) ?? []).map((claim) => claim.id), speaker: now.who.name || null, stance: now.stance,
        answers: all.filter(({ from }) => from === one.id).map(({ to, relation, rule }) => ({ to, relation, rule })), answeredBy: all.filter(({ to }) => to === one.id).map(({ from, relation, rule }) => ({ from, relation, rule })),
      };
    }),
    copies: copies.map(({ id: tie, from = '', to = '', body }) => ({ tie, article: from, of: to, share: Number(body['share']), kind: String(body['kind']) })),
    reviews: (await ledger.reviews()).filter(({ target }) => own.has(target) || target === id || [...answers, ...copies].some((tie) => tie.id === target)),
  };
}
