import { type Account, isEarlier } from './accounts.ts';
import { type Between, type Earlier, type Join, joinOf } from './join.ts';

/** What became of an account: tied to an earlier one, tied to none, or one of two that are equally good, and so none. */
export type Chosen =
  | Earlier & { readonly kind: 'tie'; /** The earliest account that tells the same act: the one it is tied to, or one before that. */ readonly first: Account }
  | { readonly kind: 'none' }
  | { readonly kind: 'doubt'; readonly between: readonly [Account, Account]; readonly join: Join };

/** Scores that differ by less are equally good. */
const EQUAL = 0.05;

/**
 * Ties an account to the earlier one that it most surely tells the same act of speaking as. Each account was laid beside each other by itself:
 * whom they are tied to does not matter, so that no order of coming changes what comes out. Two that are equally good, and are not one themselves,
 * are no answer.
 */
export function chooseEarlier(earlier: readonly Earlier[], between: (a: string, b: string) => Between): Chosen {
  const [best, ...rest] = [...earlier].sort((a, b) => b.join.score - a.join.score || compare(a.to, b.to));
  if (!best) return { kind: 'none' };
  const rival = rest.find(({ to, join }) => best.join.score - join.score < EQUAL && !joinOf(to, best.to, between(to.gist.id, best.to.gist.id)));
  if (rival) return { kind: 'doubt', between: [best.to, rival.to], join: best.join };
  return { kind: 'tie', ...best, first: rest.reduce((first, { to }) => (compare(to, first) < 0 ? to : first), best.to) };
}

function compare(a: Account, b: Account): number {
  if (a.gist.id !== b.gist.id) return isEarlier(a.gist, b.gist) ? -1 : 1;
  return (a.told[0]?.at ?? 0) - (b.told[0]?.at ?? 0);
}
