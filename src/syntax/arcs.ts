/**
 * A parse in the making over the tokens of a whole article, in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta
 * 2011): the stack holds tokens that still want a head, `next` is the first token not yet on it. All columns are one number
 * a token; 0 stands for "none" in `left1` … `right2`, which hold a token's index + 1.
 */
export interface Arcs {
  readonly stack: Int32Array;
  depth: number;
  next: number;
  /** The last token of the sentence. */
  last: number;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** The outermost child on the left so far, and the one before it; the same on the right. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  /** How many children so far, on the left and on the right. */
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
  /** The labels of all children so far, a bit each, the lowest 32. */
  readonly childLabels: Int32Array;
}

export const newArcs = (tokens: number): Arcs => ({
  stack: new Int32Array(tokens), depth: 0, next: 0, last: -1,
  heads: new Int32Array(tokens).fill(-1), labels: new Uint8Array(tokens),
  left1: new Int32Array(tokens), left2: new Int32Array(tokens), right1: new Int32Array(tokens), right2: new Int32Array(tokens),
  lefts: new Uint8Array(tokens), rights: new Uint8Array(tokens), childLabels: new Int32Array(tokens),
});

/** What a parse can do next: lay the next token on the stack, or hang the stack's top on the next token or on the one under it. */
export const SHIFT = 0, LEFT = 1, RIGHT = 2, MOVES = 3;

/** Begins a sentence. */
export function begin(arcs: Arcs, first: number, last: number): void {
  arcs.depth = 0;
  arcs.next = first;
  arcs.last = last;
}

/** Whether a move can be made. When none can, the one token left on the stack is the root. */
export const can = ({ depth, next, last }: Arcs, move: number): boolean =>
  move === SHIFT ? next <= last : move === LEFT ? depth > 0 && next <= last : depth > 1;

/** The head that a LEFT or RIGHT would give to the top of the stack. */
export const headBy = ({ stack, depth, next }: Arcs, move: number): number => (move === LEFT ? next : (stack[depth - 2] as number));

export function shift(arcs: Arcs): void {
  arcs.stack[arcs.depth++] = arcs.next++;
}

/** Hangs the top of the stack by LEFT or RIGHT, with a label. */
export function hang(arcs: Arcs, move: number, label: number): void {
  const head = headBy(arcs, move), child = arcs.stack[--arcs.depth] as number;
  arcs.heads[child] = head;
  arcs.labels[child] = label;
  (arcs.childLabels[head] as number) |= label < 32 ? 1 << label : 0;
  if (move === LEFT) {
    arcs.left2[head] = arcs.left1[head] as number;
    arcs.left1[head] = child + 1;
    if ((arcs.lefts[head] as number) < 255) (arcs.lefts[head] as number)++;
  } else {
    arcs.right2[head] = arcs.right1[head] as number;
    arcs.right1[head] = child + 1;
    if ((arcs.rights[head] as number) < 255) (arcs.rights[head] as number)++;
  }
}
