import type { Columns } from './atoms.ts';
import type { Chain } from './chain.ts';
import { resetChain, STEPS } from './chain.ts';
import { keysAt } from './features.ts';
import { LABEL_COUNT as L } from './labels.ts';
import type { Table } from './table.ts';
import { slotOf } from './table.ts';
import type { Templates } from './templates.ts';

/** The model: what it looks at, and its weights. */
export interface Stage {
  readonly emit: Table;
  readonly step: Table;
  readonly emitTemplates: Templates;
  readonly stepTemplates: Templates;
}

let keys = new Int32Array(512);

/** Scores all labels and steps of the paragraph `first … last` into `chain`. */
export function scoreParagraph({ emit, step, emitTemplates, stepTemplates }: Stage, columns: Columns, first: number, last: number, chain: Chain): void {
  resetChain(chain, last - first + 1);
  if (keys.length < emitTemplates.count) keys = new Int32Array(emitTemplates.count * 2);
  const { keys: known, cells, scale } = emit;
  for (let i = first; i <= last; i++) {
    keysAt(emitTemplates, columns, i, first, last, keys, 0);
    let o = 0, bs = 0, is = 0, bc = 0, ic = 0, bt = 0, it = 0;
    for (let k = 0; k < emitTemplates.count; k++) {
      const row = slotOf(known, keys[k]!) * L;
      if (row < 0) continue;
      o += cells[row]!; bs += cells[row + 1]!; is += cells[row + 2]!; bc += cells[row + 3]!; ic += cells[row + 4]!; bt += cells[row + 5]!; it += cells[row + 6]!;
    }
    const at = (i - first) * L, e = chain.emit;
    e[at] = o * scale; e[at + 1] = bs * scale; e[at + 2] = is * scale; e[at + 3] = bc * scale; e[at + 4] = ic * scale; e[at + 5] = bt * scale; e[at + 6] = it * scale;
    if (i > first) scoreSteps(step, stepTemplates, columns, i, first, last, chain.step, (i - first) * L * L);
  }
}

const sums = new Int32Array(STEPS.length);

function scoreSteps({ keys: known, cells, scale }: Table, templates: Templates, columns: Columns, i: number, first: number, last: number, scores: Float64Array, at: number): void {
  keysAt(templates, columns, i, first, last, keys, 0);
  sums.fill(0);
  for (let k = 0; k < templates.count; k++) {
    const row = slotOf(known, keys[k]!) * STEPS.length;
    if (row < 0) continue;
    for (let s = 0; s < STEPS.length; s++) sums[s] = sums[s]! + cells[row + s]!;
  }
  for (let s = 0; s < STEPS.length; s++) scores[at + STEPS[s]!] = sums[s]! * scale;
}
