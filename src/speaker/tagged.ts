import type { Name as TaggedName, NameKind } from '../name/name.ts';
import type { Name } from './names.ts';
import type { Page } from './page.ts';

/** What the name model takes a name for, and in how many places more than for anything else. */
export interface Vote {
  readonly kind: NameKind;
  readonly lead: number;
}

/** A name that stands so often has stood in every way. */
const OFTEN = 4;

/** What stands before places. */
const PLACING = new Set(['in', 'near', 'outside', 'around', 'across', 'throughout']);

/** The vote on each name of an article; undefined where the model sees none, or as often one as another. Where it sees none "in Vell" is a place. */
export type Tagged = (name: Name) => Vote | undefined;

/** Lets all places where the same words stand vote: a model of one sentence errs now and then, seldom in most of them. */
export function taggedBy(page: Page, names: readonly Name[], model: readonly TaggedName[]): Tagged {
  const kindAt = new Map<number, NameKind>();
  for (const { start, end, kind } of model) {
    const range = page.rangeOf({ start, end });
    if (range) for (let i = range.first; i <= range.last; i++) kindAt.set(i, kind);
  }
  const placed = new Set<string>();
  const votes = new Map<string, Map<NameKind, number>>();
  for (const name of names) {
    const kind = kindAt.get(name.last), words = page.wordsOf(name);
    if (PLACING.has(page.lower(name.first - 1)) && !page.lexicon.isGiven(page.text(name.first))) placed.add(words);
    if (!kind) continue;
    const of = votes.get(words) ?? new Map<NameKind, number>();
    votes.set(words, of.set(kind, (of.get(kind) ?? 0) + 1));
  }
  return (name) => {
    const words = page.wordsOf(name);
    if (!votes.has(words)) return placed.has(words) && name.last > name.first ? { kind: 'place', lead: 2 } : undefined;
    const [first, second] = [...votes.get(words) ?? []].sort(([, a], [, b]) => b - a);
    const lead = (first?.[1] ?? 0) - (second?.[1] ?? 0);
    if (!first || lead <= 0) return undefined;
    // A town is told of as "in Vell" sooner or later: what never is, is a body of such a name.
    return first[0] === 'place' && first[1] >= OFTEN && !placed.has(words) ? { kind: 'organisation', lead } : { kind: first[0], lead };
  };
}
