import type { Reading } from '../../reading/assemble.ts';
import type { Outcome } from '../../reading/outcome.ts';
import { unattributedShare } from '../../reading/share.ts';
import { snapshotOfText } from '../../snapshot/take.ts';
import { z } from '../../reading/zod.ts';
import { coverage, coverageOf } from '../coverage.ts';
import { named, quotation, quoted } from '../quoted.ts';
import { paging, tool } from '../tool.ts';

/** Characters of the longest article that is sent. */
const LONGEST = 500_000;
/** Remarks in an answer. */
const REMARKS = 5;

const statement = z.object({
  at: z.number().describe('its number in the article'), speaker: z.string().nullable().describe('null where the article does not say, or two could be meant'), role: z.string().optional(), kind: z.string().optional(), stance: z.string(), framing: z.string(), mode: z.string(), certainty: z.string(),
  cue: z.string(), quote: quoted, start: z.number(), end: z.number(), chain: z.array(z.string()).describe('through whom it came, from the mouth to the page'), within: z.number().optional().describe('the statement it is said in'), answers: z.array(z.object({ at: z.number(), relation: z.string() })),
});

export const analyzeArticle = tool({
  name: 'analyze_article', title: 'Analyze an article',
  about: 'Who says what in one article: each statement with its speaker, stance, exact place and the hands it went through, and which denies which. Give the text or HTML of the article (nothing is kept), or the id of one in the ledger.',
  input: z.object({
    text: z.string().min(1).max(LONGEST).optional().describe('the article as plain text'), html: z.string().min(1).max(LONGEST).optional().describe('the article as HTML'), article: z.string().optional().describe('an article’s id in the ledger'),
    published: z.iso.date().optional().describe('its day of publication, where it does not say'), outlet: z.string().optional().describe('its outlet, where it does not say'), ...paging,
  }),
  output: z.object({
    title: quoted.optional(), outlet: z.string().optional(), published: z.string().optional(), snapshot: z.string(), statements: z.number().describe('in the whole article'), unattributed_share: z.number().nullable().describe('the part of what is told that is on nobody’s word but the outlet’s, 0 to 1'),
    rows: z.array(statement), next: z.string().optional(), remarks: z.array(z.string()).describe('what the reader noticed'), coverage,
  }),
  answer: async (ledger, { text, html, article: id, published, outlet, limit, after }, readPage) => {
    const given = [text, html, id].filter((one) => one !== undefined);
    if (given.length !== 1) throw new RangeError('Give one of text, html and article.');
    const hints = { ...(published === undefined ? {} : { published }), ...(outlet === undefined ? {} : { outlet }) };
    const found: Outcome | undefined = id === undefined ? await readPage(snapshotOfText(text ?? html ?? '', 'sent', text === undefined ? 'text/html' : 'text/plain'), hints) : await ledger.article(id);
    if (!found) throw new RangeError(`Nothing in this ledger has the id ${id}.`);
    if (found.problem !== undefined) throw new RangeError(`What was sent could not be read: ${found.problem}.`);
    const { reading } = found, { article, attributions, remarks } = reading, from = Number(after ?? 0), rows = attributions.slice(from, from + limit).map((_, n) => rowOf(reading, from + n)), next = from + limit < attributions.length ? String(from + limit) : undefined, share = unattributedShare(reading);
    return {
      ...(article.headline === undefined ? {} : { title: quotation(article.headline) }), ...(article.outlet === undefined ? {} : { outlet: named(article.outlet) }), ...(article.published === undefined ? {} : { published: article.published.value }), snapshot: reading.snapshot.id, statements: attributions.length,
      unattributed_share: share === undefined ? null : Math.round(share * EXACT) / EXACT, rows, ...(next === undefined ? {} : { next }), remarks: remarks.slice(0, REMARKS).map(({ message }) => named(message)),
      coverage: { ...await coverageOf(ledger, 1, next, 'Only this one article was read, nothing outside it.'), complete: next === undefined },
    };
  },
});

/** Digits after the point that a share is told with. */
const EXACT = 1000;

function rowOf({ attributions, speakers, answers }: Reading, at: number): z.output<typeof statement> {
  const one = attributions[at];
  if (!one) throw new RangeError(`There is no statement ${at}.`);
  const numberOf = (id: string): number => attributions.findIndex((other) => other.id === id), nameOf = (id: string | null): string | undefined => speakers.find((speaker) => speaker.id === id)?.name;
  const speaker = speakers.find(({ id }) => id === one.speaker), within = one.within === undefined ? undefined : numberOf(one.within);
  return {
    at, speaker: speaker ? named(speaker.name) : null, ...(speaker?.role === undefined ? {} : { role: named(speaker.role) }), ...(speaker === undefined ? {} : { kind: speaker.kind }), stance: one.stance, framing: one.framing, mode: one.mode, certainty: one.certainty,
    cue: named(one.cue?.text ?? ''), quote: quotation(one.content.map(({ text }) => text).join(' … ')), start: one.content[0]?.start ?? 0, end: one.content.at(-1)?.end ?? 0, chain: one.relays.flatMap((relay) => nameOf(relay.speaker) ?? []).map(named),
    ...(within === undefined ? {} : { within }), answers: answers.filter(({ from }) => from === one.id).map(({ to, relation }) => ({ at: numberOf(to), relation })),
  };
}
