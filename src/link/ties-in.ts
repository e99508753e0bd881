import type { Ledger } from '../ledger/ledger.ts';
import type { Linked } from '../ledger/linked.ts';

/** Ties asked for at a time. */
const PAGE = 1000;

/** Every tie of a kind in the order of their ids, from behind one on. */
export async function* tiesIn(ledger: Ledger, kind: string, from = ''): AsyncGenerator<Linked> {
  for (let after = from, more = true; more;) {
    const page = await ledger.linked({ kind, after, limit: PAGE });
    yield* page;
    after = page.at(-1)?.id ?? '';
    more = page.length === PAGE;
  }
}
