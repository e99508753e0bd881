import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import { z } from '../reading/zod.ts';
import type { Limits } from './desk.ts';
import { Problem } from './problem.ts';

/** Refuses bodies that are too large before they are read; files may be larger than text. */
export function boundedBodies({ text, files }: Limits): MiddlewareHandler {
  const bounded = (maxSize: number): MiddlewareHandler => bodyLimit({ maxSize, onError: () => { throw new Problem(413, 'Too large', `A body has ${maxSize} bytes at most here.`, 'Send less at a time, or start the server with a higher --max-text or --max-files.'); } });
  const [small, large] = [bounded(text), bounded(files)];
  return (c, next) => (isFiles(c) ? large(c, next) : small(c, next));
}

export const isFiles = (c: Context): boolean => typeOf(c) === 'multipart/form-data';

const typeOf = (c: Context): string => (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** The body as JSON of a shape. */
export async function jsonBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  if (typeOf(c) !== 'application/json') throw new Problem(415, 'Wrong media type', `This takes application/json, not ${typeOf(c).slice(0, 100) || 'a body without a type'}.`, 'Send a header Content-Type: application/json.');
  const given = await parsed(c), body = schema.safeParse(given);
  if (body.success) return body.data;
  throw new Problem(400, 'Wrong body', z.prettifyError(body.error).slice(0, 1000), 'GET /openapi.json shows what the body may hold.');
}

async function parsed(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'Malformed body', 'The body is no JSON.', 'Send one JSON object in UTF-8.');
  }
}

/** Files of a form, whatever their fields are called. */
export async function filesIn(c: Context): Promise<readonly File[]> {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'Malformed body', 'The body is no multipart form.', 'Send the files as multipart/form-data, as a browser does.');
  }
  const files = [...form.values()].filter((value) => value instanceof File);
  if (files.length === 0) throw new Problem(400, 'No files', 'The form holds no file.', 'Send at least one .txt, .html or .md file.');
  return files;
}
