import type { Tuple } from './engine.ts';
import type { Hit } from './search.ts';

/** A row of either store as a hit. */
export function hitOf({ no, row_key: key, article }: Tuple): Hit {
  return { statement: `statement:${String(article).slice('article:'.length)}${key}`, article: String(article), cursor: Number(no) };
}
