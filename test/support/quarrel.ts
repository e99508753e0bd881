import type { Incoming } from '../../src/hearsay.ts';
import { snapshotOfText } from './snapshot.ts';

/** A made-up quarrel about a mined ferry lane, as six outlets tell it: one radio remark, an accusation, two denials, a reprint, a rewrite. */
export const quarrel: readonly Incoming[] = [
  ['lamp', 'The Morning Lamp', '2031-03-11', `Officer says divers “knew the lane better than the pilots”

HOLM, March 11 (Ostra Press) - “The divers knew the lane better than the pilots did, and nearly all of them came home,” Captain Jonas Brandvik told Radio Brennick on Monday. He did not say whose divers they were.

Mayor Orrin Vask said that four ferries had been held in Holm harbour since the mines were found.`],
  ['herald', 'The Lowland Herald', '2031-03-12', `Spies ADMIT mining ferry lane

“The divers knew the lane far better than any pilot, and all of them came home,” Captain Jonas Brandvick boasted on Radio Brennick on Monday.

The government of Ruvia accused Tavia of mining the ferry lane off Holm. “A hand that lays mines has no flag,” President Ilka Lind said on Tuesday.`],
  ['gazette', 'The Quay Gazette', '2031-03-13', `Tavia denies mining ferry lane

Tavia has denied that it mined the ferry lane off Holm. “We laid no mines in any lane,” Defence Minister Petra Ruun told the Quay Gazette on Wednesday.

“I never said that our divers mined anything,” Captain Jonas Brandvik wrote on Wednesday.`],
  ['echo', 'The Valley Echo', '2031-03-12', `From the wires

HOLM, March 11 (Ostra Press) - “The divers knew the lane better than the pilots did, and nearly all of them came home,” Captain Jonas Brandvik told Radio Brennick on Monday. He did not say whose divers they were.`],
  ['post', 'The Harbour Post', '2031-03-14', `Ferries to sail again on Friday

Mayor Orrin Vask said that the four ferries held in Holm harbour would sail again on Friday.

Defence Minister Petra Ruun told the Quay Gazette that her country had laid “no mines in any lane”.`],
].map(([name = '', outlet = '', published = '', text = '']) => ({ snapshot: { ...snapshotOfText(`${text}\n`), input: `${name}.txt` }, hints: { outlet, published } }));
