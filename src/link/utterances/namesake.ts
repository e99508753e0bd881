import { likenessOf } from '../gist/likeness.ts';
import { type Account, isEarlier } from './accounts.ts';

/** Somebody unnamed here who may be somebody named there. */
export interface Namesake {
  readonly to: Account;
  /** How much of both they say alike, 0 to 1. */
  readonly kin: number;
  readonly reasons: readonly string[];
}

/** What an unnamed source and a named one must have said alike before it is worth a look. */
const ALIKE = 0.5, WORDS = 4;

/** An unnamed source whose very words an earlier page has from somebody with a name, or the other way about: a candidate for a person to decide on, and never joined. */
export function namesakeOf(account: Account, earlier: readonly Account[]): Namesake | undefined {
  let best: Namesake | undefined;
  for (const to of earlier) {
    if ((account.who.kind === 'unnamed') === (to.who.kind === 'unnamed') || (account.who.kind !== 'person' && to.who.kind !== 'person')) continue;
    for (const a of account.told) {
      for (const b of to.told) {
        const { kin, shared } = likenessOf(a.terms, b.terms);
        if (a.polarity !== b.polarity || shared < WORDS || kin < ALIKE || (best && kin <= best.kin)) continue;
        best = { to, kin, reasons: [`${account.who.name} and ${to.who.name} say alike: ${shared} words, ${Math.round(100 * kin)} % of both`] };
      }
    }
  }
  return best;
}

/** Of several the one that says most alike, of two the earlier. */
export const likest = (some: readonly Namesake[]): Namesake | undefined => some.reduce<Namesake | undefined>((best, one) => (!best || one.kin > best.kin || (one.kin === best.kin && isEarlier(one.to.gist, best.to.gist)) ? one : best), undefined);
