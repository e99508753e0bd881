import type { Model } from '../../model/format.ts';
import { loadModel } from '../../model/load.ts';
import { contextOf, LOOKED_AGAIN, SETTLED, WIDTH } from './context-features.ts';
import { newFeatureList } from './feature-list.ts';
import { type Linear, linearOf, sharesOf } from './linear.ts';
import { listFeatures, type Looked } from './looked.ts';
import { shareByTrees, type Trees, treesOf } from './trees.ts';

/** What the model tells apart, in the order of its columns. */
export const COLUMNS = ['body', 'standfirst', 'photo', 'other'] as const;
export type Column = (typeof COLUMNS)[number];

/** A model of what a line is for, by its wording, shape, neighbours and, if `marked`, the markup around it. */
export interface RoleModel {
  /** Whether it looks at the markup too. */
  readonly marked: boolean;
  /** For each line the shares of certainty of its columns. */
  readonly sharesOf: (looked: Looked) => Float64Array;
}

/** The model for pages with markup, and the one for bare text and Markdown. */
export type ModelName = 'blocks' | 'lines';

const built = new Map<string, RoleModel>();

/** Loads a model on first use and once. Throws `RangeError` when it is not there or not as expected. */
export function loadRoleModel(name: ModelName): RoleModel {
  let model = built.get(name);
  if (!model) built.set(name, model = roleModelOf(loadModel(name)));
  return model;
}

export function roleModelOf(model: Model): RoleModel {
  const looks: Looks = { linear: linearOf(model, 'features'), body: treesOf(model, 'body'), standfirst: treesOf(model, 'standfirst') };
  return { marked: model.name === 'blocks', sharesOf: (looked) => sharesByBoth(looks, looked) };
}

/** A model's two looks at a line: by itself, then among what the first takes for told. */
export interface Looks {
  readonly linear: Linear;
  /** Is it body? */
  readonly body: Trees;
  /** If not, is it the standfirst? */
  readonly standfirst: Trees;
}

/** The shares of the first look, corrected by the second where that is not settled. */
export function sharesByBoth({ linear, body, standfirst }: Looks, looked: Looked): Float64Array {
  const shares = sharesByLinear(linear, looked);
  if (!looked.views.some((_, i) => (shares[i * COLUMNS.length] as number) + (shares[i * COLUMNS.length + 1] as number) >= SETTLED)) return shares;
  const context = contextOf(looked, shares);
  for (let i = 0; i < Math.min(looked.views.length, LOOKED_AGAIN); i++) {
    const at = i * COLUMNS.length, [told, above, photo, other] = [shares[at] as number, shares[at + 1] as number, shares[at + 2] as number, shares[at + 3] as number];
    if (told + above < SETTLED) continue;
    const isBody = shareByTrees(body, context, i * WIDTH), isStandfirst = (1 - isBody) * shareByTrees(standfirst, context, i * WIDTH), rest = 1 - isBody - isStandfirst;
    shares[at] = isBody;
    shares[at + 1] = isStandfirst;
    shares[at + 2] = (rest * photo) / Math.max(photo + other, Number.MIN_VALUE);
    shares[at + 3] = rest - (shares[at + 2] as number);
  }
  return shares;
}

export function sharesByLinear(linear: Linear, looked: Looked): Float64Array {
  const list = newFeatureList(), shares = new Float64Array(looked.views.length * COLUMNS.length);
  for (let i = 0; i < looked.views.length; i++) {
    if (looked.views[i]?.far) {
      shares[i * COLUMNS.length + COLUMNS.length - 1] = 1;
      continue;
    }
    listFeatures(list, looked, i);
    sharesOf(linear, list.ids, list.count, shares, i * COLUMNS.length);
  }
  return shares;
}
