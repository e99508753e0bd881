import type { Ledger, StoredArticle } from '../ledger/ledger.ts';

/** Articles held in memory at a time. */
const PAGE = 50;

/** All current articles in the order of their ids; all of them, replaced ones too, where asked. */
export async function* articlesIn(ledger: Ledger, replaced = false): AsyncGenerator<StoredArticle> {
  for (let after = '', more = true; more;) {
    const page = await ledger.articles({ after, limit: PAGE, replaced });
    yield* page;
    after = page.at(-1)?.id ?? '';
    more = page.length === PAGE;
  }
}
