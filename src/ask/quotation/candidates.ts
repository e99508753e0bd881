import type { Ledger } from '../../ledger/ledger.ts';
import { COPY } from '../../link/copies/link.ts';
import { fingerprintOf } from '../../link/copies/fingerprints.ts';
import { wordsIn } from './words.ts';

/** Words in a row, of those that mean something, that are looked for together. */
const TOGETHER = 3;
/** Letters of a word that means something. */
const LONG = 4;
/** Searches of either kind for one quotation, and statements looked at for each. */
const SEARCHES = 12, HITS = 20;

/** Articles that may hold a quotation, as it is or altered: those with some of its words close together in a statement, and those that share a run of words with it. */
export async function candidatesFor(ledger: Ledger, quote: string, most: number): Promise<string[]> {
  const shared = new Map<string, number>(), count = (article: string, by: number): void => void shared.set(article, (shared.get(article) ?? 0) + by);
  const words = wordsIn(quote).map(({ plain }) => plain), telling = words.filter((word) => word.length >= LONG), asked = telling.length >= TOGETHER ? telling : words;
  // Next to one another, and over one between, which may be the word that was changed.
  const pairs = [1, 2].flatMap((apart) => asked.slice(apart).map((word, n) => [asked[n] ?? '', word])), threes = asked.slice(TOGETHER - 1).map((_, n) => asked.slice(n, n + TOGETHER));
  for (const window of [words, ...spread(threes, SEARCHES), ...spread(pairs, SEARCHES)]) {
    for (const article of new Set((await ledger.search({ words: window.join(' '), limit: HITS })).map((hit) => hit.article))) count(article, window.length);
  }
  const { prints } = fingerprintOf(quote, [{ start: 0, end: quote.length }]);
  for (const { article, shared: runs } of await ledger.posted(COPY, prints, { number: 1, part: 0 })) count(article, runs * TOGETHER);
  return [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most).map(([article]) => article);
}

/** So many of all, from beginning to end. */
const spread = <T>(all: readonly T[], most: number): T[] => all.filter((_, n) => all.length <= most || Math.floor(((n + 1) * most) / all.length) > Math.floor((n * most) / all.length));
