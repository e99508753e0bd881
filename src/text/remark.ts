import type { Span } from './span.ts';

/** Trouble or a notice, kept as data: nothing in an article makes `read` throw. */
export interface Remark extends Partial<Span> {
  /** Which check made it, as `room/what`: `speaker/two-candidates`. */
  readonly rule: string;
  readonly level: 'note' | 'warning';
  /** One full sentence for a reader who does not know the code. */
  readonly message: string;
}
