import type { Hints } from '../../article/find.ts';
import type { Reading } from '../../reading/assemble.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/**
 * A shard is a gzip file of one member a record, so that what is damaged loses only itself and any tool can unpack it: a line of JSON that says what it is, and behind an article's line
 * its bytes as received. First comes a `Beginning`, then articles, last an `Ending`: without one it is not whole.
 */
export const FORMAT = 1;

export interface Beginning {
  readonly kind: 'shard';
  readonly format: number;
}

export interface Written {
  readonly kind: 'article';
  readonly snapshot: Omit<Snapshot, 'bytes'>;
  readonly hints: Hints;
  readonly pipeline: string;
  readonly reading: Reading;
}

export interface Ending {
  readonly kind: 'end';
  readonly articles: number;
}

export type Line = Beginning | Written | Ending;
