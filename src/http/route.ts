import type { Context } from 'hono';
import type { Env } from './callers.ts';
import type { z } from '../reading/zod.ts';
import type { Desk } from './desk.ts';
import type { Scope } from './scope.ts';

/** One route, declared once: the server, `/openapi.json` and the test that drives all of them are made from it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** With `:name` for what varies. */
  readonly path: string;
  /** One full sentence. */
  readonly about: string;
  /** What a caller must be allowed; `open` to everybody. */
  readonly scope: Scope | 'open';
  /** What may stand behind `?`. */
  readonly query?: z.ZodObject;
  /** A body of JSON; `files` says that files may come instead, as `multipart/form-data`. */
  readonly body?: z.ZodType;
  readonly files?: true;
  readonly answer: Answer;
  readonly respond: (c: Context<Env>, desk: Desk) => Response | Promise<Response>;
}

/** What comes back where all goes well: JSON of a shape, or something else by its media type. */
export type Answer = { readonly status: 200 | 201 | 202; readonly row: z.ZodType } | { readonly status: 200; readonly mediaType: string };
