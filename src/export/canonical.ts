import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { articlesIn } from './articles.ts';

/** Ids asked for at a time. */
const PAGE = 500;

/**
 * All that a ledger holds, one line a thing, sorted by kind and id, keys sorted. Two ledgers that hold the same give the same bytes,
 * whatever store they are in and in whatever order things came. Only the snapshots' bytes themselves are left out: their hash stands for them.
 */
export async function* canonical(ledger: Ledger): AsyncGenerator<string> {
  const line = (kind: string, held: object): string => `${canonicalJson({ kind, ...held })}\n`;
  yield line('ledger', { format: 1 });
  for (let after = '', more = true; more;) {
    const ids = await ledger.ids('snapshot', after, PAGE);
    for (const id of ids) {
      const snapshot = await ledger.snapshot(id);
      if (snapshot) yield line('snapshot', { id, bytes: snapshot.bytes.length, receipts: snapshot.receipts });
    }
    after = ids.at(-1) ?? '';
    more = ids.length === PAGE;
  }
  for await (const article of articlesIn(ledger, true)) yield line('article', article);
  for (let after = '', more = true; more;) {
    const page = await ledger.linked({ after, limit: PAGE });
    for (const { kind, ...held } of page) yield line('linked', { of: kind, ...held });
    after = page.at(-1)?.id ?? '';
    more = page.length === PAGE;
  }
  for (const review of await ledger.reviews()) yield line('review', review);
  for (const tombstone of await ledger.tombstones()) yield line('tombstone', tombstone);
}
