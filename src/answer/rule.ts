import type { Answer } from './answer.ts';
import type { Ground, Told } from './ground.ts';

/** What a rule has found: whom a statement answers, and how. */
export interface Found extends Omit<Answer, 'from' | 'to'> {
  readonly to: Told;
}

/** One way in which a statement may answer others. */
export type AnswerRule = (ground: Ground, from: Told) => Found[];
