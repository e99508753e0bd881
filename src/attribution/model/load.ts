import type { Model } from '../../model/format.ts';
import { loadModel } from '../../model/load.ts';
import { STEPS } from './chain.ts';
import { LABEL_COUNT, ROLES } from './labels.ts';
import { scorerOf } from './scorer.ts';
import type { Stage } from './stage.ts';
import { tableOf } from '../../model/table.ts';
import { EMIT, STEP, templates } from './templates.ts';
import type { Common } from './vocabulary.ts';

/** All the model needs to decide, unpacked. */
export interface Decider {
  readonly vocabulary: ReadonlyMap<number, Common>;
  readonly stage: Stage;
  /** What the chance of a span of each role must exceed. */
  readonly cutoffs: readonly number[];
  /** The chance from which on a rule's proposal stays that the model would not have made. */
  readonly keep: number;
}

let loaded: Decider | undefined;

/** The shipped model, loaded on first use. Throws `RangeError` when it is not there, or made for other features. */
export const loadDecider = (): Decider => (loaded ??= deciderOf(loadModel('attribution')));

/** Unpacks a model. */
export function deciderOf(model: Model): Decider {
  const numberOf = (name: string): number => model.numbers[name] ?? missing(model, `the number "${name}"`);
  return {
    vocabulary: vocabularyOf(model), stage: stageOf(model, EMIT, STEP),
    cutoffs: ROLES.map((role) => numberOf(`${role} cutoff`)), keep: numberOf('keep'),
  };
}

function stageOf(model: Model, emit: string, step: string): Stage {
  const made = (model.lists['templates'] ?? []).join('\n');
  if (made !== [emit, step].join('\n')) throw new RangeError(`Model "${model.name}" was made for other templates than those of this version; train it again`);
  return { emit: scorerOf(tableOf(model, 'emit', LABEL_COUNT), templates(emit)), step: scorerOf(tableOf(model, 'step', STEPS.length), templates(step)) };
}

/** How a number of the table "known" is made up: a word's cueness, this much more for a title, and for a rare word. */
export const TITLE = 8, RARE = 16;
const CUENESS = TITLE - 1;

function vocabularyOf(model: Model): Map<number, Common> {
  const keys = model.tables['words']?.cells, known = model.tables['known']?.cells;
  if (!keys || !known || known.length !== keys.length) return missing(model, 'tables "words" and "known", a number a word');
  const vocabulary = new Map<number, Common>();
  keys.forEach((key, k) => vocabulary.set(key, { cueness: known[k]! & CUENESS, title: (known[k]! & TITLE) > 0, rare: (known[k]! & RARE) > 0 }));
  return vocabulary;
}

function missing({ name }: Model, what: string): never {
  throw new RangeError(`Model "${name}" lacks ${what}`);
}
