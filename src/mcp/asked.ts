import type { Page, Question } from '../ask/question.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Asks a question; what nobody gave is left out. */
export function asked<Row>(ledger: Ledger, question: Question<Row>, given: Readonly<Record<string, unknown>>): Promise<Page<Row>> {
  return question.run(ledger, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}
