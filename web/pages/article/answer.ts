import type { Reading } from '../../../src/reading/assemble.ts';
import type { Review, Stance } from '../../api/rows.ts';

export type { Reading };
export type Attribution = Reading['attributions'][number];
export type Block = Reading['article']['blocks'][number];
export type Speaker = Reading['speakers'][number];

/** What `/api/articles/:id` answers. */
export interface ArticleAnswer {
  readonly article: { readonly id: string; readonly snapshot: string; readonly page: string; readonly url?: string; readonly title?: string; readonly outlet?: string; readonly published?: string };
  /** The share of what is told that stands on nobody’s word but the outlet’s own, 0 to 1; null where nothing is told. */
  readonly unattributed: number | null;
  readonly reading: Reading;
  readonly statements: readonly Filed[];
  readonly copies: readonly { readonly tie: string; readonly article: string; readonly of: string }[];
  readonly reviews: readonly Review[];
}

/** An attribution as a row of the ledger, with what it is tied to. */
export interface Filed {
  readonly id: string;
  /** Which of the Reading’s attributions it is. */
  readonly at: number;
  readonly utterance?: string;
  readonly claims: readonly string[];
  /** As people corrected it, where somebody did. */
  readonly speaker: string | null;
  readonly stance: Stance;
  /** Statements it answers and that answer it, on this page or another. */
  readonly answers: readonly { readonly to: string; readonly relation: string; readonly rule: string }[];
  readonly answeredBy: readonly { readonly from: string; readonly relation: string; readonly rule: string }[];
}
