import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { choose } from '../../src/attribution/model/candidates.ts';
import { ROLES } from '../../src/attribution/model/labels.ts';
import type { Example, Run } from './corpus.ts';
import type { Figures } from './evaluate.ts';

/** Chances that are tried as cut-offs. */
const STEPS = Array.from({ length: 16 }, (_, k) => 0.16 + 0.02 * k);
/** Chances from which on a rule's proposal may stay. */
const KEEPS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 1];

/** The cut-offs that reach most on spans proposed for articles, one role after the other, twice: exact F1, and of contents also the F1 of their tokens. */
export function bestCutoffs(examples: readonly Example[], candidates: readonly (readonly Candidate[])[]): number[] {
  const gold = examples.map(({ runs }) => ROLES.map((role) => runs.flatMap((of) => of[role])));
  const cutoffs = [0.32, 0.32, 0.32];
  for (let round = 0; round < 2; round++) {
    for (let role = 0; role < ROLES.length; role++) {
      let most = -1, best = cutoffs[role] ?? 0;
      for (const step of STEPS) {
        const reached = reach(gold, candidates, cutoffs.map((cutoff, r) => (r === role ? step : cutoff)), role);
        if (reached > most) { most = reached; best = step; }
      }
      cutoffs[role] = best;
    }
  }
  return cutoffs;
}

/** The chance from which on keeping the rules' proposals gives the best sum of exact F1 and content token F1; of equals the lowest. */
export async function bestKeep(figures: (keep: number) => Promise<Figures>): Promise<number> {
  let best = -1, at = 1;
  for (const keep of KEEPS) {
    const { exact, token } = await figures(keep);
    const sum = ROLES.reduce((all, role) => all + (exact[role]?.f1 ?? 0), token['content']?.f1 ?? 0);
    if (sum > best) { best = sum; at = keep; }
  }
  return at;
}

/** Exact F1 of a role; for contents, with the F1 of their tokens. */
function reach(gold: readonly (readonly (readonly Run[])[])[], candidates: readonly (readonly Candidate[])[], cutoffs: readonly number[], role: number): number {
  const exact = new F1(), token = new F1();
  candidates.forEach((list, n) => {
    const wanted = gold[n]?.[role] ?? [], said = choose(list, cutoffs).filter((span) => span.role === role);
    exact.add(new Set(wanted.map(keyOf)), said.map(keyOf));
    if (role === CONTENT) token.add(new Set(wanted.flatMap(tokensOf)), said.flatMap(tokensOf));
  });
  return exact.value + (role === CONTENT ? token.value : 0);
}

const CONTENT = ROLES.indexOf('content');
const keyOf = ({ first, last }: Run): string => `${first}-${last}`;
const tokensOf = ({ first, last }: Run): number[] => Array.from({ length: last - first + 1 }, (_, k) => first + k);

class F1 {
  private right = 0;
  private both = 0;
  add<T>(wanted: ReadonlySet<T>, said: readonly T[]): void {
    this.both += wanted.size + said.length;
    for (const one of said) if (wanted.has(one)) this.right++;
  }
  get value(): number { return this.both === 0 ? 0 : (2 * this.right) / this.both; }
}
