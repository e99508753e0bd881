import type { ColorChoice } from '../terminal/paint.ts';
import type { Jobs } from './jobs.ts';

/** What the command line asks of `read`. */
export interface ReadOptions extends Jobs {
  readonly json?: true;
  readonly marked?: true;
  readonly blocks?: true;
  readonly page?: true;
  readonly shard?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly manifest?: string;
  readonly color: ColorChoice;
  readonly quiet?: true;
}
