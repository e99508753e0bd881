import type { Arcs } from '../../src/syntax/arcs.ts';
import { LEFT, SHIFT } from '../../src/syntax/arcs.ts';

/**
 * How many gold arcs a move puts out of reach that still are in reach: the dynamic oracle of Goldberg and Nivre (2013).
 * The root's head lies below the stack.
 */
export function costOf({ stack, depth, next, last }: Arcs, gold: Int32Array, move: number): number {
  let cost = 0;
  if (move === SHIFT) {
    const head = gold[next] as number;
    for (let d = 0; d < depth; d++) {
      const s = stack[d] as number;
      if (gold[s] === next) cost++;
      if (head === s && d < depth - 1) cost++;
    }
    if (head < 0 && depth > 0) cost++;
    return cost;
  }
  const top = stack[depth - 1] as number, head = gold[top] as number;
  if (move === LEFT) {
    if (head > next || (depth > 1 && head === stack[depth - 2]) || (head < 0 && depth === 1)) cost++;
  } else if (head >= next) {
    cost++;
  }
  for (let b = next; b <= last; b++) if (gold[b] === top) cost++;
  return cost;
}
