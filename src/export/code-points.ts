/** Turns offsets in UTF-16 code units into offsets in code points, which Web Annotation counts. Made once per text, linear in it. */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) if ((text.codePointAt(i) ?? 0) > 0xffff) pairs.push(i++);
  return (offset) => {
    let low = 0, high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
