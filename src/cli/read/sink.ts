import type { Addition } from '../../ledger/ledger.ts';

/** Where what was read goes. */
export interface Sink {
  readonly take: (one: Required<Omit<Addition, 'draft'>>) => Promise<void>;
  /** When all has been taken, with the number of inputs that could not be read. */
  readonly finish: (failed: number) => Promise<void>;
  readonly abandon: () => void;
}
