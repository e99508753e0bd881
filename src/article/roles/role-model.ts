import type { Model } from '../../model/format.ts';
import { loadModel } from '../../model/load.ts';
import type { Page } from '../line.ts';
import { type FeatureList, newFeatureList } from './feature-list.ts';
import { type Linear, linearOf, sharesOf } from './linear.ts';
import { addLooks, type Standing, standingOf, type Stated } from './look-features.ts';
import { addMarkup, type Markings, markingsOf } from './markup-features.ts';
import type { Viewed } from './view.ts';

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
  const linear = linearOf(model, 'features', COLUMNS.length);
  return { marked: model.name === 'blocks', sharesOf: (looked) => sharesByLinear(linear, looked) };
}

/** A page made ready for its features to be listed. */
export interface Looked {
  readonly page: Page;
  readonly views: readonly Viewed[];
  readonly stated: Stated;
  readonly standing: Standing;
  readonly markings: Markings | undefined;
}

export function lookedAt(page: Page, views: readonly Viewed[], stated: Stated, marked: boolean): Looked {
  const standing = standingOf(views, stated);
  return { page, views, stated, standing, markings: marked ? markingsOf(page, views, standing.looks) : undefined };
}

/** Lists the features of a line. */
export function listFeatures(list: FeatureList, { page, views, stated, standing, markings }: Looked, i: number): void {
  list.clear();
  addLooks(list, page, views, standing, stated, i);
  if (markings) addMarkup(list, views, standing.looks, markings, i);
}

function sharesByLinear(linear: Linear, looked: Looked): Float64Array {
  const list = newFeatureList(), shares = new Float64Array(looked.views.length * COLUMNS.length);
  for (let i = 0; i < looked.views.length; i++) {
    listFeatures(list, looked, i);
    sharesOf(linear, list.ids, list.count(), shares, i * COLUMNS.length);
  }
  return shares;
}
