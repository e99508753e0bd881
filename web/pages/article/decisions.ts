import type { Review, Stance } from '../../api/rows.ts';

/** What people decided about one statement, as it stands now. */
export interface Decided {
  readonly verdict?: 'accept' | 'reject';
  readonly speaker?: string;
  readonly stance?: Stance;
  /** The decisions that stand, the latest last: each can be undone. */
  readonly standing: readonly Review[];
}

/** Decisions by what they are about; what was undone is gone, of two on one thing the later counts. */
export function decidedIn(reviews: readonly Review[]): Map<string, Decided> {
  const undone = new Set(reviews.flatMap(({ verb, target }) => (verb === 'undo' ? [target] : []))), all = new Map<string, Decided>();
  for (const review of reviews) {
    const { id, verb, target, body: { field, value } } = review;
    if (verb === 'undo' || undone.has(id)) continue;
    const before = all.get(target) ?? { standing: [] };
    all.set(target, {
      ...before, standing: [...before.standing, review], ...(verb === 'accept' || verb === 'reject' ? { verdict: verb } : {}),
      ...(verb === 'correct' && field === 'speaker' ? { speaker: String(value) } : {}), ...(verb === 'correct' && field === 'stance' ? { stance: String(value) as Stance } : {}),
    });
  }
  return all;
}
