import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { choose } from '../../src/attribution/model/candidates.ts';
import { ROLES } from '../../src/attribution/model/labels.ts';
import type { Example, Run } from './corpus.ts';

const STEPS = Array.from({ length: 17 }, (_, k) => 0.14 + 0.03 * k);

/** For each role the cut-off that reaches the best exact F1 on spans proposed for articles, one role after the other, twice. */
export function bestCutoffs(examples: readonly Example[], candidates: readonly (readonly Candidate[])[]): number[] {
  const gold = examples.map(({ runs }) => ROLES.map((role) => new Set(runs.flatMap((gold) => gold[role]).map(keyOf))));
  const cutoffs = [0.32, 0.32, 0.32];
  for (let round = 0; round < 2; round++) {
    for (let role = 0; role < ROLES.length; role++) {
      let best = -1, at = cutoffs[role]!;
      for (const cutoff of STEPS) {
        const f1 = exactF1(gold, candidates, cutoffs.map((c, r) => (r === role ? cutoff : c)), role);
        if (f1 > best) { best = f1; at = cutoff; }
      }
      cutoffs[role] = at;
    }
  }
  return cutoffs;
}

function exactF1(gold: readonly (readonly Set<string>[])[], candidates: readonly (readonly Candidate[])[], cutoffs: readonly number[], role: number): number {
  let right = 0, said = 0, all = 0;
  candidates.forEach((list, n) => {
    const wanted = gold[n]![role]!;
    all += wanted.size;
    for (const span of choose(list, cutoffs)) {
      if (span.role !== role) continue;
      said++;
      if (wanted.has(keyOf(span))) right++;
    }
  });
  return (2 * right) / (said + all);
}

export const keyOf = ({ first, last }: Run): string => `${first}-${last}`;
