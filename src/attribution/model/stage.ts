import type { Columns } from './atoms.ts';
import type { Chain } from './chain.ts';
import { resetChain, STEPS } from './chain.ts';
import { LABEL_COUNT as L } from './labels.ts';
import type { Scorer } from './scorer.ts';

/** The model: what scores the label of a token, and the step from one label to the next. */
export interface Stage {
  readonly emit: Scorer;
  readonly step: Scorer;
}

const LABELS = Array.from({ length: L }, (_, label) => label);

/** Scores all labels and steps of the paragraph `first … last` into `chain`. */
export function scoreParagraph({ emit, step }: Stage, columns: Columns, first: number, last: number, chain: Chain): void {
  resetChain(chain, last - first + 1);
  emit(columns, first, last, chain.emit, L, LABELS);
  step(columns, first, last, chain.step, L * L, STEPS);
}
