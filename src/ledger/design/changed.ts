import type { Look } from './look.ts';

/** The latest pages of a host, and how many of them must differ: so that neither one short article nor a short series of them is taken for a new design. */
export const LATEST = 8;
const MOST_OF_THEM = 7;
/** Fewer pages before show no rule. */
const FEWEST = 24;
/** The part of the pages before that is left out at either end: a rule has exceptions. */
const ODD = 0.05;
/** A share of pages that is as good as all. */
const NEARLY_ALL = 0.9;
/** A body must be half as long, or twice as long, as nearly all were before. */
const FACTOR = 2;

/**
 * In what the latest pages of a host are read otherwise than those before, in clauses; empty where they are not. What one page in ten lacks is lacking on seven of
 * eight by chance once in 1.4 million; pages of one day are more alike than that, which is why the bounds of a measure are as wide.
 */
export function changesIn(before: readonly Look[], latest: readonly Look[]): string[] {
  if (before.length < FEWEST || latest.length < LATEST) return [];
  return [...measured(before, latest), ...missing(before, latest)];
}

const MEASURES = [
  { of: ({ body }: Look): number => body, name: 'characters of body' },
  { of: ({ blocks }: Look): number => blocks, name: 'blocks of body' },
] as const;

function measured(before: readonly Look[], latest: readonly Look[]): string[] {
  const found: string[] = [];
  for (const { of, name } of MEASURES) {
    const sorted = before.map(of).sort((a, b) => a - b), now = latest.map(of).sort((a, b) => a - b), odd = Math.floor(ODD * sorted.length);
    const low = (sorted[odd] ?? 0) / FACTOR, high = (sorted[sorted.length - 1 - odd] ?? 0) * FACTOR;
    const fewer = now.filter((one) => one < low).length, more = now.filter((one) => one > high).length;
    if (fewer >= MOST_OF_THEM || more >= MOST_OF_THEM) found.push(`they have ${middle(now)} ${name} where they had ${middle(sorted)}`);
    // Where the body is cut, its blocks are too: told once.
    if (found.length > 0) break;
  }
  return found;
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

const FEATURES = [
  { of: ({ headline }: Look): boolean => headline, name: 'a headline' },
  { of: ({ day }: Look): boolean => day, name: 'a day of publication' },
  { of: ({ byline }: Look): boolean => byline, name: 'a byline' },
] as const;

function missing(before: readonly Look[], latest: readonly Look[]): string[] {
  return FEATURES.flatMap(({ of, name }) => {
    const had = before.filter(of).length, has = latest.filter(of).length;
    return had >= NEARLY_ALL * before.length && has <= latest.length - MOST_OF_THEM ? [`${has} of ${latest.length} have ${name} where ${had} of ${before.length} had one`] : [];
  });
}
