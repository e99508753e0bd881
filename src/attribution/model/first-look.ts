import type { Chain } from './chain.ts';
import { bestLabels } from './chain.ts';
import { LABEL_COUNT as L, roleOf, ROLES } from './labels.ts';
import type { Posterior } from './posterior.ts';
import { posteriorOf } from './posterior.ts';
import type { FirstLook } from './second-look.ts';

/** Room for what the first stage says of `tokens` tokens. */
export const newFirstLook = (tokens: number): FirstLook => ({ labels: new Uint8Array(tokens), chances: new Float32Array(tokens * ROLES.length) });

/** Writes down what a scored paragraph, beginning at token `first`, looks like. */
export function lookAt(chain: Chain, posterior: Posterior, first: number, { labels, chances }: FirstLook): void {
  bestLabels(chain, labels, first);
  posteriorOf(chain, posterior);
  const { forward, backward } = posterior;
  for (let i = 0; i < chain.length; i++) {
    for (let y = 1; y < L; y++) {
      const at = ROLES.length * (first + i) + roleOf(y);
      chances[at] = chances[at]! + forward[i * L + y]! * backward[i * L + y]!;
    }
  }
}
