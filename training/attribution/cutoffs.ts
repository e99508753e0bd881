import type { Candidate } from '../../src/attribution/model/candidates.ts';
import { choose } from '../../src/attribution/model/candidates.ts';
import { ROLES } from '../../src/attribution/model/labels.ts';
import type { Example, Run } from './corpus.ts';
import type { Figures } from './evaluate.ts';

/** Chances that are tried as cut-offs. */
const STEPS = Array.from({ length: 16 }, (_, k) => 0.14 + 0.02 * k);
/** Chances from which on a rule's proposal may stay. Not higher: the annotated papers are of one kind, and elsewhere rules know more than the model has seen. */
const KEEPS = [0.02, 0.05, 0.1, 0.15, 0.2];

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

/** Of what is found on articles held out this much may be nobody's, in per cent. */
const FALSE_AT_MOST = 9;

/**
 * The cut-off for contents and the chance from which on the rules' proposals stay that reach most when both are joined: the sum of exact
 * F1, the F1 of content tokens and the share of indirect contents that is covered, as long as not too much is false.
 */
export async function bestJoined(figures: (content: number, keep: number) => Promise<Figures>): Promise<{ content: number; keep: number }> {
  let most = -1, best = { content: STEPS.at(-1) ?? 1, keep: KEEPS.at(-1) ?? 1 };
  for (const content of STEPS) {
    for (const keep of KEEPS) {
      const { exact, token, content: { indirect }, falseAttributions } = await figures(content, keep);
      if (falseAttributions.share > FALSE_AT_MOST) continue;
      const sum = ROLES.reduce((all, role) => all + (exact[role]?.f1 ?? 0), (token['content']?.f1 ?? 0) + (indirect?.covered80 ?? 0));
      if (sum > most) { most = sum; best = { content, keep }; }
    }
  }
  return best;
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
