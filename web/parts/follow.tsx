import { addressOf } from '../api/ask.ts';

/** Feeds of a search, a claim, a speaker: the latest statements. */
export const Follow = ({ of, params = {} }: { readonly of: string; readonly params?: Readonly<Record<string, string>> }) => (
  <span class="follow">Follow: <a href={addressOf(`/feeds/${of}.atom`, params)}>Atom</a> <a href={addressOf(`/feeds/${of}.json`, params)}>JSON Feed</a></span>
);
