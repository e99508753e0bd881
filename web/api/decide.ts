import { tell } from './ask.ts';
import type { Review } from './rows.ts';
import { forgetAnswers } from './use-answer.ts';

/** What somebody decides about a statement, a tie or a speaker. */
export interface Decision {
  readonly about: string;
  readonly verdict: 'accept' | 'reject' | 'correct' | 'merge' | 'split' | 'note';
  readonly field?: 'speaker' | 'stance';
  readonly value?: string;
  readonly with?: string;
  readonly note?: string;
}

/** Writes a decision down. Everything that was asked before may be answered otherwise now. */
export async function decide(decision: Decision): Promise<Review> {
  const review = await tell<Review>('/review', decision);
  forgetAnswers();
  return review;
}

/** Takes a decision back; it stays in the record. */
export async function undo(review: string): Promise<Review> {
  const undone = await tell<Review>(`/review/${encodeURIComponent(review)}/undo`);
  forgetAnswers();
  return undone;
}
