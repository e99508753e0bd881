import { type ScaleTime, scaleUtc } from 'd3-scale';

/** The part of the time shown that is left free at each end, and half a day at least, in milliseconds. */
const FREE = 0.06, LEAST = 43_200_000;

/** Where days stand between two pixels, with the first and the last of them in milliseconds; undefined where none is a day. */
export function dayScale(days: readonly string[], from: number, to: number): (ScaleTime<number, number> & { readonly ends: readonly [first: number, last: number] }) | undefined {
  const times = days.map((day) => Date.parse(day)).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return undefined;
  const first = Math.min(...times), last = Math.max(...times), free = Math.max((last - first) * FREE, LEAST);
  return Object.assign(scaleUtc().domain([first - free, last + free]).range([from, Math.max(from + 1, to)]), { ends: [first, last] as const });
}
