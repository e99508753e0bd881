import type { Columns } from '../../src/attribution/model/atoms.ts';
import { templates } from '../../src/attribution/model/templates.ts';
import type { Example } from './corpus.ts';
import type { CrfOptions, Rowed, Weights } from './crf.ts';
import { trainCrf } from './crf.ts';
import { indexRows } from './rows.ts';

/** A model ready to be trained: its articles in feature rows. */
export interface Prepared {
  readonly rowed: readonly Rowed[];
  readonly emitKeys: Int32Array;
  readonly stepKeys: Int32Array;
  /** Trains on the articles whose number `use` takes, once for each seed, and averages: what one order of the paragraphs taught by chance, another did not. */
  readonly train: (use: (n: number) => boolean) => Weights;
}

/** A step's feature must be seen this often: there are few, and each has a weight for every pair of labels. */
const STEP_SEEN = 20;

export function prepare(examples: readonly Example[], columns: readonly Columns[], emit: string, step: string, seen: number, seeds: readonly number[], options: Omit<CrfOptions, 'seed'>): Prepared {
  const emitTemplates = templates(emit), stepTemplates = templates(step);
  const e = indexRows(examples, columns, emitTemplates, seen), s = indexRows(examples, columns, stepTemplates, STEP_SEEN);
  const rowed = examples.map((example, n): Rowed => ({ example, emit: e.rows[n]!, step: s.rows[n]! }));
  options.log?.(`${emitTemplates.count} templates, ${e.index.size} rows; ${stepTemplates.count} for steps, ${s.index.size} rows`);
  return {
    rowed, emitKeys: e.index.keyOfRow(), stepKeys: s.index.keyOfRow(),
    train: (use) => {
      const articles = rowed.filter((_, n) => use(n));
      return averageOf(seeds, (seed) => trainCrf(articles, e.index.size, s.index.size, emitTemplates.count, stepTemplates.count, { ...options, seed }));
    },
  };
}

function averageOf(seeds: readonly number[], train: (seed: number) => Weights): Weights {
  const [first = 1, ...others] = seeds;
  const sum = train(first);
  for (const seed of others) {
    const { emit, step } = train(seed);
    for (let k = 0; k < emit.length; k++) sum.emit[k] = sum.emit[k]! + emit[k]!;
    for (let k = 0; k < step.length; k++) sum.step[k] = sum.step[k]! + step[k]!;
  }
  for (const weights of [sum.emit, sum.step]) for (let k = 0; k < weights.length; k++) weights[k] = weights[k]! / seeds.length;
  return sum;
}
