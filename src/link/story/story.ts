import type { Gist } from '../gist/gist.ts';
import { type Account, accountsOf } from '../utterances/accounts.ts';

/** One article among its neighbours. */
export interface Story {
  readonly gist: Gist;
  readonly accounts: readonly Account[];
}

export const storyOf = (gist: Gist): Story => ({ gist, accounts: accountsOf(gist) });
