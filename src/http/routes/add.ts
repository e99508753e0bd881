import { basename } from 'node:path';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { mediaTypeOfEnding } from '../../snapshot/media-type.ts';
import { snapshotOf } from '../../snapshot/take.ts';
import { z } from '../../reading/zod.ts';
import { filesIn, isFiles, jsonBody } from '../body.ts';
import type { Desk } from '../desk.ts';
import { type Given, givenArticle, hintsOf, inputOf, snapshotGiven } from '../given.ts';
import { type Job, jobRow, type Opening } from '../jobs.ts';
import { jsonAnswer } from '../json.ts';
import { noSuch, Problem } from '../problem.ts';
import type { Route } from '../route.ts';

const add: Route = {
  method: 'post', path: '/api/add', about: 'Reads articles and keeps them: the text, HTML or address of one, or files as multipart/form-data. Answers with a job that goes on behind it.', scope: 'add',
  body: givenArticle, files: true, answer: { status: 202, row: jobRow },
  respond: async (c, desk) => {
    const openings = isFiles(c) ? (await filesIn(c)).map(openingOfFile) : [openingOf(await jsonBody(c, givenArticle), desk)];
    const job = desk.jobs.start(openings, desk.now());
    c.set('made', job.id);
    return jsonAnswer(c, job, { status: 202, headers: { location: `/api/jobs/${job.id}` } });
  },
};

function openingOf(given: Given, { web }: Desk): Opening {
  return {
    input: inputOf(given),
    open: async () => {
      const snapshot = await snapshotGiven(given, web);
      return 'problem' in snapshot ? snapshot : { snapshot, hints: hintsOf(given) };
    },
  };
}

/** The name of a file is where it came from, never a path that anything is read from or written to. */
function openingOfFile(file: File): Opening {
  const input = basename(file.name.replaceAll('\\', '/')) || 'file';
  if (mediaTypeOfEnding(input) === undefined) throw new Problem(415, 'Wrong media type', `${input.slice(0, 200)} is no article: its ending is none of .txt, .html, .htm, .xhtml, .md.`, 'Archives are added on the command line: hearsay add news.warc.gz');
  return { input, open: async () => ({ snapshot: snapshotOf(new Uint8Array(await file.arrayBuffer()), input), hints: {} }) };
}

function jobIn(c: Context, { jobs }: Desk): Job {
  const id = c.req.param('id') ?? '', job = jobs.find(id);
  if (!job) throw noSuch('job', id, 'Jobs are forgotten when the server stops; what they added is kept.');
  return job;
}

const oneJob: Route = { method: 'get', path: '/api/jobs/:id', about: 'How far a job is.', scope: 'read', answer: { status: 200, row: jobRow }, respond: (c, desk) => jsonAnswer(c, jobIn(c, desk)) };

const allJobs: Route = {
  method: 'get', path: '/api/jobs', about: 'The jobs of this server since it was started, the latest first.', scope: 'read', answer: { status: 200, row: z.object({ rows: z.array(jobRow) }) },
  respond: (c, { jobs }) => jsonAnswer(c, { rows: jobs.all() }),
};

const jobEvents: Route = {
  method: 'get', path: '/api/jobs/:id/events', about: 'A job as server-sent events: one named `job` at once and after every change, with the job as JSON, until it is done or has failed.', scope: 'read', answer: { status: 200, mediaType: 'text/event-stream' },
  respond: (c, desk) => {
    const { id } = jobIn(c, desk);
    return streamSSE(c, async (stream) => {
      for await (const job of desk.jobs.follow(id)) {
        if (stream.aborted) return;
        await stream.writeSSE({ event: 'job', data: JSON.stringify(job) });
      }
    });
  },
};

export const addRoutes: readonly Route[] = [add, allJobs, oneJob, jobEvents];
