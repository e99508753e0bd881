import { expectedOf } from '../../src/article/about/about.ts';
import { structuredOf } from '../../src/article/about/json-ld.ts';
import { decode } from '../../src/article/decode.ts';
import { newFeatureList } from '../../src/article/roles/feature-list.ts';
import { listFeatures, type Looked, lookedAt } from '../../src/article/roles/looked.ts';
import { statedOf } from '../../src/article/roles/stated.ts';
import { viewOf } from '../../src/article/roles/view.ts';
import { pageOf } from '../../src/article/find.ts';
import type { MediaType } from '../../src/snapshot/snapshot.ts';
import type { GoldPage } from './gold.ts';
import { labelLines, type Target } from './label.ts';
import type { Examples } from './softmax.ts';

/** A page with its gold, ready to learn from. */
export interface Lesson {
  readonly looked: Looked;
  readonly targets: readonly Target[];
  readonly domain: number;
  readonly fold: number;
}

export function lessonOf(bytes: Uint8Array, mediaType: MediaType, gold: GoldPage, domain: number, fold: number): Lesson | undefined {
  const { text } = decode({ input: '', id: 'sha256:', bytes, mediaType, remarks: [] });
  const page = pageOf(text, mediaType);
  const structured = structuredOf(page.head);
  const views = viewOf(page);
  const looked = lookedAt(page, views, statedOf(expectedOf(page, structured)), mediaType === 'text/html');
  const targets = labelLines(page, views, gold);
  return targets.some(({ allowed }) => allowed === 1) ? { looked, targets, domain, fold } : undefined;
}

/** The lines of all lessons as examples, in their order. */
export function examplesOf(lessons: readonly Lesson[]): Examples {
  const count = lessons.reduce((sum, { looked }) => sum + looked.views.length, 0);
  let features = new Int32Array(count * 100), at = 0, line = 0;
  const begins = new Uint32Array(count + 1), allowed = new Uint8Array(count), weights = new Float32Array(count), domains = new Uint16Array(count);
  const list = newFeatureList();
  for (const { looked, targets, domain } of lessons) {
    for (let i = 0; i < targets.length; i++) {
      listFeatures(list, looked, i);
      if (at + list.count > features.length) {
        const more = new Int32Array(Math.ceil(features.length * 1.3));
        more.set(features);
        features = more;
      }
      features.set(list.ids.subarray(0, list.count), at);
      begins[line] = at;
      at += list.count;
      allowed[line] = (targets[i] as Target).allowed;
      weights[line] = (targets[i] as Target).weight;
      domains[line++] = domain;
    }
  }
  begins[line] = at;
  return { features: features.subarray(0, at), begins, allowed, weights, domains };
}
