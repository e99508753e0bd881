import type { Model } from '../../model/format.ts';
import { loadModel } from '../../model/load.ts';
import { STEPS } from './chain.ts';
import { LABEL_COUNT, ROLES } from './labels.ts';
import type { Stage } from './stage.ts';
import { tableOf } from './table.ts';
import { EMIT, SECOND_EMIT, SECOND_STEP, STEP, templates } from './templates.ts';
import type { Common } from './vocabulary.ts';

/** All the model needs to decide, unpacked. */
export interface Decider {
  readonly vocabulary: ReadonlyMap<number, Common>;
  readonly first: Stage;
  readonly second: Stage;
  /** What the chance of a span of each role must exceed. */
  readonly cutoffs: readonly number[];
}

let loaded: Decider | undefined;

/** The shipped model, loaded on first use. Throws `RangeError` when it is not there, or made for other features. */
export const loadDecider = (): Decider => (loaded ??= deciderOf(loadModel('attribution')));

/** Unpacks a model. */
export function deciderOf(model: Model): Decider {
  const made = (model.lists.templates ?? []).join('\n');
  if (made !== TEMPLATES.join('\n')) throw new RangeError(`Model "${model.name}" was made for other templates than those of this version; train it again`);
  const stage = (n: number, emit: string, step: string): Stage => ({
    emit: tableOf(model, `${n} emit`, LABEL_COUNT), step: tableOf(model, `${n} step`, STEPS.length),
    emitTemplates: templates(emit), stepTemplates: templates(step),
  });
  return {
    vocabulary: vocabularyOf(model),
    first: stage(1, EMIT, STEP), second: stage(2, SECOND_EMIT, SECOND_STEP),
    cutoffs: ROLES.map((role) => model.numbers[`${role} cutoff`] ?? 0.5),
  };
}

/** The templates of the four tables: what a model was made for. */
export const TEMPLATES = [EMIT, STEP, SECOND_EMIT, SECOND_STEP];

function vocabularyOf({ name, tables }: Model): Map<number, Common> {
  const keys = tables['words']?.cells, known = tables['known']?.cells;
  if (!keys || !known || known.length !== 3 * keys.length) throw new RangeError(`Model "${name}" has no tables "words" and "known", three numbers a word`);
  const vocabulary = new Map<number, Common>();
  keys.forEach((key, k) => vocabulary.set(key, { cueness: known[3 * k]!, fine: known[3 * k + 1]!, coarse: known[3 * k + 2]! }));
  return vocabulary;
}
