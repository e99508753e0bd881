/**
 * MinHash with banding, the usual way to find near-copies, to measure ours against: 128 permutations and bands of four as in the packages
 * `minhash` (npm) and `datasketch` (PyPI), the same hash of a run and the same prime as the former. Where that one hashes each run anew for
 * every permutation this one does so once, so that the ratio does not live on its oversight.
 */
const PERMUTATIONS = 128, BAND = 4;
/** The least prime above 2^32. */
const PRIME = 4_294_967_311, MOST = 2 ** 32 - 1;
const RUN = 5;

const next = ((seed: number) => () => {
  const x = Math.sin(seed++) * MOST;
  return Math.floor((x - Math.floor(x)) * MOST);
})(1);
const factors = Float64Array.from({ length: PERMUTATIONS }, next), summands = Float64Array.from({ length: PERMUTATIONS }, next);

/** The bands of a text’s signature. */
export function bandsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let n = 0; n + RUN <= words.length; n++) runs.add(words.slice(n, n + RUN).join(' '));
  const least = new Float64Array(PERMUTATIONS).fill(MOST);
  for (const run of runs) {
    const hash = hashOf(run);
    for (let n = 0; n < PERMUTATIONS; n++) {
      const value = ((factors[n] as number) * hash + (summands[n] as number)) % PRIME;
      if (value < (least[n] as number)) least[n] = value;
    }
  }
  return Array.from({ length: PERMUTATIONS / BAND }, (_, n) => `${n} ${least.slice(n * BAND, (n + 1) * BAND).join('.')}`);
}

function hashOf(run: string): number {
  let hash = 0;
  for (let n = 0; n < run.length; n++) hash = ((hash << 5) - hash + run.charCodeAt(n)) | 0;
  return hash + MOST;
}
