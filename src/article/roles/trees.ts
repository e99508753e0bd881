import type { Cells, Model } from '../../model/format.ts';

/**
 * A sum of small trees over features that are bytes. All branches of one depth ask the same question ("oblivious" trees, as in CatBoost: Prokhorenkova et al. 2018), so that a tree
 * is `depth` questions and a table of `2 ** depth` answers.
 */
export interface Trees {
  readonly depth: number;
  /** Which feature is asked, and beyond which value the answer is yes: `depth` of each a tree. */
  readonly asks: Cells;
  readonly cuts: Cells;
  readonly answers: Cells;
  readonly scale: number;
}

/** The trees of a model's tables `<name>-asks`, `<name>-cuts` and `<name>-answers`. Throws `RangeError` where they do not fit. */
export function treesOf({ name: model, tables, numbers }: Model, name: string): Trees {
  const asks = tables[`${name}-asks`], cuts = tables[`${name}-cuts`], answers = tables[`${name}-answers`], depth = numbers[`${name}-depth`] ?? 0;
  if (!asks || !cuts || !answers || depth < 1 || cuts.cells.length !== asks.cells.length || answers.cells.length * depth !== asks.cells.length << depth) throw new RangeError(`Model "${model}": tables ${name}-asks, ${name}-cuts and ${name}-answers do not fit trees of depth ${depth}`);
  return { depth, asks: asks.cells, cuts: cuts.cells, answers: answers.cells, scale: answers.scale };
}

/** The share of certainty of what the trees look for, by the features from `at` on. */
export function shareByTrees({ depth, asks, cuts, answers, scale }: Trees, features: Uint8Array, at: number): number {
  let sum = 0;
  for (let question = 0, table = 0; question < asks.length; table += 1 << depth) {
    let answer = 0;
    // The sign of the difference is the answer: no branch to foresee, where half of all answers are yes.
    for (let level = 0; level < depth; level++, question++) answer |= (((cuts[question] as number) - (features[at + (asks[question] as number)] as number)) >>> 31) << level;
    sum += answers[table + answer] as number;
  }
  return 1 / (1 + Math.exp(-sum * scale));
}
