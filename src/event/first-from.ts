/** The first of some sorted spans that starts at or behind a place; their number where none does. */
export function firstFrom(sorted: readonly { readonly start: number }[], start: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
