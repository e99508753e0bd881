import type { Decision } from '../../api/decide.ts';
import type { ArticleAnswer, Filed, Reading, Speaker } from './answer.ts';

/** What every card looks things up in. */
export interface Desk {
  readonly answer: ArticleAnswer;
  readonly byIndex: ReadonlyMap<number, Filed>;
  readonly names: ReadonlyMap<string, Speaker>;
  readonly whens: ReadonlyMap<string, Reading['whens'][number]>;
}

/** What a card can do. */
export interface Acts {
  readonly select: (of: number | undefined, focus?: boolean) => void;
  readonly edit: (on: boolean) => void;
  readonly keep: (decision: Decision, says: string) => Promise<void>;
  readonly takeBack: (review: string) => void;
}
