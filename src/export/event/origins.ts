import type { Ledger } from '../../ledger/ledger.ts';
import { originsOf } from '../../link/origins.ts';
import { walkerIn } from '../../link/walk.ts';

/**
 * Of how many acts of speaking that can be counted a statement's side of its claim is, by the statement's id: articles that copy or cite each other
 * count once. A statement that nothing was tied to is of its own utterance. Left out where a statement makes several claims, or where nobody who can
 * be counted stands behind it.
 */
export async function originsIn(ledger: Ledger, statements: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (statements.length === 0) return counts;
  const { graph, ties } = await walkerIn(ledger).around(statements);
  for (const id of statements) {
    const polarity = graph.told.get(id)?.polarity ?? 0;
    const [claim, more] = (graph.claimsOf.get(id) ?? []).filter(({ matter }) => matter === 'deed');
    if (polarity === 0 || more !== undefined) continue;
    const count = claim === undefined ? Number(graph.utteranceOf.get(id)?.counted === true) : originsOf(graph, claim, polarity === 1 ? 'asserted' : 'denied', ties).utterances.length;
    if (count > 0) counts.set(id, count);
  }
  return counts;
}
