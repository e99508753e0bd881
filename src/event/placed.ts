import type { Place } from '../place/place.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { firstFrom } from './first-from.ts';

/** Looks up the place an event is told to be in: the first behind it in its sentence that stands after "in", "at", "near" or their like. */
export function placesBehind({ tokens }: Syntax, places: readonly Place[]): (from: number, to: number) => number | undefined {
  if (places.length === 0) return () => undefined;
  const before = new Map<number, string>();
  for (let at = 1; at < tokens.length; at++) before.set(tokens[at]?.start ?? -1, wordBefore(tokens, at));
  const inside = places.flatMap(({ start }, index) => (IN.has(before.get(start) ?? '') ? [{ start, index }] : [])).sort((a, b) => a.start - b.start);
  return (from, to) => {
    const place = inside[firstFrom(inside, from)];
    return place !== undefined && place.start < to ? place.index : undefined;
  };
}

/** The word before a token, an article passed over. */
const wordBefore = (tokens: Syntax['tokens'], at: number): string => (tokens[at - 1]?.lower === 'the' ? tokens[at - 2]?.lower : tokens[at - 1]?.lower) ?? '';

const IN = new Set(['in', 'at', 'near', 'outside', 'across', 'around', 'inside', 'throughout']);
