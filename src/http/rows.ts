import type { Context } from 'hono';
import type { Page, Question } from '../ask/question.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { z } from '../reading/zod.ts';
import { jsonAnswer } from './json.ts';
import { Problem } from './problem.ts';

/** The answer to a question: some rows, and the cursor of the next ones. */
export const pageOf = (row: z.ZodType): z.ZodObject => z.object({ rows: z.array(row), next: z.string().optional().describe('for `after`; absent behind the last row') });

/** Asks a question with what stands behind `?`, and links to the next page. */
export async function answerQuestion(c: Context, ledger: Ledger, question: Question, given: Readonly<Record<string, string>> = c.req.query()): Promise<Response> {
  const page = await question.run(ledger, checked(question.params, given));
  return jsonAnswer(c, page, page.next === undefined ? {} : { headers: { link: `<${nextOf(c, page.next)}>; rel="next"` } });
}

/** All rows, one a line, asked for a page at a time as they are taken; one page where a limit is given. */
export function linesAnswer(ledger: Ledger, question: Question, given: Readonly<Record<string, string>>): Response {
  const asked = checked(question.params, given), text = new TextEncoder();
  async function* lines(): AsyncGenerator<Uint8Array> {
    for (let after = given['after'], more = true; more;) {
      const { rows, next }: Page = await question.run(ledger, { ...asked, ...(after === undefined ? {} : { after }) });
      yield text.encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      more = question.paged && next !== undefined && given['limit'] === undefined;
      after = next;
    }
  }
  return new Response(streamed(lines()), { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' } });
}

/** Pieces as a stream that asks for the next one when it is wanted, and stops asking when nobody listens any more. */
export function streamed(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void await pieces.return(undefined),
  });
}

/** Values by a schema. What it does not know is refused, so that a misspelt filter is no answer about everything. */
export function checked(schema: z.ZodObject, given: unknown): Record<string, unknown> {
  const asked = schema.strict().safeParse(given);
  if (asked.success) return asked.data;
  const detail = asked.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ');
  throw new Problem(400, 'Wrong parameters', detail.slice(0, 1000), `There are: ${Object.keys(schema.shape).join(', ') || 'none'}.`);
}

function nextOf(c: Context, after: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set('after', after);
  return `${url.pathname}${url.search}`;
}
