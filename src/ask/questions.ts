import { copies } from './copies.ts';
import type { Question } from './question.ts';

/** Every question, in the order they are told in. */
export const QUESTIONS: readonly Question[] = [copies];
