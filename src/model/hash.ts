/**
 * Features are numbers, never strings: each word is hashed once, and a feature is a mix of its template's number with one,
 * two or three of those. All arithmetic is on 32-bit integers and gives the same everywhere.
 */

/** The hash of a string's UTF-16 code units (FNV-1a with a last stir); never 0, which stands for nothing. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return stir(h) || 1;
}

/** The same of the first `count` code units of a list. */
export function hashCodes(codes: Uint8Array, count: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < count; i++) h = Math.imul(h ^ (codes[i] as number), 0x01000193);
  return stir(h) || 1;
}

/** Mixes two numbers to one; the order matters. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return h ^ (h >>> 15);
}

/** Spreads a number over all 32 bits, so that any of them can be masked off as a place in a table. */
export function stir(a: number): number {
  let h = Math.imul(a ^ (a >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
