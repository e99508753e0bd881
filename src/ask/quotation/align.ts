/** A place in a text that a quotation fits best, and how the two differ. */
export interface Alignment {
  /** Words of the text, from and up to. */
  readonly from: number;
  readonly to: number;
  /** Words to leave out, put in or exchange to make one of the other. */
  readonly changes: number;
  readonly steps: readonly Step[];
}

/** Words both have, words only the quotation has, words only the text has; each a run, in order. */
export interface Step {
  readonly kind: 'same' | 'added' | 'left-out';
  /** From and up to, among the words of the quotation for `added`, of the text otherwise. */
  readonly from: number;
  readonly to: number;
}

/**
 * Lays a quotation along the whole of a text, to start and end wherever it fits best (Sellers 1980), counting words left out, put in
 * or exchanged. Undefined where more than `most` words differ. Takes the product of both lengths, in words.
 */
export function align(quote: readonly string[], text: readonly string[], most: number): Alignment | undefined {
  const found = placeOf(quote, text);
  if (found.changes > most) return undefined;
  return { ...found, steps: stepsBetween(quote, text.slice(found.from, found.to), found.from) };
}

function placeOf(quote: readonly string[], text: readonly string[]): { from: number; to: number; changes: number } {
  // costs[i]: the least number of changes that make the first i words of the quotation of some words that end here; starts[i]: where those begin.
  const costs = Int32Array.from({ length: quote.length + 1 }, (_, n) => n), starts = new Int32Array(quote.length + 1);
  let best = { from: 0, to: 0, changes: quote.length };
  for (let at = 0; at < text.length; at++) {
    let [diagonal, diagonalStart] = [0, at];
    starts[0] = at + 1;
    for (let i = 1; i <= quote.length; i++) {
      const exchange = diagonal + (quote[i - 1] === text[at] ? 0 : 1), skip = (costs[i] ?? 0) + 1, add = (costs[i - 1] ?? 0) + 1;
      const [cost, start] = exchange <= skip && exchange <= add ? [exchange, diagonalStart] : skip <= add ? [skip, starts[i] ?? 0] : [add, starts[i - 1] ?? 0];
      [diagonal, diagonalStart] = [costs[i] ?? 0, starts[i] ?? 0];
      [costs[i], starts[i]] = [cost, start];
    }
    const changes = costs[quote.length] ?? 0;
    if (changes < best.changes) best = { from: starts[quote.length] ?? 0, to: at + 1, changes };
  }
  return best;
}

function stepsBetween(quote: readonly string[], text: readonly string[], offset: number): Step[] {
  const width = text.length + 1, costs = new Int32Array((quote.length + 1) * width), cost = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let j = 0; j < width; j++) costs[j] = j;
  for (let i = 1; i <= quote.length; i++) {
    costs[i * width] = i;
    // An exchanged word is one left out and one put in: the longest run of words that both have is what people see.
    for (let j = 1; j < width; j++) costs[i * width + j] = quote[i - 1] === text[j - 1] ? cost(i - 1, j - 1) : Math.min(cost(i - 1, j), cost(i, j - 1)) + 1;
  }
  const single: Step[] = [];
  for (let i = quote.length, j = text.length; i > 0 || j > 0;) {
    const kind = i > 0 && j > 0 && quote[i - 1] === text[j - 1] ? 'same' : i > 0 && (j === 0 || cost(i - 1, j) <= cost(i, j - 1)) ? 'added' : 'left-out';
    if (kind !== 'left-out') i--;
    if (kind !== 'added') j--;
    const from = kind === 'added' ? i : offset + j;
    single.push({ kind, from, to: from + 1 });
  }
  return runsOf(single.reverse());
}

/** Steps in a row of one kind as one; within a change, what is left out before what is put in. */
function runsOf(single: readonly Step[]): Step[] {
  const runs: Step[] = [];
  for (const step of single) {
    const last = runs.at(-1), before = runs.at(-2);
    if (last?.kind === step.kind) runs[runs.length - 1] = { ...last, to: step.to };
    else if (step.kind === 'left-out' && last?.kind === 'added' && before?.kind === 'left-out') runs[runs.length - 2] = { ...before, to: step.to };
    else if (step.kind === 'left-out' && last?.kind === 'added') runs.splice(-1, 0, step);
    else runs.push(step);
  }
  return runs;
}
