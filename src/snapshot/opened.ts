import type { Listed } from './manifest.ts';
import type { Snapshot } from './snapshot.ts';

/** What stands beside a page and not in it: in a bundle, in the head of a letter. */
export type Beside = Omit<Listed, 'file'>;

/** One input, read, with what is known of it, or the sentence that says why it could not be. */
export type Opened = { readonly input: string; readonly snapshot: Snapshot; readonly beside?: Beside } | { readonly input: string; readonly problem: string };
