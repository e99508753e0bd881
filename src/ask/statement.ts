import { articleOfRow } from '../ledger/ids.ts';
import type { Glance, Ledger } from '../ledger/ledger.ts';
import { correctedTold } from '../link/corrected.ts';
import { decisionsOf } from '../link/decisions.ts';
import type { Told } from '../link/gist/gist.ts';
import type { Part } from '../link/walk.ts';
import { walkerIn } from '../link/walk.ts';
import { isoDay } from '../text/calendar.ts';
import { z } from '../reading/zod.ts';
import { shownArticle } from './article.ts';

/** One statement as every answer shows it: who, how, what, and where it can be read again. */
export const statementRow = z.object({
  statement: z.string().describe('its id; `hearsay show` shows it in its page'),
  speaker: z.string().nullable(), stance: z.enum(['asserts', 'denies', 'questions', 'demands', 'withholds']), framing: z.enum(['neutral', 'distancing', 'endorsing']),
  cue: z.string(), content: z.string(), start: z.number().describe('where the content begins in the text of its page, in UTF-16 code units'), end: z.number(), chain: z.array(z.string()).optional().describe('through whom it came, from the mouth to the page'),
  certainty: z.enum(['stated', 'inferred']), day: z.string().optional().describe('when it was said, where that is known'), told: z.array(z.string()).optional().describe('outlets it was said to'),
  outlet: z.string().optional(), published: z.string().optional(), page: z.string().describe('the page as it was named when it was added'), snapshot: z.string().describe('the hash of the bytes it was read from'),
});

export type StatementRow = z.output<typeof statementRow>;

/** Shows statements of one ledger, each article looked up once. */
export function shower(ledger: Ledger): (told: Told) => Promise<StatementRow> {
  const seen = new Map<string, Promise<Glance | undefined>>();
  return async (told) => {
    const about = seen.get(told.article) ?? shownArticle(ledger, told.article);
    seen.set(told.article, about);
    const article = await about;
    return {
      statement: told.id, speaker: told.who.name === '' ? null : told.who.name, stance: told.stance, framing: told.framing, cue: told.cue, content: told.content, start: told.spans[0]?.start ?? 0, end: told.spans.at(-1)?.end ?? 0,
      ...(told.chain.length > 0 ? { chain: [...told.chain] } : {}), certainty: told.certainty,
      ...(told.day === undefined ? {} : { day: isoDay(told.day) }), ...(told.channels.length > 0 ? { told: [...told.channels] } : {}),
      ...(article?.outlet === undefined ? {} : { outlet: article.outlet }), ...(article?.published === undefined ? {} : { published: article.published }),
      page: article?.input ?? article?.url ?? told.article, snapshot: article?.snapshot ?? '',
    };
  };
}

/** A statement of the ledger; undefined where there is none with this id. */
export async function toldOf(ledger: Ledger, id: string): Promise<Told | undefined> {
  const article = articleOfRow(id), story = article === undefined ? undefined : await walkerIn(ledger).story(article);
  const told = story?.gist.told.find((one) => one.id === id);
  if (!told) return undefined;
  const own = await ledger.reviews(id), undone = [];
  // An undo is about the review it undoes.
  for (const { id: review } of own) undone.push(...await ledger.reviews(review));
  return correctedTold(told, decisionsOf([...own, ...undone]).of);
}

/** Statements that are meant: a claim, an utterance, an article or a statement by its id, or whatever holds the words, the latest first. */
export async function meant(ledger: Ledger, asked: string, most: number): Promise<string[]> {
  const [kind = '', digits = ''] = asked.split(':');
  if ((kind === 'claim' || kind === 'utterance' || kind === 'statement') && digits !== '') return [`statement:${digits.replace(/s$/, '')}`];
  if (kind === 'article') return ((await walkerIn(ledger).story(asked))?.gist.told ?? []).map(({ id }) => id);
  return (await ledger.search({ words: asked, limit: most })).map(({ statement }) => statement);
}

/** What is tied to the statements that are meant. */
export async function partOf(ledger: Ledger, asked: string, most: number): Promise<Part & { readonly asked: readonly string[] }> {
  const statements = await meant(ledger, asked, most);
  return { ...await walkerIn(ledger).around(statements), asked: statements };
}

/** Statements looked at to find what some words are about: more than anybody reads, few enough to be laid together at once. */
export const LOOKED_AT = 40;
