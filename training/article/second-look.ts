import { contextOf, LOOKED_AGAIN, SETTLED, WIDTH } from '../../src/article/roles/context-features.ts';
import { COLUMNS, type Looks } from '../../src/article/roles/role-model.ts';
import type { Trees } from '../../src/article/roles/trees.ts';
import { quantised } from '../perceptron.ts';
import { grown, type Growth, type Rows } from './boost.ts';
import type { Target } from './label.ts';
import type { Lesson } from './pages.ts';

/** Twice as many trees at half the rate gave the same (body F1 95.1 and 97.1), and so did lines that all weigh alike. */
const BODY: Growth = { trees: 120, depth: 6, rate: 0.15, l2: 3, rows: 0.5, features: 0.35, seed: 7 };
const STANDFIRST: Growth = { ...BODY, trees: 60, depth: 4 };

/** Lines as the second look sees them, and which lesson each is of. Settled lines, and those that are not looked at again, are left out. */
export interface Seen extends Omit<Rows, 'truth'> {
  readonly allowed: Uint8Array;
  readonly lesson: Uint16Array;
}

export function rowsOf(lessons: readonly Lesson[], shares: readonly Float64Array[]): Seen {
  const isOpen = (n: number, i: number): boolean => {
    const at = i * COLUMNS.length, of = shares[n] as Float64Array;
    return i < LOOKED_AGAIN && (of[at] as number) + (of[at + 1] as number) >= SETTLED;
  };
  const count = lessons.reduce((sum, { targets }, n) => sum + targets.filter((_, i) => isOpen(n, i)).length, 0);
  const cells = new Uint8Array(count * WIDTH), weights = new Float32Array(count), allowed = new Uint8Array(count), lesson = new Uint16Array(count);
  let row = 0;
  lessons.forEach(({ looked, targets }, n) => {
    const context = contextOf(looked, shares[n] as Float64Array);
    targets.forEach((target: Target, i) => {
      if (!isOpen(n, i)) return;
      cells.set(context.subarray(i * WIDTH, (i + 1) * WIDTH), row * WIDTH);
      weights[row] = target.weight;
      allowed[row] = target.allowed;
      lesson[row++] = n;
    });
  });
  return { width: WIDTH, cells, weights, allowed, lesson };
}

const bit = (column: (typeof COLUMNS)[number]): number => 1 << COLUMNS.indexOf(column);

/** Grows the trees of the second look from the lessons that belong. */
export function secondLook({ allowed, lesson, ...rows }: Seen, belongs: (lesson: number) => boolean): Pick<Looks, 'body' | 'standfirst'> {
  const among = (ok: (target: number) => boolean): Int32Array => Int32Array.from(allowed.keys()).filter((row) => belongs(lesson[row] as number) && ok(allowed[row] as number));
  const truthOf = (column: (typeof COLUMNS)[number]): Float32Array => Float32Array.from(allowed, (target) => Number((target & bit(column)) !== 0));
  // Where the gold does not say whether a line is a standfirst nothing is learnt of that.
  const decided = (target: number): boolean => (target & bit('body')) === 0 && (target === bit('standfirst') || (target & bit('standfirst')) === 0);
  return {
    body: asShipped(grown({ ...rows, truth: truthOf('body') }, among(() => true), BODY)),
    standfirst: asShipped(grown({ ...rows, truth: truthOf('standfirst') }, among(decided), STANDFIRST)),
  };
}

/** A byte an answer. */
function asShipped(trees: Trees): Trees {
  const { cells, scale } = quantised({ cells: Float32Array.from(trees.answers) });
  return { ...trees, answers: cells, scale };
}
