import type { Ledger } from '../ledger/ledger.ts';
import type { ReadPage } from '../reading/outcome.ts';
import { z } from '../reading/zod.ts';

/** One tool of a language model: a question, with an answer as short as it can be checked by. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  /** What it is for, so that a model chooses the right one of eight. */
  readonly about: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  readonly answer: (ledger: Ledger, given: unknown, readPage: ReadPage) => Promise<Record<string, unknown>>;
}

interface Declared<I extends z.ZodObject, O extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: I;
  readonly output: O;
  readonly answer: (ledger: Ledger, given: z.output<I>, readPage: ReadPage) => Promise<z.output<O>>;
}

export function tool<I extends z.ZodObject, O extends z.ZodObject>({ answer, ...declared }: Declared<I, O>): Tool {
  return { ...declared, answer: async (ledger, given, readPage) => answer(ledger, declared.input.parse(given), readPage) };
}

/** Rows of an answer unless a model asks for more: what it can hold in mind beside its work. */
const FEW = 10, MOST = 50;

/** What every tool with many rows takes. */
export const paging = { limit: z.int().min(1).max(MOST).default(FEW).describe('rows in the answer'), after: z.string().optional().describe('the `next` of the answer before') };
