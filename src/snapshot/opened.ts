import type { Snapshot } from './snapshot.ts';

/** One input, read, or the sentence that says why it could not be. */
export type Opened = { readonly input: string; readonly snapshot: Snapshot } | { readonly input: string; readonly problem: string };
