/** Pairs of articles that were found to have nothing to do with each other. That is so for good, since an article’s id is a hash of what it says; what is forgotten is found again. */
export interface Strangers {
  readonly has: (a: string, b: string) => boolean;
  readonly add: (a: string, b: string) => void;
}

/** Pairs kept, those of the articles added to last: some twenty megabytes. */
const KEPT = 250_000;

export function strangersIn(kept = KEPT): Strangers {
  const pairs = new Map<string, Set<string>>();
  let count = 0;
  return {
    has: (a, b) => pairs.get(a < b ? a : b)?.has(a < b ? b : a) ?? false,
    add: (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a], others = pairs.get(first) ?? new Set();
      pairs.delete(first);
      pairs.set(first, others);
      if (others.has(second)) return;
      others.add(second);
      count++;
      for (const [oldest, its] of pairs) {
        if (count <= kept) break;
        pairs.delete(oldest);
        count -= its.size;
      }
    },
  };
}
