import type { Ledger } from '../ledger/ledger.ts';
import { articlesIn } from './articles.ts';
import { flatStatements } from './flat.ts';

/** One statement a line; absent values are null, so that every line has the same keys. */
export async function* jsonl(ledger: Ledger): AsyncGenerator<string> {
  for await (const article of articlesIn(ledger)) for (const statement of flatStatements(article)) yield `${JSON.stringify(statement)}\n`;
}
