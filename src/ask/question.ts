import type { Ledger } from '../ledger/ledger.ts';
import { z } from '../reading/zod.ts';

/**
 * One question a ledger answers, declared once: the command line, a web server and tools for language models make theirs from it. Answers
 * come as rows, a page at a time; a question about one thing has one row.
 */
export interface Question<Row = unknown> {
  /** Lower case, words joined by hyphens: `who-said`. */
  readonly name: string;
  /** One full sentence. */
  readonly about: string;
  /** What may be asked. Each parameter describes itself; values may come as text. */
  readonly params: z.ZodObject;
  /** The parameter that is meant when a value is given without a name. */
  readonly main?: string;
  /** One row of the answer. */
  readonly row: z.ZodType;
  /** Whether it has many rows and so takes `limit` and `after`. */
  readonly paged: boolean;
  /** Asks with parameters as somebody gave them. Throws a `ZodError` for those that cannot be. */
  readonly run: (ledger: Ledger, given: unknown) => Promise<Page<Row>>;
}

/** Some rows, and where the next ones begin; no `next` after the last. */
export interface Page<Row = unknown> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

interface Declared<P extends z.ZodObject, R extends z.ZodType> {
  readonly name: string;
  readonly about: string;
  readonly params: P;
  readonly main?: string & keyof z.output<P>;
  readonly row: R;
  readonly ask: (ledger: Ledger, params: z.output<P>) => Promise<Page<z.output<R>>>;
}

export function question<P extends z.ZodObject, R extends z.ZodType>({ ask, ...declared }: Declared<P, R>): Question<z.output<R>> {
  return { ...declared, paged: 'limit' in declared.params.shape, run: async (ledger, given) => ask(ledger, declared.params.parse(given)) };
}

/** Rows on a page unless somebody asks for more or fewer. */
const PAGE = 20;
const MOST = 1000;

/** What every question with many rows takes. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MOST).default(PAGE).describe('rows on a page'),
  after: z.string().optional().describe('the `next` of the page before'),
};

/** More than is ever counted. */
const MOST_COUNTED = 999_999_999;

/** A count as text that sorts the other way round. */
export const largestFirst = (count: number): string => String(MOST_COUNTED - count).padStart(String(MOST_COUNTED).length, '0');

/** How often each is there, the most frequent first. */
export function byNumber(all: Iterable<string>): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** One page of rows that are all there. The cursor is the key of the last row shown, so that rows that come or go in between move nothing. */
export function pageOf<Row>(all: readonly Row[], keyOf: (row: Row) => string, { limit, after }: { readonly limit: number; readonly after?: string | undefined }): Page<Row> {
  const sorted = [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const left = after === undefined ? sorted : sorted.filter((row) => keyOf(row) > after);
  const rows = left.slice(0, limit), last = rows.at(-1);
  return left.length > rows.length && last !== undefined ? { rows, next: keyOf(last) } : { rows };
}
