import type { Glance, Ledger } from '../ledger/ledger.ts';

export async function shownArticle(ledger: Ledger, id: string): Promise<Glance | undefined> {
  return (await ledger.about([id]))[0];
}

/** The name of an article’s page: where it came from, or its id where nobody knows. */
export const pageShown = (article: Glance | undefined, id: string): string => article?.input ?? article?.url ?? id;
