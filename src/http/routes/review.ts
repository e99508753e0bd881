import type { Context } from 'hono';
import { reviewRow } from '../../ask/review.ts';
import { type Decision, decide } from '../../link/review.ts';
import { z } from '../../reading/zod.ts';
import { jsonBody } from '../body.ts';
import type { Env } from '../callers.ts';
import type { Desk } from '../desk.ts';
import { jsonAnswer } from '../json.ts';
import { noSuch, Problem } from '../problem.ts';
import type { Route } from '../route.ts';

const verdict = z.strictObject({
  about: z.string().min(1).max(200).describe('a statement, a tie, a speaker (voice:…), an utterance, a claim'), verdict: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note']),
  with: z.string().max(200).optional().describe('the other one, for merge'), kind: z.enum(['utterance', 'claim']).optional().describe('what a statement is split from'),
  field: z.enum(['speaker', 'stance']).optional().describe('what is corrected'), value: z.string().max(1000).optional().describe('what it is'), note: z.string().max(10_000).optional().describe('why'),
});

const review: Route = {
  method: 'post', path: '/api/review', about: 'Keeps what a person decides about a statement, a tie, a speaker, an utterance or a claim. Nothing is overwritten.', scope: 'review', body: verdict, answer: { status: 201, row: reviewRow },
  respond: async (c, desk) => {
    const { about: target, verdict: verb, with: other, kind, field, value, note } = await jsonBody(c, verdict);
    const more = Object.fromEntries(Object.entries({ with: other, kind, field, value, note }).filter(([, given]) => given !== undefined));
    return decided(c, desk, { verb, target, ...more });
  },
};

const undo: Route = {
  method: 'post', path: '/api/review/:id/undo', about: 'Takes a decision back, by a decision of its own.', scope: 'review', answer: { status: 201, row: reviewRow },
  respond: async (c, desk) => {
    const id = c.req.param('id') ?? '';
    if (!(await desk.hearsay.ledger.reviews()).some((one) => one.id === id)) throw noSuch('review', id, 'GET /api/reviews lists what was decided.');
    return decided(c, desk, { verb: 'undo', target: id });
  },
};

async function decided(c: Context<Env>, { hearsay, now }: Desk, decision: Omit<Decision, 'author' | 'at'>): Promise<Response> {
  try {
    const kept = await decide(hearsay.ledger, { ...decision, author: c.get('caller')?.name ?? 'unknown', at: now().toISOString() });
    c.set('made', kept.id);
    return jsonAnswer(c, kept, { status: 201 });
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(/ is no /.test(error.message) ? 404 : 400, 'Cannot be decided', error.message, 'The ids stand in the answers of every question.');
    throw error;
  }
}

const reviews: Route = {
  method: 'get', path: '/api/reviews', about: 'Everything that was decided, the oldest first; about one thing, where `about` names it.', scope: 'read', query: z.object({ about: z.string().optional() }), answer: { status: 200, row: z.object({ rows: z.array(reviewRow) }) },
  respond: async (c, { hearsay }) => jsonAnswer(c, { rows: await hearsay.ledger.reviews(c.req.query('about')) }),
};

export const reviewRoutes: readonly Route[] = [review, undo, reviews];
