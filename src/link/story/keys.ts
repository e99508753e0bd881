import type { Gist, Told } from '../gist/gist.ts';
import { SAME_ROW } from '../gist/likeness.ts';
import { mixed } from '../copies/fingerprints.ts';

/** The fortnight of what has no day. */
const NEVER = -1;

/** Days that are filed together; what is said of one thing within two or three weeks meets. */
const FORTNIGHT = 14;

/** What an article is filed under to be found by others that speak of the same: pairs of who and what, with the fortnight it was published in. */
export interface StoryKeys {
  /** Under which it is filed; where it has no day, under none. */
  readonly own: readonly number[];
  /** Those of articles that may speak of the same: of its fortnight, the ones beside it, and those without a day. */
  readonly asked: readonly number[];
  /** The same without a day: under which every article is filed, and by which one without a day asks. */
  readonly dayless: readonly number[];
}

export function storyKeys({ day }: Gist, topics: Uint32Array): StoryKeys {
  const hashes = [...topics];
  // The fortnight leads, so that those of one fortnight lie in few drawers, and looking for them costs what was published then and not what the ledger holds.
  const at = (fortnight = NEVER): number[] => hashes.map((hash) => (((fortnight & 0xff) << 24) | (mixed(hash ^ mixed(fortnight)) & 0xffffff)) >>> 0);
  const fortnight = day === undefined ? undefined : Math.floor(day / FORTNIGHT);
  return {
    own: at(fortnight), dayless: hashes.map((hash) => mixed(hash)),
    asked: fortnight === undefined ? at(undefined) : [fortnight - 1, fortnight, fortnight + 1, undefined].flatMap(at),
  };
}

/** What an article speaks of: pairs of who and what, as hashes. */
export function topicsOf(gist: Gist): Uint32Array {
  const pairs = new Set(gist.told.flatMap((told) => [...pairsOf(told), ...quotesOf(told)]).concat(acrossOf(gist)));
  return Uint32Array.from(pairs, hashed);
}

/** Whoever speaks, whoever is named and whoever was told, each with what is spoken of: names are misspelt, and then the channel is the same. */
function pairsOf({ terms, who, channels }: Told): string[] {
  const named = [...(who.family === undefined ? who.places.size > 0 ? who.places : who.nouns : [who.family]), ...terms.rare, ...[...terms.numbers].filter(isTelling), ...channels];
  const spoken = [...terms.kin].map(([stem, families]) => families[0] ?? stem);
  return named.flatMap((name) => spoken.map((one) => `${name} ${one}`));
}

/** "Two" of something and "four" of another stand in every paper. */
const isTelling = (number: string): boolean => number.length > 1;

/** Whoever is named anywhere on the page, with the deeds it tells of: one page says that the capital did it, another that the country did. */
function acrossOf({ told }: Gist): string[] {
  const names = [...new Set(told.flatMap((one) => [...(one.who.kind === 'body' ? one.who.places : []), ...doersOf(one)]))].slice(0, NAMES), deeds = [...new Set(told.flatMap(({ terms }) => [...terms.families]))].slice(0, DEEDS);
  return names.flatMap((name) => deeds.map((deed) => `${name} ${deed}`));
}

/** The name that a content begins with: who does it. First names are everybody's, and would lay half a fortnight side by side. */
function doersOf({ content, terms }: Told): string[] {
  const [first = '', second = ''] = content.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '');
  const doer = first === 'that' ? second : first;
  return [...terms.names].filter((name) => doer.startsWith(name));
}

/** Names and deeds of a page that are laid together, in their order. */
const NAMES = 12, DEEDS = 16;

/** Of a quotation the rows of words with the least hashes: what is quoted elsewhere, by whomever, has them too. */
function quotesOf({ quoted }: Told): string[] {
  return quoted.flatMap((words) => (words.length < QUOTED ? [] : words.slice(0, LONGEST).flatMap((_, n) => (n + SAME_ROW > words.length ? [] : [words.slice(n, n + SAME_ROW).join(' ')])).sort((a, b) => hashed(a) - hashed(b)).slice(0, KEPT)));
}

/** Words of a quotation that is filed; rows that are kept, and words that are looked at. */
const QUOTED = 8, KEPT = 3, LONGEST = 40;

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return hash >>> 0;
}
