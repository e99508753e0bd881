/** The list in an order that hangs on the seed alone (Fisher–Yates over a linear congruential generator). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = (seed * 2654435761 + 12345) >>> 0;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 4294967296) * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
