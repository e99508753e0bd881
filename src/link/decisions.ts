import type { Linked } from '../ledger/linked.ts';
import type { Review } from '../ledger/review.ts';

/** What people decided, as it stands now: what was undone is gone, the latest word on one thing counts. */
export interface Decisions {
  /** Ties nobody may follow, by id and by the places of their ends. */
  readonly rejected: ReadonlySet<string>;
  readonly accepted: ReadonlySet<string>;
  /** Ties that a person made. */
  readonly made: readonly Linked[];
  /** Corrections and notes by what they are about. */
  readonly of: ReadonlyMap<string, readonly Review[]>;
}

export function decisionsOf(reviews: readonly Review[]): Decisions {
  const undone = new Set(reviews.flatMap(({ verb, target }) => (verb === 'undo' ? [target] : [])));
  const standing = reviews.filter(({ id, verb }) => verb !== 'undo' && !undone.has(id));
  const verdicts = new Map<string, 'accept' | 'reject'>(), made: Linked[] = [], of = new Map<string, Review[]>();
  for (const review of standing) {
    const { id, target, verb, body } = review;
    for (const about of [target, String(review.place ?? '')]) {
      if (about === '') continue;
      of.set(about, [...of.get(about) ?? [], review]);
      if (verb === 'accept' || verb === 'reject') verdicts.set(about, verb);
    }
    if (verb === 'merge') made.push({ id, kind: String(body['kind'] ?? 'utterance'), from: target, to: String(body['with']), body: { rule: 'person', certainty: 'stated', matter: body['matter'] ?? 'deed', author: review.author } });
  }
  const pick = (verb: 'accept' | 'reject'): Set<string> => new Set([...verdicts].flatMap(([about, said]) => (said === verb ? [about] : [])));
  return { rejected: pick('reject'), accepted: pick('accept'), made, of };
}

/** Ties as people left them: without what was rejected, with what was merged. A statement that was split off, or rejected itself, is tied to nothing. */
export function decided(ties: readonly Linked[], { rejected, made, of }: Decisions): Linked[] {
  const split = new Set([...of].flatMap(([about, reviews]) => (reviews.some(({ verb }) => verb === 'split') ? [about] : [])));
  const loose = (id: string | undefined): boolean => id !== undefined && (rejected.has(id) || split.has(id));
  return [...ties.filter(({ id, from, to }) => !rejected.has(id) && !loose(from) && !loose(to)), ...made];
}
