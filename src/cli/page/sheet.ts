import type { Paint } from '../terminal/paint.ts';

/** How wide the page is and with what it is painted. */
export interface Sheet {
  /** In columns, 40 at least. */
  readonly width: number;
  readonly paint: Paint;
}
