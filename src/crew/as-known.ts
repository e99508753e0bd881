import type { Hints } from '../article/find.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What is known of a page that is kept: what the user says, and the address it came from. */
export const asKnown = ({ url }: Snapshot, hints: Hints): Hints => (url === undefined ? hints : { url, ...hints });
