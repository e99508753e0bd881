import { likenessOf } from '../gist/likeness.ts';
import { type Account, isEarlier } from './accounts.ts';

/** Somebody unnamed here who may be somebody named there. */
export interface Namesake {
  readonly to: Account;
  readonly reasons: readonly string[];
}

/** What an unnamed source and a named one must have said alike before it is worth a look. */
const ALIKE = 0.5, WORDS = 4;

/** An unnamed source whose very words another page has from somebody with a name, or the other way about: a candidate for a person to decide on, and never joined. */
export function namesakeOf(account: Account, others: readonly Account[]): Namesake | undefined {
  let best: Namesake | undefined, most = 0;
  for (const to of others) {
    if (!isEarlier(to.gist, account.gist) || (account.who.kind === 'unnamed') === (to.who.kind === 'unnamed') || ![account, to].some(({ who }) => who.kind === 'person')) continue;
    for (const a of account.told) {
      for (const b of to.told) {
        const { kin, shared } = likenessOf(a.terms, b.terms);
        if (a.polarity !== b.polarity || shared < WORDS || kin < ALIKE || kin < most || (kin === most && best && !isEarlier(to.gist, best.to.gist))) continue;
        [best, most] = [{ to, reasons: [`${account.who.name} and ${to.who.name} say alike: ${shared} words, ${Math.round(100 * kin)} % of both`] }, kin];
      }
    }
  }
  return best;
}
