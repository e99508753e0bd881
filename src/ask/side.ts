import type { Linked } from '../ledger/linked.ts';
import type { Claim, Graph } from '../link/graph.ts';
import { originsOf } from '../link/origins.ts';
import { z } from '../reading/zod.ts';

/** One side of a claim in figures: pages are many, voices are few. */
export const sideRow = z.object({
  articles: z.number().describe('articles that carry it'), texts: z.number().describe('those that are no copies of each other'), origins: z.number().describe('acts of speaking that can be counted'),
  least: z.number().describe('fewer, if unnamed sources are whom they may be'), most: z.number().describe('more, if somebody unknown stands behind those who only cite'), voices: z.number().describe('speakers'),
  utterances: z.array(z.object({ utterance: z.string(), speaker: z.string().nullable(), days: z.array(z.string()), articles: z.number() })),
  circle: z.array(z.object({ from: z.string(), to: z.string() })).describe('outlets that have it from each other, with nobody at the start'),
});

export function sideOf(graph: Graph, claim: Claim, side: 'asserted' | 'denied', ties: readonly Linked[]): z.output<typeof sideRow> {
  const { articles, texts, utterances, least, most, voices, circle } = originsOf(graph, claim, side, ties);
  return {
    articles, texts, origins: utterances.length, least, most, voices, circle: circle.map(([from, to]) => ({ from, to })),
    utterances: utterances.map(({ id, who, days, accounts }) => ({ utterance: id, speaker: who.name || null, days: [...days], articles: new Set(accounts.map(({ gist }) => gist.id)).size })),
  };
}

/** The statement that tells a claim in full: of those that assert it, else of all, the one with most words of its own but no more than a sentence. */
export function wordingOf({ told }: Claim): string {
  const asserted = told.filter(({ polarity }) => polarity === 1), from = asserted.length > 0 ? asserted : told;
  return from.reduce((best, one) => (Math.min(one.core.stems.size, FULL) > Math.min(best.core.stems.size, FULL) ? one : best)).content;
}

/** Words that mean something in a full sentence: more of them only make it longer. */
const FULL = 9;
