import { read } from '../../read.ts';
import { readingSchema } from '../../reading/schema.ts';
import { z } from '../../reading/zod.ts';
import { jsonBody } from '../body.ts';
import { givenArticle, hintsOf, snapshotGiven } from '../given.ts';
import { jsonAnswer } from '../json.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { checked } from '../rows.ts';
import { questionCalled } from './questions.ts';

const readOne: Route = {
  method: 'post', path: '/api/read', about: 'Reads an article that is sent, or fetched, and answers its Reading. Nothing is kept.', scope: 'read', body: givenArticle, answer: { status: 200, row: readingSchema },
  respond: async (c, { web }) => {
    const given = await jsonBody(c, givenArticle), snapshot = await snapshotGiven(given, web);
    if ('problem' in snapshot) throw new Problem(422, 'Not fetched', `${given.url ?? ''}: ${snapshot.problem}`, 'Open the page in a browser and send its text or HTML.');
    return jsonAnswer(c, read(snapshot, hintsOf(given)));
  },
};

const lint = questionCalled('lint');
const draft = z.strictObject({ text: z.string().min(1), published: z.iso.date().optional() });

const lintOne: Route = {
  method: 'post', path: '/api/lint', about: lint.about, scope: 'read', body: draft, answer: { status: 200, row: z.object({ rows: z.array(lint.row), reading: readingSchema }) },
  respond: async (c, { hearsay, web }) => {
    const { text, published } = await jsonBody(c, draft), { rows } = await lint.run(hearsay.ledger, checked(lint.params, { text, ...(published === undefined ? {} : { published }) }));
    const snapshot = await snapshotGiven({ text }, web);
    if ('problem' in snapshot) throw new TypeError(snapshot.problem);
    return jsonAnswer(c, { rows, reading: read(snapshot, published === undefined ? {} : { published }) });
  },
};

export const readRoutes: readonly Route[] = [readOne, lintOne];
