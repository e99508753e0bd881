import type { Ledger } from '../ledger/ledger.ts';
import { z } from '../reading/zod.ts';

/** How far an answer reaches: a model must not take the silence of a ledger for the silence of the world. */
export const coverage = z.object({
  articles: z.number().describe('articles in this ledger, which is all that was looked at'), statements: z.number(),
  complete: z.boolean().describe('whether everything the ledger has on it is in this answer and those before it'), note: z.string(),
});

export async function coverageOf(ledger: Ledger, rows: number, next: string | undefined, note = ''): Promise<z.output<typeof coverage>> {
  const { articles, statements } = await ledger.counts();
  const said = rows === 0 ? 'Nothing in this ledger fits. That says nothing about what was said elsewhere.' : next === undefined ? 'All that this ledger has on it.' : 'There is more: ask again with `next` as `after`.';
  return { articles, statements, complete: next === undefined, note: note === '' ? said : `${said} ${note}` };
}

/** Rows of a tool, the cursor of the next ones, and how far they reach. */
export const answerOf = <R extends z.ZodType>(row: R): z.ZodObject<{ rows: z.ZodArray<R>; next: z.ZodOptional<z.ZodString>; coverage: typeof coverage }> => z.object({ rows: z.array(row), next: z.string().optional().describe('give it as `after`'), coverage });

export async function answered<R>(ledger: Ledger, rows: R[], next: string | undefined, note?: string): Promise<{ rows: R[]; next?: string; coverage: z.output<typeof coverage> }> {
  return { rows, ...(next === undefined ? {} : { next }), coverage: await coverageOf(ledger, rows.length, next, note) };
}
