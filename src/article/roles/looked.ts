import type { Page } from '../line.ts';
import { type FeatureList, mixAll } from './feature-list.ts';
import { addLooks, type Standing, standingOf, type Stated } from './look-features.ts';
import { addMarkup, type Markings, markingsOf } from './markup-features.ts';
import type { Viewed } from './view.ts';

/** A page made ready for its features to be listed. */
export interface Looked {
  readonly page: Page;
  readonly views: readonly Viewed[];
  readonly stated: Stated;
  readonly standing: Standing;
  readonly markings: Markings | undefined;
}

export function lookedAt(page: Page, views: readonly Viewed[], stated: Stated, marked: boolean): Looked {
  const standing = standingOf(page, views, stated);
  return { page, views, stated, standing, markings: marked ? markingsOf(page, views, standing.looks) : undefined };
}

/** Lists the features of a line. */
export function listFeatures(list: FeatureList, { views, stated, standing, markings }: Looked, i: number): void {
  list.count = 0;
  addLooks(list, views, standing, stated, i);
  if (markings) addMarkup(list, views, standing.looks, markings, i);
  mixAll(list);
}
