import { lint, linted } from '../../ask/lint.ts';
import type { Outcome } from '../../reading/outcome.ts';
import { readingSchema } from '../../reading/schema.ts';
import { z } from '../../reading/zod.ts';
import { jsonBody } from '../body.ts';
import { givenArticle, hintsOf, snapshotGiven } from '../given.ts';
import { jsonAnswer } from '../json.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';

const readOne: Route = {
  method: 'post', path: '/api/read', about: 'Reads an article that is sent, or fetched, and answers its Reading. Nothing is kept.', scope: 'read', body: givenArticle, answer: { status: 200, row: readingSchema },
  respond: async (c, { hearsay, web }) => {
    const given = await jsonBody(c, givenArticle), snapshot = await snapshotGiven(given, web);
    if ('problem' in snapshot) throw new Problem(422, 'Not fetched', `${given.url ?? ''}: ${snapshot.problem}`, 'Open the page in a browser and send its text or HTML.');
    return jsonAnswer(c, readIn(await hearsay.read(snapshot, hintsOf(given)), 'Send its text instead.').reading);
  },
};

/** What was read; throws the problem where it could not be. */
function readIn<O extends Outcome>(outcome: O, hint: string): O {
  if (outcome.problem !== undefined) throw new Problem(422, 'Not read', outcome.problem, hint);
  return outcome;
}

const draft = z.strictObject({ text: z.string().min(1), published: z.iso.date().optional() });

const lintOne: Route = {
  method: 'post', path: '/api/lint', about: lint.about, scope: 'read', body: draft, answer: { status: 200, row: z.object({ rows: z.array(lint.row), reading: readingSchema }) },
  respond: async (c, { hearsay }) => jsonAnswer(c, readIn(await linted(hearsay.ledger, await jsonBody(c, draft), hearsay.read), 'Send a part of it.')),
};

export const readRoutes: readonly Route[] = [readOne, lintOne];
