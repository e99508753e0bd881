import { plainly } from './title.ts';
import { runsOf, type Stated } from './look-features.ts';
import type { Expected } from './expected.ts';

/** Prepares what a page states for comparison with its lines. */
export function statedOf({ titles, description, authors, body }: Expected): Stated {
  return { titles, description: plainly(description ?? ''), authors: new Set(authors.map(plainly)), body: new Set(body === undefined ? [] : runsOf(body)) };
}
